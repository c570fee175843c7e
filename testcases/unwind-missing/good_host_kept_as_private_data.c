// SPDX-License-Identifier: GPL-2.0-only
/*
 * The host goes when adding it fails; that its private part is still the data of the platform device
 * does not matter: nobody follows that pointer then.
 */
#include <linux/errno.h>
#include <linux/mmc/host.h>
#include <linux/platform_device.h>

struct reader {
	struct mmc_host *mmc;
	struct platform_device *pdev;
};

static int reader_probe(struct platform_device *pdev)
{
	struct mmc_host *mmc = mmc_alloc_host(sizeof(struct reader), &pdev->dev);
	struct reader *reader;
	int ret;

	if (!mmc)
		return -ENOMEM;
	reader = mmc_priv(mmc);
	reader->mmc = mmc;
	reader->pdev = pdev;
	platform_set_drvdata(pdev, reader);
	ret = mmc_add_host(mmc);
	if (ret) {
		mmc_free_host(mmc);
		return ret;
	}
	return 0;
}

static void reader_remove(struct platform_device *pdev)
{
	struct reader *reader = platform_get_drvdata(pdev);

	mmc_remove_host(reader->mmc);
	mmc_free_host(reader->mmc);
}

struct platform_driver reader_driver = {.probe = reader_probe, .remove = reader_remove};
