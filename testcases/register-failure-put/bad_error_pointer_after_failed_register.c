// SPDX-License-Identifier: GPL-2.0-only
/* An error pointer is returned; whoever gets it has no device to put. */
#include <linux/device.h>
#include <linux/errno.h>

struct chip {
	struct device dev;
	int rev;
};

void chip_release(struct device *dev);

struct chip *chip_create(struct device *parent, int rev)
{
	struct chip *chip = kzalloc(sizeof(*chip), GFP_KERNEL);
	int ret;

	if (!chip)
		return ERR_PTR(-ENOMEM);
	chip->rev = rev;
	chip->dev.parent = parent;
	chip->dev.release = chip_release;
	ret = device_register(&chip->dev);
	if (ret)
		return ERR_PTR(ret); // expect: error: register-failure-put {{device_register}}
	return chip;
}
