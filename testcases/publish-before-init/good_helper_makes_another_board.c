// SPDX-License-Identifier: GPL-2.0-only
/* The helper is given nothing: the lock that it sets up is in a board of its own. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct board {
	struct mutex mutex;
	int minor;
};

static struct board *boards[8];

static void board_init(struct board *b, int minor)
{
	mutex_init(&b->mutex);
	b->minor = minor;
}

static struct board *board_alloc(int minor)
{
	struct board *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (!b)
		return ERR_PTR(-ENOMEM);
	board_init(b, minor);
	boards[minor] = b;
	return b;
}

static int board_open(struct inode *inode, struct file *file)
{
	struct board *b = boards[0];

	(void)inode;
	if (!b)
		return -ENODEV;
	mutex_lock(&b->mutex);
	file->private_data = b;
	mutex_unlock(&b->mutex);
	return 0;
}

static const struct file_operations board_fops = {
	.open = board_open,
};

static struct miscdevice board_misc = {
	.name = "board",
	.fops = &board_fops,
};

int board_start(void)
{
	struct board *b;
	int ret = misc_register(&board_misc);

	if (ret)
		return ret;
	b = board_alloc(0);
	if (IS_ERR(b)) {
		misc_deregister(&board_misc);
		return PTR_ERR(b);
	}
	return 0;
}
