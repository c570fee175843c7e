// SPDX-License-Identifier: GPL-2.0-only
/* A register protection is lifted for one write: no resource that an error path has to give back. */
#include <linux/types.h>
#include <linux/errno.h>

struct chip;

int chip_enable_write(struct chip *chip);
int chip_disable_write(struct chip *chip);
int chip_store_time(struct chip *chip);

int chip_set_time(struct chip *chip)
{
	int ret = chip_enable_write(chip);

	if (ret)
		return ret;
	ret = chip_store_time(chip);
	if (ret)
		return ret; // expect: note: unwind-missing {{chip_enable_write}}
	return chip_disable_write(chip);
}
