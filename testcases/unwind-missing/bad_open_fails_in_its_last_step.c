// SPDX-License-Identifier: GPL-2.0-only
/* What is returned last may fail: then there is no release(). */
#include <linux/fs.h>
#include <linux/err.h>

int ring_power(struct file *filp);

struct reader;
struct reader *ring_reader_add(void *ring);
void ring_reader_remove(struct reader *reader);

static int ring_open(struct inode *inode, struct file *file)
{
	struct reader *reader = ring_reader_add(file->private_data);

	if (IS_ERR(reader))
		return PTR_ERR(reader);
	file->private_data = reader;
	return ring_power(file); // expect: error: unwind-missing {{ring_reader_add() is not undone by ring_reader_remove()}}
}

static int ring_release(struct inode *inode, struct file *file)
{
	ring_reader_remove(file->private_data);
	return 0;
}

const struct file_operations ring_fops = {
	.owner = THIS_MODULE,
	.open = ring_open,
	.release = ring_release,
};
