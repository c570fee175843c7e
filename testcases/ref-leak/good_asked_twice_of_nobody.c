// SPDX-License-Identifier: GPL-2.0-only
/* The worker that polls has its count already: what is asked twice gets one answer. */
#include <linux/pm_runtime.h>

bool poll_is_in_worker(void);
int lamp_detect(struct device *dev);

int lamp_poll(struct device *dev)
{
	int ret;

	if (!poll_is_in_worker()) {
		ret = pm_runtime_get_sync(dev);
		if (ret < 0) {
			pm_runtime_put_autosuspend(dev);
			return ret;
		}
	}
	ret = lamp_detect(dev);
	if (!poll_is_in_worker())
		pm_runtime_put_autosuspend(dev);
	return ret;
}
