// SPDX-License-Identifier: GPL-2.0-only
/* What is undone is the second thing that the setup names; the first, of one type with it, is its parent. */
#include <linux/types.h>
#include <linux/errno.h>

struct range {
	struct range *parent;
};

extern struct range all_ranges;

int range_request(struct range *root, struct range *new);
void range_release(struct range *old);
int window_map(void);

struct window {
	struct range range;
};

static void window_cleanup(struct window *w)
{
	if (w->range.parent)
		range_release(&w->range);
}

int window_probe(struct window *w)
{
	int ret;

	if (range_request(&all_ranges, &w->range))
		return -EBUSY;
	ret = window_map();
	if (ret) {
		window_cleanup(w);
		return ret;
	}
	return 0;
}

int window_probe_plain(struct window *w)
{
	int ret;

	if (range_request(&all_ranges, &w->range))
		return -EBUSY;
	ret = window_map();
	if (ret)
		range_release(&w->range);
	return ret;
}
