// SPDX-License-Identifier: GPL-2.0-only
/*
 * In the ladder, after spi-bcm2835: a transfer can still start on the channel that is released.
 * Fix: i2c: stm32f7: fix & reorder remove & probe error handling
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

int fifo_setup(struct platform_device *pdev, struct spi_controller *ctlr)
{
	int ret;

	ctlr->dma_tx = dma_request_chan(&pdev->dev, "tx");
	if (IS_ERR(ctlr->dma_tx))
		return PTR_ERR(ctlr->dma_tx);
	ret = spi_register_controller(ctlr);
	if (ret) {
		dma_release_channel(ctlr->dma_tx);
		return ret;
	}
	ret = fifo_power(pdev);
	if (ret)
		goto err_more;
	return 0;

err_more:
	dma_release_channel(ctlr->dma_tx);
	spi_unregister_controller(ctlr); // expect: error: unwind-order {{dma_re}}
	return ret;
}
