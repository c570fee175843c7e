// SPDX-License-Identifier: GPL-2.0-only
/*
 * The interface is still up when its registers are unmapped.
 * Fix: net: macb: fix unregister_netdev call order in macb_remove()
 */
#include <linux/platform_device.h>
#include <linux/err.h>

struct net_device {
	void *mem_start;
	int irq;
};

void *port_window_map(struct platform_device *pdev);
void port_window_unmap(void *window);
int register_netdev(struct net_device *dev);
void unregister_netdev(struct net_device *dev);
int port_phy(struct platform_device *pdev);

static int port_probe(struct platform_device *pdev)
{
	struct net_device *dev = platform_get_drvdata(pdev);
	int ret;

	dev->mem_start = port_window_map(pdev);
	if (!dev->mem_start)
		return -EIO;
	ret = register_netdev(dev);
	if (ret)
		port_window_unmap(dev->mem_start);
	return ret;
}

static void port_remove(struct platform_device *pdev)
{
	struct net_device *dev = platform_get_drvdata(pdev);

	port_window_unmap(dev->mem_start);
	unregister_netdev(dev); // expect: warning: teardown-order {{port_window_}}
}

struct platform_driver port_driver = { .probe = port_probe, .remove = port_remove };
