// SPDX-License-Identifier: GPL-2.0-only
/*
 * Once the object stands in the out-parameter the caller cleans up, whatever fails. Shaped after
 * vdo_make() of drivers/md/dm-vdo/vdo.c.
 */
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
	*out = v;
	err = volume_start_threads(v);
	if (err)
		return err;
	return 0;
}

void volume_destroy(struct volume *v)
{
	volume_list_unregister(v);
	volume_give_back(v);
}
