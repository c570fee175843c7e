// SPDX-License-Identifier: GPL-2.0-only
/*
 * del is the opposite of add, not of create, and free that of alloc, not of setup: what was created
 * goes with the put.
 */
#include <linux/errno.h>
#include <linux/platform_device.h>

struct host {
	int id;
};
struct link {
	int id;
};

struct host *bridge_host_create(struct platform_device *pdev);
void bridge_host_drop(struct host *h);
int bridge_host_add(struct host *h);
void bridge_host_del(struct host *h);
int bridge_ring_alloc(struct host *h);
int bridge_ring_setup(struct host *h);
void bridge_ring_free(struct host *h);
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
		goto drop;
	ret = bridge_host_add(h);
	if (ret)
		goto drop;
	ret = bridge_listen(h);
	if (ret)
		goto del;
	return 0;

del:
	bridge_host_del(h);
drop:
	bridge_host_drop(h);
	return ret;
}

static void bridge_remove(struct platform_device *pdev)
{
	struct host *h = platform_get_drvdata(pdev);

	bridge_host_del(h);
	bridge_host_drop(h);
}

int bridge_rings(struct host *h)
{
	int ret = bridge_ring_setup(h);

	if (ret)
		return ret;
	return bridge_listen(h);
}

int bridge_memory(struct host *h)
{
	int ret = bridge_ring_alloc(h);

	if (ret)
		return ret;
	ret = bridge_start(h);
	if (ret)
		bridge_ring_free(h);
	return ret;
}

struct platform_driver bridge_driver = {.probe = bridge_probe, .remove = bridge_remove};
