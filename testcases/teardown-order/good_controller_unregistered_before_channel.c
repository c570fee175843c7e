// SPDX-License-Identifier: GPL-2.0-only
/*
 * The controller goes first, then the channel that its transfers use.
 * Fix: spi: bcm2835: Fix controller unregister order
 */
#include <linux/platform_device.h>
#include <linux/err.h>

struct dma_chan;
struct spi_controller {
	struct dma_chan *dma_tx;
	int bus_num;
};

struct dma_chan *dma_request_chan(struct device *dev, const char *name);
void dma_release_channel(struct dma_chan *chan);
int spi_register_controller(struct spi_controller *ctlr);
void spi_unregister_controller(struct spi_controller *ctlr);
int fifo_power(struct platform_device *pdev);

static int fifo_probe(struct platform_device *pdev)
{
	struct spi_controller *ctlr = platform_get_drvdata(pdev);
	int ret;

	ctlr->dma_tx = dma_request_chan(&pdev->dev, "tx");
	if (IS_ERR(ctlr->dma_tx))
		return PTR_ERR(ctlr->dma_tx);
	ret = spi_register_controller(ctlr);
	if (ret)
		dma_release_channel(ctlr->dma_tx);
	return ret;
}

static void fifo_remove(struct platform_device *pdev)
{
	struct spi_controller *ctlr = platform_get_drvdata(pdev);

	spi_unregister_controller(ctlr);
	dma_release_channel(ctlr->dma_tx);
}

struct platform_driver fifo_driver = { .probe = fifo_probe, .remove = fifo_remove };
