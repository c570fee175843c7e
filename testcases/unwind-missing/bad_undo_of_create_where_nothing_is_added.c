// SPDX-License-Identifier: GPL-2.0-only
/* Nothing is added here: del is what undoes create. */
#include <linux/errno.h>
#include <linux/platform_device.h>

struct host {
	int id;
};

struct host *bridge_host_create(struct platform_device *pdev);
void bridge_host_del(struct host *h);
int bridge_start(struct host *h);
int bridge_listen(struct host *h);

static int bridge_probe(struct platform_device *pdev)
{
	struct host *h = bridge_host_create(pdev);
	int ret;

	if (!h)
		return -ENOMEM;
	platform_set_drvdata(pdev, h);
	ret = bridge_start(h);
	if (ret)
		return ret; // expect: unwind-missing {{bridge_host_create}}
	ret = bridge_listen(h);
	if (ret)
		goto del;
	return 0;

del:
	bridge_host_del(h);
	return ret;
}

static void bridge_remove(struct platform_device *pdev)
{
	bridge_host_del(platform_get_drvdata(pdev));
}

struct platform_driver bridge_driver = {.probe = bridge_probe, .remove = bridge_remove};
