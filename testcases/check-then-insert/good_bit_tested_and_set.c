// SPDX-License-Identifier: GPL-2.0-only
/*
 * The bit is taken only if it is still free, else the search goes on; or one lock covers both.
 * Fix: 213d2b9bb2d6 RDMA/bnxt_re: Protect the PD table bitmap
 */
#include <linux/bitmap.h>
#include <linux/errno.h>
#include <linux/mutex.h>

#define SLOTS 64

struct card {
	struct mutex lock;
	unsigned long used[SLOTS / 64];
};

int card_get_slot(struct card *card)
{
	unsigned long slot;

	do {
		slot = find_first_zero_bit(card->used, SLOTS);
		if (slot >= SLOTS)
			return -ENOSPC;
	} while (test_and_set_bit(slot, card->used));
	return slot;
}

int card_get_slot_locked(struct card *card)
{
	unsigned long slot;

	mutex_lock(&card->lock);
	slot = find_first_zero_bit(card->used, SLOTS);
	if (slot < SLOTS)
		set_bit(slot, card->used);
	mutex_unlock(&card->lock);
	return slot < SLOTS ? (int)slot : -ENOSPC;
}
