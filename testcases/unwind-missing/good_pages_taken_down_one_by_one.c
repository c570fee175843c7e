// SPDX-License-Identifier: GPL-2.0-only
/* The helper that takes both pages down asks of each whether it is there. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/i2c.h>
#include <linux/slab.h>

struct pages {
	struct i2c_client *power, *gauge;
};

struct chip {
	struct i2c_client *client;
	struct i2c_adapter *adapter;
	struct pages *pages;
};

int chip_start(struct chip *chip);
int page_map(struct i2c_client *page);

static int pages_init(struct chip *chip)
{
	struct pages *pages = chip->pages;
	int err;

	if (!pages || !chip->adapter)
		return -ENODEV;
	pages->power = i2c_new_dummy_device(chip->adapter, 0x31);
	if (IS_ERR(pages->power))
		return PTR_ERR(pages->power);
	err = page_map(pages->power);
	if (err)
		return err;
	pages->gauge = i2c_new_dummy_device(chip->adapter, 0x32);
	if (IS_ERR(pages->gauge))
		return PTR_ERR(pages->gauge);
	return page_map(pages->gauge);
}

static void pages_exit(struct chip *chip)
{
	struct pages *pages = chip->pages;

	if (pages && pages->power)
		i2c_unregister_device(pages->power);
	if (pages && pages->gauge)
		i2c_unregister_device(pages->gauge);
}

int chip_probe(struct chip *chip)
{
	int err;

	chip->pages = devm_kzalloc(&chip->client->dev, sizeof(*chip->pages), GFP_KERNEL);
	if (!chip->pages)
		return -ENOMEM;
	err = pages_init(chip);
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
