/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * pm.h - runtime power management: the usage count.
 */
#pragma once
#include "types.h"

ll_headers(<linux/pm_runtime.h>, <linux/pm_clock.h>)

struct clk;
struct device;

/*
 * include/linux/pm_runtime.h: pm_runtime_get() and pm_runtime_get_sync() raise the count even
 * when they fail ("The possible return values of this function are the same as for
 * pm_runtime_resume() and the runtime PM usage counter of @dev remains incremented in all
 * cases"); pm_runtime_resume_and_get() does not. -EACCES: runtime PM is disabled.
 */
int pm_runtime_get(struct device *dev ll_takes(pm_usage) ll_needs(pm_runtime)) ll_refuses(-13);
int pm_runtime_get_sync(struct device *dev ll_takes(pm_usage) ll_needs(pm_runtime))
	ll_refuses(-13);
void pm_runtime_get_noresume(struct device *dev ll_takes(pm_usage));
int pm_runtime_resume_and_get(struct device *dev ll_takes(pm_usage) ll_needs(pm_runtime))
	ll_on(ret == 0) ll_refuses(-13);

/* drivers/base/power/runtime.c: positive when the count was raised */
int pm_runtime_get_if_in_use(struct device *dev ll_takes(pm_usage)) ll_on(ret > 0);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
int pm_runtime_get_if_active(struct device *dev ll_takes(pm_usage)) ll_on(ret > 0);
#else
int pm_runtime_get_if_active(struct device *dev ll_takes(pm_usage), bool ign_usage_count)
	ll_on(ret > 0);
#endif

/* include/linux/pm_runtime.h: the count is dropped whatever they return */
int pm_runtime_put(struct device *dev ll_drops(pm_usage));
int pm_runtime_put_sync(struct device *dev ll_drops(pm_usage));
int pm_runtime_put_autosuspend(struct device *dev ll_drops(pm_usage));
int __pm_runtime_put_autosuspend(struct device *dev ll_drops(pm_usage)) ll_optional;
int pm_runtime_put_sync_suspend(struct device *dev ll_drops(pm_usage));
int pm_runtime_put_sync_autosuspend(struct device *dev ll_drops(pm_usage));
void pm_runtime_put_noidle(struct device *dev ll_drops(pm_usage));

/* drivers/base/power/runtime.c: these change no count that a caller has to give back */
void pm_runtime_enable(struct device *dev ll_inits(pm_runtime));
void pm_runtime_disable(struct device *dev ll_deinits(pm_runtime));
int devm_pm_runtime_enable(struct device *dev ll_inits(pm_runtime)) ll_on(ret == 0) ll_managed(dev);
int pm_runtime_set_active(struct device *dev);
int pm_runtime_set_suspended(struct device *dev);
void pm_runtime_mark_last_busy(struct device *dev);
void pm_runtime_use_autosuspend(struct device *dev);
void pm_runtime_dont_use_autosuspend(struct device *dev);
void pm_runtime_set_autosuspend_delay(struct device *dev, int delay);
int pm_runtime_resume(struct device *dev);
int pm_runtime_suspend(struct device *dev);
int pm_runtime_idle(struct device *dev);
bool pm_runtime_suspended(struct device *dev) ll_idiom(asleep);
bool pm_runtime_status_suspended(struct device *dev) ll_idiom(asleep);
bool pm_runtime_active(struct device *dev);
bool pm_runtime_enabled(struct device *dev);
int pm_runtime_force_suspend(struct device *dev);
int pm_runtime_force_resume(struct device *dev);

/* drivers/base/power/clock_ops.c, __pm_clk_remove(): the list of the device's clocks puts it */
int pm_clk_add_clk(struct device *dev, struct clk *clk ll_keeps) ll_on(ret == 0) ll_optional;
