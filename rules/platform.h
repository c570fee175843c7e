/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * platform.h - platform devices, and devices that the firmware describes.
 */
#pragma once
#include "types.h"

#include "device.h"

ll_headers(<linux/platform_device.h>, <linux/of_platform.h>, <linux/of_device.h>)

struct of_dev_auxdata;
struct platform_device { struct device dev ll_refcount ll_put_only; };
struct platform_device_info;

/* drivers/base/platform.c: platform_device_put() is put_device() and tolerates NULL */
struct platform_device *platform_device_alloc(const char *name, int id)
	ll_returns_ref(platform_device_put) ll_returns_null;
void platform_device_put(struct platform_device *pdev ll_puts ll_maybe_null);
int platform_device_add(struct platform_device *pdev ll_publishes ll_registers(device))
	ll_on(ret == 0);
void platform_device_del(struct platform_device *pdev ll_unpublishes ll_unregisters(device)
			   ll_maybe_null);

/*
 * drivers/base/platform.c, platform_device_register(): "NOTE: _Never_ directly free @pdev after
 * calling this function, even if it returned an error! Always use platform_device_put()".
 */
int platform_device_register(struct platform_device *pdev ll_initializes ll_publishes
			       ll_registers(device))
	ll_on(ret == 0);
void platform_device_unregister(struct platform_device *pdev ll_unpublishes ll_unregisters(device)
				  ll_puts ll_maybe_null);
struct platform_device *platform_device_register_full(const struct platform_device_info *pdevinfo)
	ll_registers(device) ll_returns_err;

/*
 * drivers/of/platform.c: "Takes a reference to the embedded struct device which needs to be
 * dropped after use"
 */
struct platform_device *of_find_device_by_node(struct device_node *np ll_maybe_null ll_nouse)
	ll_returns_ref(put_device) ll_returns_null ll_described;
struct platform_device *of_platform_device_create(struct device_node *np,
						  const char *bus_id ll_maybe_null,
						  struct device *parent ll_maybe_null)
	ll_returns_fresh ll_returns_null;
int of_platform_populate(struct device_node *root ll_maybe_null,
			 const struct of_device_id *matches ll_maybe_null,
			 const struct of_dev_auxdata *lookup ll_maybe_null,
			 struct device *parent ll_maybe_null);
void of_platform_depopulate(struct device *parent);

/* include/linux/platform_device.h: driver data */
void platform_set_drvdata(struct platform_device *pdev ll_inits(drvdata),
			  void *data ll_keeps ll_nouse ll_maybe_null);
void *platform_get_drvdata(const struct platform_device *pdev ll_needs(drvdata))
	ll_returns_borrowed(pdev);
