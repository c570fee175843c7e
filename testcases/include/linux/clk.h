/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * clk.h - clocks, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_CLK_H
#define LIFELINT_TEST_CLK_H

#include <linux/device.h>

struct clk;

struct clk *clk_get(struct device *dev, const char *id);
void clk_put(struct clk *clk);
int clk_prepare_enable(struct clk *clk);
void clk_disable_unprepare(struct clk *clk);
unsigned long clk_get_rate(struct clk *clk);
int clk_set_rate(struct clk *clk, unsigned long rate);

struct clk *devm_clk_get(struct device *dev, const char *id);

#endif
