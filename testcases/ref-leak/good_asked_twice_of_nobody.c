// SPDX-License-Identifier: GPL-2.0-only
/* The worker that polls has its count already: what is asked twice gets one answer. */
#include <linux/pm_runtime.h>

struct lamp {
	struct device *dev;
	char *label;
};

bool poll_is_in_worker(void);
void lamp_read_label(struct lamp *lamp);

int lamp_poll(struct lamp *lamp)
{
	int found = 2, err;

	if (!poll_is_in_worker()) {
		err = pm_runtime_get_sync(lamp->dev);
		if (err < 0) {
			pm_runtime_put(lamp->dev);
			return 2;
		}
	}
	lamp_read_label(lamp);
	if (lamp->label)
		found = 1;
	if (!poll_is_in_worker())
		pm_runtime_put(lamp->dev);
	return found;
}
