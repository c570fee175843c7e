// SPDX-License-Identifier: GPL-2.0-only
/* The early way out says false and keeps the lock that the other one releases. */
#include <linux/mutex.h>

struct plug {
	struct mutex lock;
	int connected;
	int role;
};

bool plug_swap(struct plug *plug)
{
	mutex_lock(&plug->lock);
	if (!plug->connected)
		return false; // expect: lock-imbalance {{&plug->lock taken by mutex_lock() is still held}}
	plug->role = !plug->role;
	mutex_unlock(&plug->lock);
	return true;
}
