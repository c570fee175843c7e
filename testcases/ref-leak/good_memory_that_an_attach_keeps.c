// SPDX-License-Identifier: GPL-2.0-only
/* Private data of a call that succeeded stays with it when a later step fails. */
#include <linux/slab.h>
#include <linux/errno.h>

struct buf;

struct map {
	struct buf *attached;
	unsigned long pages;
};

int buf_attach(struct buf *b, void *importer);
int buf_start(struct buf *b);
void buf_detach(struct buf *b);

int map_create(struct buf *b, unsigned long pages)
{
	struct map *m = kzalloc(sizeof(*m), GFP_KERNEL);
	int err;

	if (!m)
		return -ENOMEM;
	m->pages = pages;
	err = buf_attach(b, m);
	if (err) {
		kfree(m);
		return err;
	}
	err = buf_start(b);
	if (err)
		buf_detach(b);
	return err;
}
