// SPDX-License-Identifier: GPL-2.0-only
/* The queue lives as long as the device: its release function destroys it, not remove(). */
#include <linux/platform_device.h>

struct nic {
	struct device dev;
};

int nic_queue_create(struct nic *nic);
void nic_queue_destroy(struct nic *nic);
int nic_start_rings(struct nic *nic);
void nic_stop_rings(struct nic *nic);

static void nic_release(struct device *dev)
{
	nic_queue_destroy(container_of(dev, struct nic, dev));
}

static const struct device_type nic_type = { .name = "nic", .release = nic_release };

static int nic_probe(struct platform_device *pdev)
{
	struct nic *nic = platform_get_drvdata(pdev);
	int ret;

	nic->dev.type = &nic_type;
	ret = nic_queue_create(nic);
	if (ret)
		return ret;
	ret = nic_start_rings(nic);
	if (ret) {
		nic_queue_destroy(nic);
		return ret;
	}
	return 0;
}

static void nic_remove(struct platform_device *pdev)
{
	nic_stop_rings(platform_get_drvdata(pdev));
}

struct platform_driver nic_driver = { .probe = nic_probe, .remove = nic_remove };
