// SPDX-License-Identifier: GPL-2.0-only
/*
 * Whoever counts takes the lock of the entry.
 * Fix: smb: client: protect tc_count increment in smb2_find_smb_sess_tcon_unlocked()
 */
#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct tree {
	struct list_head link;
	spinlock_t lock;
	int id, users;
};

struct session {
	struct list_head trees;
};

static struct tree *session_find(struct session *s, int id)
{
	struct tree *t;

	list_for_each_entry(t, &s->trees, link)
		if (t->id == id)
			return t;
	return NULL;
}

static long session_use(struct file *file, unsigned int cmd, unsigned long arg)
{
	struct tree *t = session_find(file->private_data, (int)arg);

	(void)cmd;
	if (!t)
		return -ENOENT;
	spin_lock(&t->lock);
	t->users++;
	spin_unlock(&t->lock);
	return 0;
}

static int session_share(struct inode *inode, struct file *file)
{
	struct tree *t = session_find(file->private_data, 0);

	(void)inode;
	if (!t)
		return -ENOENT;
	spin_lock(&t->lock);
	t->users++;
	spin_unlock(&t->lock);
	return 0;
}

static int session_leave(struct inode *inode, struct file *file)
{
	struct tree *t = session_find(file->private_data, 0);

	(void)inode;
	if (!t)
		return 0;
	spin_lock(&t->lock);
	if (t->users)
		t->users--;
	spin_unlock(&t->lock);
	return 0;
}

const struct file_operations session_fops = {
	.open = session_share,
	.release = session_leave,
	.unlocked_ioctl = session_use,
};
