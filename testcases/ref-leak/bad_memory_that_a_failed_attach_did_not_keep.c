// SPDX-License-Identifier: GPL-2.0-only
/* Private data of a call that failed: on another path to the same label nobody had seen it. */
#include <linux/slab.h>
#include <linux/errno.h>

struct buf;

struct map {
	struct buf *attached;
	unsigned long pages;
};

int buf_attach(struct buf *b, void *importer);
void buf_unlock(struct buf *b);

int map_create(struct buf *b, struct map **out, unsigned long pages)
{
	struct map *m = kzalloc(sizeof(*m), GFP_KERNEL);
	int err = -EINVAL;

	if (!m)
		return -ENOMEM;
	m->pages = pages;
	if (!pages)
		goto unlock;
	err = buf_attach(b, m);
	if (err)
		goto unlock;
	*out = m;
	return 0;
unlock:
	buf_unlock(b);
	return err; // expect: error: ref-leak {{memory of m acquired by kzalloc}}
}
