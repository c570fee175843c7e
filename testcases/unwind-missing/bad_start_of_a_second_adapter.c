// SPDX-License-Identifier: GPL-2.0-only
/* A part of probe sets the adapter up and fails without taking it down; probe does not either. */
#include <linux/errno.h>
#include <linux/platform_device.h>

struct adapter {
	int errors;
};

int host_adapter_initialize(struct adapter *a, int again);
void host_adapter_free(struct adapter *a);
int host_mailbox(struct adapter *a);

static int host_start(struct adapter *a)
{
	int err = host_adapter_initialize(a, 0);

	if (err)
		return err;
	err = host_mailbox(a);
	if (err)
		return err; // expect: unwind-missing {{host_adapter_initialize}}
	return 0;
}

static int host_probe(struct platform_device *pdev)
{
	return host_start(platform_get_drvdata(pdev));
}

static void host_remove(struct platform_device *pdev)
{
	host_adapter_free(platform_get_drvdata(pdev));
}

struct platform_driver host_driver = {.probe = host_probe, .remove = host_remove};
