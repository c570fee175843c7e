// SPDX-License-Identifier: GPL-2.0-only
/* The failures take the private data down themselves, and forget what was made in it. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/types.h>

struct chip;

struct chip_data {
	int buffer;
};

struct chip {
	struct chip_data *data;
};

int chip_alloc_buffer(struct chip *chip, int *buffer);
void chip_free_buffer(struct chip *chip, int *buffer);
int chip_reset(struct chip *chip);

static int chip_probe_main(struct chip *chip)
{
	struct chip_data *data = kzalloc(sizeof(*data), GFP_KERNEL);
	int ret;

	if (!data)
		return -ENOMEM;
	chip->data = data;
	ret = chip_alloc_buffer(chip, &data->buffer);
	if (ret)
		goto err;
	ret = chip_reset(chip);
	if (ret)
		goto err;
	return 0;
err:
	chip->data = NULL;
	kfree(data);
	return ret; // expect: error: unwind-missing {{chip_alloc_buffer}}
}

int chip_add(struct chip *chip)
{
	return chip_probe_main(chip);
}

void chip_remove(struct chip *chip)
{
	if (chip->data)
		chip_free_buffer(chip, &chip->data->buffer);
	kfree(chip->data);
	chip->data = NULL;
}
