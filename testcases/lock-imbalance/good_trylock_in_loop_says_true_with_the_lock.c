// SPDX-License-Identifier: GPL-2.0-only
/* True means that the lock is held, false that it is not. */
#include <linux/mutex.h>

struct plug {
	struct mutex lock;
	int connected;
	void *partner;
};

void msleep(unsigned int ms);

bool plug_lock(struct plug *plug)
{
	bool locked = false;
	bool connected = true;

	while (connected && !locked) {
		locked = mutex_trylock(&plug->lock) != 0;
		connected = plug->connected & 1;
		if (connected && !locked)
			msleep(20);
	}
	connected = connected && plug->partner;
	if (!connected && locked)
		mutex_unlock(&plug->lock);
	return connected;
}
