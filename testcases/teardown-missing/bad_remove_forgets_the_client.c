// SPDX-License-Identifier: GPL-2.0-only
/*
 * probe()'s own ladder undoes the registration, remove() does not.
 * Fix: drm/i915/gvt: Add missing vfio_unregister_group_dev() call
 */
#include <linux/platform_device.h>

struct nic {
	int ring;
};

int nic_client_register(struct nic *nic);
void nic_client_unregister(struct nic *nic);
int nic_queue_create(struct nic *nic);
void nic_queue_destroy(struct nic *nic);

static int nic_probe(struct platform_device *pdev)
{
	struct nic *nic = platform_get_drvdata(pdev);
	int ret;

	ret = nic_client_register(nic);
	if (ret)
		return ret;
	ret = nic_queue_create(nic);
	if (ret)
		goto err_unregister;
	return 0;

err_unregister:
	nic_client_unregister(nic);
	return ret;
}

static void nic_remove(struct platform_device *pdev) // expect: warning: teardown-missing {{nic_client_register}}
{
	nic_queue_destroy(platform_get_drvdata(pdev));
}

struct platform_driver nic_driver = { .probe = nic_probe, .remove = nic_remove };
