// SPDX-License-Identifier: GPL-2.0-only
/* The caller gets the object only when all went well: a failure before that leaves it registered. */
#include <linux/errno.h>

struct volume {
	int id;
};

int volume_memory(struct volume **out);
int volume_list_register(struct volume *v);
void volume_list_unregister(struct volume *v);
int volume_start_threads(struct volume *v);
void volume_give_back(struct volume *v);

int volume_make(struct volume **out)
{
	struct volume *v;
	int err;

	err = volume_memory(&v);
	if (err)
		return err;
	err = volume_list_register(v);
	if (err) {
		volume_give_back(v);
		return err;
	}
	err = volume_start_threads(v);
	if (err)
		return err; // expect: unwind-missing {{volume_list_register}}
	*out = v;
	return 0;
}

void volume_destroy(struct volume *v)
{
	volume_list_unregister(v);
	volume_give_back(v);
}
