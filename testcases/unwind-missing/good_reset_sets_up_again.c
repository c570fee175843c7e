// SPDX-License-Identifier: GPL-2.0-only
/*
 * A reset sets up again what probe has set up and remove takes down: when it fails the adapter stays
 * for remove. Shaped after qla4xxx_recover_adapter() of drivers/scsi/qla4xxx/ql4_os.c.
 */
#include <linux/errno.h>
#include <linux/platform_device.h>

struct adapter {
	int errors;
};

int host_adapter_initialize(struct adapter *a, int again);
void host_adapter_free(struct adapter *a);
int host_stop(struct adapter *a);
int host_mailbox(struct adapter *a);

int host_recover(struct adapter *a)
{
	int err = host_stop(a);

	if (err)
		return err;
	err = host_adapter_initialize(a, 1);
	if (err)
		return err;
	err = host_mailbox(a);
	a->errors++;
	return err;
}

static int host_probe(struct platform_device *pdev)
{
	struct adapter *a = platform_get_drvdata(pdev);
	int err = host_adapter_initialize(a, 0);

	if (err)
		return err;
	err = host_mailbox(a);
	if (err)
		host_adapter_free(a);
	return err;
}

static void host_remove(struct platform_device *pdev)
{
	host_adapter_free(platform_get_drvdata(pdev));
}

struct platform_driver host_driver = {.probe = host_probe, .remove = host_remove};
