// SPDX-License-Identifier: GPL-2.0-only
/* The address is read again after unknown calls: the size tells which of two regions it is. */
#include <linux/errno.h>
#include <linux/types.h>

struct range {
	unsigned long start;
};

struct bank;

struct chip {
	struct range *regs;
	struct bank *bank;
};

int bank_claim(struct bank *bank, unsigned long start, int n);
void bank_release(struct bank *bank, unsigned long start, int n);
int chip_reset(struct chip *chip);
int chip_wake(struct chip *chip);

int chip_probe(struct chip *chip)
{
	int ret = bank_claim(chip->bank, chip->regs->start, 0x100);

	if (ret)
		return ret;
	ret = bank_claim(chip->bank, chip->regs->start + 0x800, 0x20);
	if (ret)
		goto err_regs;
	ret = chip_reset(chip);
	if (ret)
		goto err_port;
	return 0;
err_port:
	bank_release(chip->bank, chip->regs->start + 0x800, 0x20);
err_regs:
	bank_release(chip->bank, chip->regs->start, 0x100);
	return ret;
}
