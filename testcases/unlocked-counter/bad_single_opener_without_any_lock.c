// SPDX-License-Identifier: GPL-2.0-only
/* Two openers can pass the test at once: nothing in the file shows which lock is due. */
#include <linux/atomic.h>
#include <linux/fs.h>

static int probe_in_use;
static atomic_t probe_free;

static int probe_open(struct inode *inode, struct file *file)
{
	if (probe_in_use)
		return -EBUSY;
	probe_in_use = 1; // known-fn: unlocked-counter no other place holds a lock, from which the rule learns
	return 0;
}

static int probe_release(struct inode *inode, struct file *file)
{
	probe_in_use = 0;
	return 0;
}

const struct file_operations probe_fops = {.open = probe_open, .release = probe_release};

static int pool_open(struct inode *inode, struct file *file)
{
	if (!atomic_read(&probe_free))
		return -EBUSY;
	atomic_dec(&probe_free); // known-fn: unlocked-counter an atomic test and an atomic change in two steps, without a lock anywhere
	return 0;
}

static int pool_release(struct inode *inode, struct file *file)
{
	atomic_inc(&probe_free);
	return 0;
}

const struct file_operations pool_fops = {.open = pool_open, .release = pool_release};
