// SPDX-License-Identifier: GPL-2.0-only
/* The helper that takes both pages down asks of each whether it is there. */
#include <linux/err.h>
#include <linux/i2c.h>

struct chip {
	struct i2c_adapter *adapter;
	struct i2c_client *power, *gauge;
};

int chip_start(struct chip *chip);

static int pages_init(struct chip *chip)
{
	chip->power = i2c_new_dummy_device(chip->adapter, 0x31);
	if (IS_ERR(chip->power))
		return PTR_ERR(chip->power);
	chip->gauge = i2c_new_dummy_device(chip->adapter, 0x32);
	if (IS_ERR(chip->gauge))
		return PTR_ERR(chip->gauge);
	return 0;
}

static void pages_exit(struct chip *chip)
{
	if (chip->power)
		i2c_unregister_device(chip->power);
	if (chip->gauge)
		i2c_unregister_device(chip->gauge);
}

int chip_probe(struct chip *chip)
{
	int err = pages_init(chip);

	if (err)
		goto fail;
	err = chip_start(chip);
	if (err)
		goto fail;
	return 0;
fail:
	pages_exit(chip);
	return err;
}
