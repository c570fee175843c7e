// SPDX-License-Identifier: GPL-2.0-only
/*
 * Suspending takes the operations of the chip as everybody does, and leaves a chip alone that is
 * gone.
 * Fix: char: tpm: Protect tpm_pm_suspend with locks
 */
#include <linux/errno.h>
#include <linux/tpm.h>

struct pad {
	struct tpm_chip chip;
	int last;
};

int pad_write(struct pad *p, int command);

static int pad_command(struct pad *p, int command)
{
	p->last = command;
	return pad_write(p, command);
}

int pad_random(struct device *dev)
{
	struct pad *p = dev_get_drvdata(dev);
	int ret;

	ret = tpm_try_get_ops(&p->chip);
	if (ret)
		return ret;
	ret = pad_command(p, 1);
	tpm_put_ops(&p->chip);
	return ret;
}

int pad_suspend(struct device *dev)
{
	struct pad *p = dev_get_drvdata(dev);
	int ret;

	if (tpm_try_get_ops(&p->chip))
		return 0;
	ret = pad_command(p, 2);
	tpm_put_ops(&p->chip);
	return ret;
}
