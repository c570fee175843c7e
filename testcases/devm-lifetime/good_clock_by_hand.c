// SPDX-License-Identifier: GPL-2.0-only
/* Who gets the clock by hand puts it by hand. Shaped after fixes to clock users. */
#include <linux/clk.h>
#include <linux/err.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

struct codec {
	struct clk *mclk;
};

static int codec_probe(struct platform_device *pdev)
{
	struct codec *codec = devm_kzalloc(&pdev->dev, sizeof(*codec), GFP_KERNEL);

	if (!codec)
		return -ENOMEM;
	codec->mclk = clk_get(&pdev->dev, "mclk");
	if (IS_ERR(codec->mclk))
		return PTR_ERR(codec->mclk);
	platform_set_drvdata(pdev, codec);
	return 0;
}

static void codec_remove(struct platform_device *pdev)
{
	struct codec *codec = platform_get_drvdata(pdev);

	clk_put(codec->mclk);
}

struct platform_driver codec_driver = { .probe = codec_probe, .remove = codec_remove };
