// SPDX-License-Identifier: GPL-2.0-only
/// What devres owns lives exactly as long as the driver is bound: it must
/// not hold a counted object, and must not be given back by hand.
///
//# A member that is filled by a managed call in one function and given back
//# in another one of the same file is taken for the same resource. The patch
//# takes out what gives back by hand; where a counted object has to live is
//# not for a patch to say.
///
// Rule: devm-lifetime
// Patches: devm-lifetime/*clock* devm-lifetime/*_by_hand.c
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: devm_

virtual patch
virtual context
virtual org
virtual report

@initialize:python@
@@
# names managed-get-puts as PUTS
PUTS = {
	"devm_clk_get": "clk_put",
	"devm_clk_get_enabled": "clk_put",
	"devm_clk_get_optional": "clk_put",
	"devm_clk_get_optional_enabled": "clk_put",
	"devm_clk_get_optional_prepared": "clk_put",
	"devm_clk_get_prepared": "clk_put",
	"devm_dma_request_chan": "dma_release_channel",
	"devm_fwnode_gpiod_get_index": "gpiod_put",
	"devm_get_clk_from_child": "clk_put",
	"devm_gpiod_get": "gpiod_put",
	"devm_gpiod_get_index": "gpiod_put",
	"devm_gpiod_get_index_optional": "gpiod_put",
	"devm_gpiod_get_optional": "gpiod_put",
	"devm_iio_channel_get": "iio_channel_release",
	"devm_nvmem_cell_get": "nvmem_cell_put",
	"devm_of_icc_get": "icc_put",
	"devm_pinctrl_get": "pinctrl_put",
	"devm_pwm_get": "pwm_put",
	"devm_regulator_get": "regulator_put",
	"devm_regulator_get_exclusive": "regulator_put",
	"devm_regulator_get_optional": "regulator_put",
	"devm_usb_get_phy": "usb_put_phy",
	"devm_usb_get_phy_by_phandle": "usb_put_phy",
}
# end names

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@inside exists@
// names managed-memory as get
identifier get = {
	devm_alloc_etherdev,
	devm_alloc_etherdev_mqs,
	devm_bitmap_zalloc,
	devm_kasprintf,
	devm_kcalloc,
	devm_kmalloc,
	devm_kmalloc_array,
	devm_kmemdup,
	devm_krealloc,
	devm_kstrdup,
	devm_kzalloc
};
// end names
// names inits as init
identifier init = {
	device_initialize,
	device_register,
	kobject_init,
	kobject_init_and_add,
	platform_device_register
};
// end names
local idexpression x;
identifier m;
expression e;
position q, p;
@@

  x = get@q(...)
  ... when != x = e
  init@p(&x->m, ...)

@freed exists@
// names managed-memory as get
identifier get = {
	devm_alloc_etherdev,
	devm_alloc_etherdev_mqs,
	devm_bitmap_zalloc,
	devm_kasprintf,
	devm_kcalloc,
	devm_kmalloc,
	devm_kmalloc_array,
	devm_kmemdup,
	devm_krealloc,
	devm_kstrdup,
	devm_kzalloc
};
// end names
// names frees as fr
identifier fr = {
	bitmap_free,
	kfree,
	kfree_const,
	kfree_sensitive,
	kvfree,
	vfree
};
// end names
local idexpression x;
expression e;
position q, p;
@@

  x = get@q(...)
  ... when != x = e
  fr@p(x)

@kept@
// names managed-gets as get
identifier get = {
	devm_clk_get,
	devm_clk_get_enabled,
	devm_clk_get_optional,
	devm_clk_get_optional_enabled,
	devm_clk_get_optional_prepared,
	devm_clk_get_prepared,
	devm_dma_request_chan,
	devm_fwnode_gpiod_get_index,
	devm_get_clk_from_child,
	devm_gpiod_get,
	devm_gpiod_get_index,
	devm_gpiod_get_index_optional,
	devm_gpiod_get_optional,
	devm_iio_channel_get,
	devm_nvmem_cell_get,
	devm_of_icc_get,
	devm_pinctrl_get,
	devm_pwm_get,
	devm_regulator_get,
	devm_regulator_get_exclusive,
	devm_regulator_get_optional,
	devm_usb_get_phy,
	devm_usb_get_phy_by_phandle
};
// end names
expression x;
identifier m;
position q;
@@

  x->m = get@q(...)

@script:python other@
get << kept.get;
put;
@@

coccinelle.put = PUTS[get]

// Somewhere it is filled by a call that devres does not know.
@mixed@
identifier kept.m, f !~ "^devm_";
expression x;
@@

  x->m = f(...)

@given depends on !mixed@
identifier kept.m, other.put;
expression x;
position p;
@@

  put@p(x->m)

@irq@
identifier handler;
expression dev, nr, flags, name, data;
position q;
@@

(
  devm_request_irq@q(dev, nr, handler, flags, name, data)
|
  devm_request_threaded_irq@q(dev, nr, handler, ..., data)
)

@plain@
identifier irq.handler;
@@

(
  request_irq(..., handler, ...)
|
  request_threaded_irq(..., handler, ...)
)

@irqfreed depends on !plain@
expression irq.data, irq.nr;
position p;
@@

  free_irq@p(nr, data)

@depends on context@
identifier inside.init;
position inside.p;
@@

* init@p(...)

@depends on context@
identifier freed.fr;
position freed.p;
@@

* fr@p(...)

@depends on context@
identifier other.put;
position given.p;
@@

* put@p(...)

@depends on context@
position irqfreed.p;
@@

* free_irq@p(...)

@script:python depends on org || report@
p << inside.p;
q << inside.q;
x << inside.x;
m << inside.m;
@@

say(p[0], "devm-lifetime: %s(): the memory on line %s is freed at unbind, and %s->%s has a count of its own" % (
    p[0].current_element, q[0].line, x, m))

@script:python depends on org || report@
p << freed.p;
q << freed.q;
x << freed.x;
get << freed.get;
@@

say(p[0], "devm-lifetime: %s(): %s is freed by hand, %s() on line %s made it" % (
    p[0].current_element, x, get, q[0].line))

@script:python depends on org || report@
p << given.p;
q << kept.q;
m << kept.m;
put << other.put;
get << kept.get;
@@

say(p[0], "devm-lifetime: %s(): %s is given back by %s(), and devres owns what %s() got on line %s" % (
    p[0].current_element, m, put, get, q[0].line))

@script:python depends on org || report@
p << irqfreed.p;
q << irq.q;
@@

say(p[0], "devm-lifetime: %s(): the interrupt is freed by hand, and it was requested for devres on line %s" % (
    p[0].current_element, q[0].line))

@depends on patch@
local idexpression freed.x;
idexpression v;
identifier freed.fr;
position freed.p;
@@

- if (\(v\|v < 0\|v != 0\)) fr@p(x);

// A position is not inherited over a change, so this one is matched again.
@depends on patch && freed exists@
identifier freed.get, freed.fr;
local idexpression freed.x;
expression e;
@@

  x = get(...)
  ... when != x = e
- fr(x);

@depends on patch && given@
identifier kept.m, other.put;
expression x;
@@

- put(x->m);

// Nothing else may have used it.
@depends on patch && given@
identifier get =~ "_get_(drv|client|intf)data$";
type T;
identifier x;
expression e;
@@

- T x = get(e);
  ... when != x

// The order stays what it was: what comes next may free what the handler uses.
@depends on patch && irqfreed@
expression irq.dev, irq.nr, irq.data;
@@

- free_irq(nr, data);
+ devm_free_irq(dev, nr, data);
