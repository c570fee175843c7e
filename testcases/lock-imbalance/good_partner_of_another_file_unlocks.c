// SPDX-License-Identifier: GPL-2.0-only
/* Two unknown functions get the object; the name of the second one says that it unlocks. */
#include <linux/mutex.h>

struct mig_device {
	struct mutex state_mutex;
	int open;
};

void mig_disable_fds(struct mig_device *mdev);
void mig_state_mutex_unlock(struct mig_device *mdev);
void mig_close(struct mig_device *mdev);

void mig_close(struct mig_device *mdev)
{
	mutex_lock(&mdev->state_mutex);
	mig_disable_fds(mdev);
	mdev->open = 0;
	mig_state_mutex_unlock(mdev);
}
