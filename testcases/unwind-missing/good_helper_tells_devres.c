// SPDX-License-Identifier: GPL-2.0-only
/*
 * The helper gives the registration to devres, as its name says: the caller that fails has nothing
 * to undo.
 */
#include <linux/platform_device.h>

struct nic {
	int ring;
};

int nic_client_register(struct nic *nic);
void nic_client_unregister(struct nic *nic);
int nic_alloc_irq(struct nic *nic);

static int nic_devm_attach_core(struct nic *nic)
{
	return nic_client_register(nic);
}

static int nic_attach(struct nic *nic)
{
	int ret = nic_devm_attach_core(nic);

	if (ret)
		return ret;
	nic->ring = 1;
	return 0;
}

static int nic_probe(struct platform_device *pdev)
{
	struct nic *nic = platform_get_drvdata(pdev);
	int ret;

	ret = nic_attach(nic);
	if (ret)
		return ret;
	ret = nic_alloc_irq(nic);
	if (ret)
		return ret;
	return 0;
}

static void nic_remove(struct platform_device *pdev)
{
	nic_client_unregister(platform_get_drvdata(pdev));
}

struct platform_driver nic_driver = { .probe = nic_probe, .remove = nic_remove };
