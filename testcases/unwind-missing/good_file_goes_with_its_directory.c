// SPDX-License-Identifier: GPL-2.0-only
/*
 * Each round makes a directory and a file in it; failure takes the directory of all away, and with
 * it what lies in it. Shaped after drivers/platform/x86/intel/intel_plr_tpmi.c.
 */
#include <linux/errno.h>

struct dentry;
struct file_operations;

struct dentry *debugfs_create_dir(const char *name, struct dentry *parent);
struct dentry *debugfs_create_file(const char *name, unsigned short mode, struct dentry *parent,
				   void *data, const struct file_operations *fops);
void debugfs_remove(struct dentry *dentry);

struct dies {
	struct dentry *dir;
	int present[8];
};

int dies_probe(struct dies *d, int n)
{
	struct dentry *node;

	d->dir = debugfs_create_dir("dies", 0);
	for (int i = 0; i < n; i++) {
		if (!d->present[i])
			goto failed;
		node = debugfs_create_dir("die", d->dir);
		debugfs_create_file("status", 0644, node, d, 0);
	}
	return 0;

failed:
	debugfs_remove(d->dir);
	return -ENODEV;
}

void dies_remove(struct dies *d)
{
	debugfs_remove(d->dir);
}
