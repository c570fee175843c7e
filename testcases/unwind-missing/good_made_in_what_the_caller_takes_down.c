// SPDX-License-Identifier: GPL-2.0-only
/* Failures leave the private data where the caller finds it, with all that was made in it. */
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

int chip_probe_main(struct chip *chip)
{
	struct chip_data *data = kzalloc(sizeof(*data), GFP_KERNEL);
	int ret;

	if (!data)
		return -ENOMEM;
	chip->data = data;
	ret = chip_alloc_buffer(chip, &data->buffer);
	if (ret)
		return ret;
	return chip_reset(chip) ? -EIO : 0;
}

void chip_remove(struct chip *chip)
{
	if (chip->data)
		chip_free_buffer(chip, &chip->data->buffer);
	kfree(chip->data);
	chip->data = NULL;
}
