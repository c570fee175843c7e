// SPDX-License-Identifier: GPL-2.0-only
/// Memory of a device or kobject is freed by hand after its reference count
/// was started: from then on only the put may free it, also when the
/// registration failed. The put runs the release function and frees the name.
///
//# A helper that initialises the object is followed one level deep, and only
//# when it cannot fail and stands in the same file. An object that is already put and has a
//# release function that does not free is reported although only the count
//# is wrong.
///
// Rule: free-after-init
// Confidence: High
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: inits frees

virtual patch
virtual context
virtual org
virtual report

@initialize:python@
@@
# names init-puts as PUTS
PUTS = {
	"device_initialize": "put_device",
	"device_register": "put_device",
	"kobject_init": "kobject_put",
	"kobject_init_and_add": "kobject_put",
	"platform_device_register": "platform_device_put",
}
# end names

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@direct exists@
// names inits as init
identifier init = {
	device_initialize,
	device_register,
	kobject_init,
	kobject_init_and_add,
	platform_device_register
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
// names puts as put
identifier put = {
	cdev_put,
	clk_put,
	dev_put,
	dma_buf_put,
	dma_fence_put,
	drm_dev_put,
	eventfd_ctx_put,
	filp_close,
	fput,
	fwnode_handle_put,
	fwnode_remove_software_node,
	hci_free_dev,
	hid_destroy_device,
	i2c_put_adapter,
	iio_device_free,
	iio_trigger_free,
	iio_trigger_put,
	input_free_device,
	iommu_group_put,
	kobject_put,
	kset_put,
	memstick_free_host,
	mmc_free_host,
	of_node_put,
	pci_dev_put,
	phy_device_free,
	platform_device_put,
	power_supply_put,
	put_device,
	put_net,
	put_pid,
	put_task_struct,
	rc_free_device,
	rproc_free,
	rproc_put,
	scsi_host_put,
	tty_driver_kref_put,
	tty_kref_put,
	tty_port_put,
	usb_put_dev,
	usb_put_hcd,
	usb_put_intf,
	vfio_put_device
};
// end names
local idexpression x;
identifier m;
expression e;
position p, q;
@@

  init@q(&x->m, ...)
  ... when != x = e
      when != put(<+...x...+>)
  fr@p(x)

@helper exists@
// names inits as init
identifier init = {
	device_initialize,
	device_register,
	kobject_init,
	kobject_init_and_add,
	platform_device_register
};
// end names
identifier f, x, m;
type T;
parameter list[n] ps;
@@

void f(ps, T *x, ...) {
	... when any
	init(&x->m, ...)
	... when any
}

@indirect exists@
identifier helper.f;
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
// names puts as put
identifier put = {
	cdev_put,
	clk_put,
	dev_put,
	dma_buf_put,
	dma_fence_put,
	drm_dev_put,
	eventfd_ctx_put,
	filp_close,
	fput,
	fwnode_handle_put,
	fwnode_remove_software_node,
	hci_free_dev,
	hid_destroy_device,
	i2c_put_adapter,
	iio_device_free,
	iio_trigger_free,
	iio_trigger_put,
	input_free_device,
	iommu_group_put,
	kobject_put,
	kset_put,
	memstick_free_host,
	mmc_free_host,
	of_node_put,
	pci_dev_put,
	phy_device_free,
	platform_device_put,
	power_supply_put,
	put_device,
	put_net,
	put_pid,
	put_task_struct,
	rc_free_device,
	rproc_free,
	rproc_put,
	scsi_host_put,
	tty_driver_kref_put,
	tty_kref_put,
	tty_port_put,
	usb_put_dev,
	usb_put_hcd,
	usb_put_intf,
	vfio_put_device
};
// end names
local idexpression x;
expression e;
expression list[helper.n] es;
position p, q;
@@

  f@q(es, x, ...)
  ... when != x = e
      when != put(<+...x...+>)
  fr@p(x)

@script:python cure@
init << direct.init;
put;
@@

coccinelle.put = PUTS[init]

@script:python cure_indirect@
init << helper.init;
put;
@@

coccinelle.put = PUTS[init]


@depends on context@
identifier direct.fr;
local idexpression direct.x;
position direct.p;
@@

* fr@p(x)

@depends on context@
identifier indirect.fr;
local idexpression indirect.x;
position indirect.p;
@@

* fr@p(x)

@script:python depends on org || report@
p << direct.p;
q << direct.q;
x << direct.x;
fr << direct.fr;
init << direct.init;
put << cure.put;
@@

msg = "free-after-init: %s(): %s(%s) after %s() on line %s started its count; %s() is due" % (
    p[0].current_element, fr, x, init, q[0].line, put)
say(p[0], msg)

@script:python depends on org || report@
p << indirect.p;
q << indirect.q;
x << indirect.x;
fr << indirect.fr;
f << helper.f;
put << cure_indirect.put;
@@

msg = "free-after-init: %s(): %s(%s) after %s() on line %s started its count; %s() is due" % (
    p[0].current_element, fr, x, f, q[0].line, put)
say(p[0], msg)

@depends on patch@
identifier direct.fr, direct.m, cure.put;
local idexpression direct.x;
position direct.p;
@@

- fr@p(x);
+ put(&x->m);

// A position is not inherited over a change, so this one is matched again.
@depends on patch exists@
identifier helper.f, helper.m, cure_indirect.put;
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
expression list[helper.n] es;
@@

  f(es, x, ...)
  ... when != x = e
      when != put(<+...x...+>)
- fr(x);
+ put(&x->m);
