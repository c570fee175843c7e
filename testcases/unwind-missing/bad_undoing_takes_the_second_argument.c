// SPDX-License-Identifier: GPL-2.0-only
/* One of two exits undoes it: the undoing takes what the setup has as its second argument. */
#include <linux/types.h>
#include <linux/errno.h>

struct range {
	struct range *parent;
};

int range_request(struct range *root, struct range *new);
void range_release(struct range *old);
int window_map(void);
int window_show(void);

struct window {
	struct range range;
	struct range other;
};

int window_probe(struct window *w)
{
	int ret;

	if (range_request(&w->other, &w->range))
		return -EBUSY;
	ret = window_map();
	if (ret) {
		range_release(&w->range);
		return ret;
	}
	ret = window_show();
	if (ret)
		return ret; // expect: error: unwind-missing {{range_release}}
	return 0;
}
