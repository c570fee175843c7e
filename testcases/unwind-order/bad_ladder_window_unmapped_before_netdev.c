// SPDX-License-Identifier: GPL-2.0-only
/* The interface is still up when its registers are unmapped. */
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

int port_setup(struct platform_device *pdev, struct net_device *dev)
{
	int ret;

	dev->mem_start = port_window_map(pdev);
	if (!dev->mem_start)
		return -EIO;
	ret = register_netdev(dev);
	if (ret) {
		port_window_unmap(dev->mem_start);
		return ret;
	}
	ret = port_phy(pdev);
	if (ret)
		goto err_more;
	return 0;

err_more:
	port_window_unmap(dev->mem_start);
	unregister_netdev(dev); // expect: error: unwind-order {{port_window_}}
	return ret;
}
