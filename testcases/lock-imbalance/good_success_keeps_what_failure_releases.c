// SPDX-License-Identifier: GPL-2.0-only
/* Success keeps the lock for the caller, as the failing return that releases it shows. */
#include <linux/mutex.h>

struct mig_file {
	struct mutex lock;
	int state;
};

int mig_file_prepare(struct mig_file *f);
int mig_file_start(struct mig_file *f);

int mig_file_start(struct mig_file *f)
{
	int err;

	mutex_lock(&f->lock);
	err = mig_file_prepare(f);
	if (err < 0) {
		mutex_unlock(&f->lock);
		return err;
	}
	f->state = 1;
	return 0;
}
