// SPDX-License-Identifier: GPL-2.0-only
/*
 * Two callers can find the same free slot.
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
	unsigned long slot = find_first_zero_bit(card->used, SLOTS);

	if (slot >= SLOTS)
		return -ENOSPC;
	set_bit(slot, card->used); // expect: warning: check-then-insert {{another task may take the same}}
	return slot;
}
