// SPDX-License-Identifier: GPL-2.0-only
/* A thin wrapper returns the result; the put stays the duty of its caller, who does it. */
#include <linux/device.h>
#include <linux/errno.h>

struct chip {
	struct device dev;
	int rev;
};

void chip_release(struct device *dev);

static int chip_register(struct chip *chip, struct device *parent)
{
	chip->dev.parent = parent;
	chip->dev.release = chip_release;
	return device_register(&chip->dev);
}

struct chip *chip_create(struct device *parent, int rev)
{
	struct chip *chip = kzalloc(sizeof(*chip), GFP_KERNEL);
	int ret;

	if (!chip)
		return ERR_PTR(-ENOMEM);
	chip->rev = rev;
	ret = chip_register(chip, parent);
	if (ret) {
		put_device(&chip->dev);
		return ERR_PTR(ret);
	}
	return chip;
}
