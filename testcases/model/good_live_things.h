/* SPDX-License-Identifier: GPL-2.0-only */
/* Registered, armed, made usable, and left to devres. */
#include "types.h"

struct device;
struct foo;
struct lamp;

/* drivers/foo/core.c */
int foo_register(struct foo *foo ll_registers(foo)) ll_on(ret == 0);
void foo_unregister(struct foo *foo ll_unregisters(foo));
struct foo *foo_add(int id) ll_registers(foo) ll_returns_null;
int devm_foo_register(struct device *dev, struct foo *foo ll_registers(foo)) ll_on(ret == 0)
	ll_managed(dev);
struct lamp *devm_lamp_get(struct device *dev) ll_returns_kind(lamp, lamp_put) ll_returns_err
	ll_managed(dev);
void foo_start(struct foo *foo ll_arms(work));
void foo_stop(struct foo *foo ll_stops(work));
void foo_init(struct foo *foo ll_inits(mutex));
void foo_destroy(struct foo *foo ll_deinits(mutex));

/*
 * expect: foo_register  [drivers/foo/core.c]
 * expect:   ret zero: is 0; publish(foo) param0;
 * expect:   ret neg zero pos: unpublish(foo) param0;
 * expect:   ret pos: is fresh; publish(foo) ret;
 * expect:   ret zero: is 0; publish(foo) param1 managed;
 * expect:   ret pos: is fresh; get(lamp) ret managed;
 * expect:   ret neg zero pos: arm(work) param0;
 * expect:   ret neg zero pos: stop(work) param0;
 * expect:   ret neg zero pos: setup(mutex) param0;
 * expect:   ret neg zero pos: cleanup(mutex) param0;
 */
