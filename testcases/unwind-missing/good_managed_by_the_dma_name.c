// SPDX-License-Identifier: GPL-2.0-only
/* dmam_: devres frees it when the driver is unbound. */
#include <linux/errno.h>

struct client {
	void *ring;
};

int client_dmam_ring_alloc(struct client *c);
void client_dmam_ring_free(struct client *c);
int client_request(struct client *c);
int client_enum(struct client *c);

static int client_start(struct client *c)
{
	int ret = client_dmam_ring_alloc(c);

	if (ret)
		return ret;
	ret = client_request(c);
	if (ret)
		return ret;
	ret = client_enum(c);
	if (ret)
		client_dmam_ring_free(c);
	return ret;
}

int client_add(struct client *c)
{
	return client_start(c);
}
