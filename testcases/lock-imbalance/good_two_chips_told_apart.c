// SPDX-License-Identifier: GPL-2.0-only
/* Two chips that a test told apart: the lock of the one is not that of the other. */
#include <linux/mutex.h>
struct shared { struct mutex lock; struct chip *writing; };
struct chip { struct mutex mutex; struct shared *priv; int state; };
int ready(struct chip *c);
int get(struct chip *chip)
{
	int ret;
 retry:
	if (chip->priv) {
		struct shared *shared = chip->priv;
		struct chip *contender;
		mutex_lock(&shared->lock);
		contender = shared->writing;
		if (contender && contender != chip) {
			ret = mutex_trylock(&contender->mutex);
			mutex_unlock(&shared->lock);
			if (!ret)
				goto retry;
			mutex_unlock(&chip->mutex);
			ret = ready(contender);
			mutex_lock(&chip->mutex);
			if (ret) {
				mutex_unlock(&contender->mutex);
				return ret;
			}
			mutex_lock(&shared->lock);
			mutex_unlock(&contender->mutex);
		}
		shared->writing = chip;
		mutex_unlock(&shared->lock);
	}
	return ready(chip);
}
