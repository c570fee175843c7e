// SPDX-License-Identifier: GPL-2.0-only
/* The last failure releases the small region alone. */
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

int chip_probe(struct chip *chip)
{
	int ret = bank_claim(chip->bank, chip->regs->start, 0x100);

	if (ret)
		return ret;
	ret = bank_claim(chip->bank, chip->regs->start + 0x800, 0x20);
	if (ret) {
		bank_release(chip->bank, chip->regs->start, 0x100);
		return ret;
	}
	ret = chip_reset(chip);
	if (ret) {
		bank_release(chip->bank, chip->regs->start + 0x800, 0x20);
		return ret; // expect: error: unwind-missing {{bank_claim}}
	}
	return 0;
}
