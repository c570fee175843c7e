/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * clk.h - clocks: the handle, and the counts of prepare and enable.
 */
#pragma once
#include "types.h"

ll_headers(<linux/clk.h>)

struct clk;
struct clk_hw;
struct device;
struct device_node;
struct of_phandle_args;

/*
 * drivers/clk/clkdev.c: error pointer when it fails; clk_get_optional() gives NULL for no such
 * clock
 */
struct clk *clk_get(struct device *dev ll_maybe_null, const char *id ll_maybe_null)
	ll_returns_ref(clk_put) ll_returns_err;
struct clk *clk_get_optional(struct device *dev, const char *id ll_maybe_null)
	ll_returns_ref(clk_put) ll_returns_null ll_returns_err;
struct clk *clk_get_sys(const char *dev_id ll_maybe_null, const char *con_id ll_maybe_null)
	ll_returns_ref(clk_put) ll_returns_err;
struct clk *of_clk_get(struct device_node *np, int index) ll_returns_ref(clk_put) ll_returns_err;
struct clk *of_clk_get_from_provider(struct of_phandle_args *clkspec)
	ll_returns_ref(clk_put) ll_returns_err;
struct clk *of_clk_get_by_name(struct device_node *np, const char *name ll_maybe_null)
	ll_returns_ref(clk_put) ll_returns_err;
void clk_put(struct clk *clk ll_puts ll_maybe_null);

/* drivers/clk/clk-devres.c: given back when the driver leaves the device */
struct clk *devm_clk_get(struct device *dev, const char *id ll_maybe_null)
	ll_returns_ref(clk_put) ll_returns_err ll_managed(dev);
struct clk *devm_clk_get_optional(struct device *dev, const char *id ll_maybe_null)
	ll_returns_ref(clk_put) ll_returns_null ll_returns_err ll_managed(dev);
struct clk *devm_clk_get_enabled(struct device *dev, const char *id ll_maybe_null)
	ll_returns_ref(clk_put) ll_returns_err ll_managed(dev) ll_optional;

/* drivers/clk/clk.c: a NULL clock is a dummy that always succeeds */
int clk_prepare(struct clk *clk ll_takes(clk_prepare) ll_maybe_null) ll_on(ret == 0);
void clk_unprepare(struct clk *clk ll_drops(clk_prepare) ll_maybe_null);
int clk_enable(struct clk *clk ll_takes(clk_enable) ll_maybe_null) ll_on(ret == 0);
void clk_disable(struct clk *clk ll_drops(clk_enable) ll_maybe_null);
int clk_prepare_enable(struct clk *clk ll_takes(clk_prepare) ll_takes(clk_enable) ll_maybe_null)
	ll_on(ret == 0);
void clk_disable_unprepare(struct clk *clk ll_maybe_null ll_drops(clk_enable)
				   ll_drops(clk_prepare));

/* drivers/clk/clk.c: no count changes */
unsigned long clk_get_rate(struct clk *clk ll_maybe_null);
int clk_set_rate(struct clk *clk ll_maybe_null, unsigned long rate);
long clk_round_rate(struct clk *clk ll_maybe_null, unsigned long rate);
int clk_set_parent(struct clk *clk ll_maybe_null, struct clk *parent ll_maybe_null);
struct clk_hw *__clk_get_hw(struct clk *clk ll_maybe_null) ll_returns_borrowed(clk);
struct clk *clk_get_parent(struct clk *clk ll_maybe_null) ll_returns_borrowed(clk);
