// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which directories are counted, and which given back, hangs on the same thing, told in two ways; the
 * helper that gives back also takes empty ones off.
 */
#include <linux/errno.h>
#include <linux/kobject.h>

struct shelf {
	struct kobject *glue;
	struct kobject *top;
	int set;
};

int kind_of(struct kobject *dir);
int entries(struct kobject *dir);
int move_to(struct shelf *s, struct kobject *dir);

static struct kobject *find_dir(struct shelf *s, int set)
{
	if (set == s->set)
		return kobject_get(s->glue);
	return s->top;
}

static void drop_dir(struct shelf *s, struct kobject *dir)
{
	if (kind_of(dir) != s->set)
		return;
	if (!entries(dir))
		kobject_del(dir);
	kobject_put(dir);
}

int move(struct shelf *s, int set)
{
	struct kobject *dir = find_dir(s, set);
	int ret;

	if (!dir)
		return -ENOENT;
	ret = move_to(s, dir);
	if (ret)
		drop_dir(s, dir);
	return ret;
}
