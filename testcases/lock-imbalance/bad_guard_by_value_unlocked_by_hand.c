// SPDX-License-Identifier: GPL-2.0-only
/* The lock is released by hand in the error path, and by its guard once more. */
#include <linux/errno.h>
#include <linux/spinlock.h>

struct bank {
	spinlock_t lock;
	unsigned char cells[256];
};

int bank_read(struct bank *bank, unsigned int off, unsigned char *buf)
{
	guard(spinlock)(&bank->lock);
	if (off >= 256) {
		spin_unlock(&bank->lock);
		return -EIO; // expect: lock-imbalance {{although spin_unlock() released it before}}
	}
	*buf = bank->cells[off];
	return 0;
}
