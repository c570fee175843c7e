// SPDX-License-Identifier: GPL-2.0-only
/* What the members of a key pointed to is freed, and the key cleared: the next call frees nothing. */
#include <linux/slab.h>
#include <linux/string.h>

struct key {
	char *d, *e;
	int size;
};

struct context {
	struct key key;
};

int key_read(struct key *key, int size);

static void key_free(struct key *key)
{
	kfree(key->d);
	kfree(key->e);
	memset(key, 0, sizeof(*key));
}

int context_set_key(struct context *ctx, int size)
{
	struct key *key = &ctx->key;

	key_free(key);
	if (size > 64) {
		key_free(key);
		return -22;
	}
	return size;
}
