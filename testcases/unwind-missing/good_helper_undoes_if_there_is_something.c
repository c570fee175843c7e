// SPDX-License-Identifier: GPL-2.0-only
/* The helper that undoes tests whether there is something to undo. */
#include <linux/types.h>
#include <linux/errno.h>

struct plug {
	void *sw;
};

int plug_node_open(struct plug *p);
void plug_node_close(struct plug *p);
int plug_register(struct plug *p);
int plug_check(struct plug *p);

static void plug_forget(struct plug *p)
{
	if (p->sw)
		plug_node_close(p);
	p->sw = NULL;
}

int plug_probe(struct plug *p)
{
	int ret;

	ret = plug_node_open(p);
	if (ret)
		return ret;
	ret = plug_register(p);
	if (ret) {
		plug_node_close(p);
		return ret;
	}
	ret = plug_check(p);
	if (ret)
		goto err_forget;
	return 0;

err_forget:
	plug_forget(p);
	return ret;
}
