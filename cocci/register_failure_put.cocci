// SPDX-License-Identifier: GPL-2.0-only
/// A registration failed and the initial reference is not dropped. The put
/// is due on failure as well: it runs the release function, which frees the
/// name and the memory.
///
//# Whoever gets the object on the failing path may drop it: a path on which
//# the object is passed to any function but a message is not reported.
//# Registrations inside helpers are not followed.
///
// Rule: register-failure-put
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: register-inits|register-adds

virtual patch
virtual context
virtual org
virtual report

@initialize:python@
@@
# names register-init-puts as PUTS
PUTS = {
	"device_register": "put_device",
	"kobject_init_and_add": "kobject_put",
	"platform_device_register": "platform_device_put",
}
# end names
# names register-add-puts as ADD_PUTS
ADD_PUTS = {
	"device_add": "put_device",
	"kobject_add": "kobject_put",
	"platform_device_add": "platform_device_put",
}
# end names
PUTS.update(ADD_PUTS)

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@tested@
// names register-inits as reg
identifier reg = {
	device_register,
	kobject_init_and_add,
	platform_device_register
};
// end names
local idexpression x;
local idexpression int ret;
identifier m;
statement S;
position q;
@@

  ret = reg@q(&x->m, ...)
  ... when != ret
  if (\(ret\|ret < 0\|ret != 0\)) S

@added exists@
// names inits as init
identifier init = {
	device_initialize,
	device_register,
	kobject_init,
	kobject_init_and_add,
	platform_device_register
};
// end names
// names register-adds as reg
identifier reg = {
	device_add,
	kobject_add,
	platform_device_add
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
local idexpression int ret;
identifier m;
statement S;
position q;
@@

  init(&x->m)
  ... when != put(&x->m, ...)
  ret = reg@q(&x->m, ...)
  ... when != ret
  if (\(ret\|ret < 0\|ret != 0\)) S

@direct exists@
// names register-inits as reg
identifier reg = {
	device_register,
	kobject_init_and_add,
	platform_device_register
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
identifier f !~ "^_?(dev|pr|netdev)_(emerg|alert|crit|err|warn|notice|info|dbg)";
local idexpression x;
local idexpression int ret;
identifier m;
expression e;
position tested.q, p;
@@

  ret = reg@q(&x->m, ...);
  ... when != false ret
      when != false ret < 0
      when != false ret != 0
      when != ret = e
      when != put(&x->m, ...)
      when != f(...,<+...x...+>,...)
      when != e = x
      when != e = &x->m
(
  return x;
|
  return@p ...;
)

@later exists@
// names register-adds as reg
identifier reg = {
	device_add,
	kobject_add,
	platform_device_add
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
identifier f !~ "^_?(dev|pr|netdev)_(emerg|alert|crit|err|warn|notice|info|dbg)";
local idexpression x;
local idexpression int ret;
identifier m;
expression e;
position added.q, p;
@@

  ret = reg@q(&x->m, ...);
  ... when != false ret
      when != false ret < 0
      when != false ret != 0
      when != ret = e
      when != put(&x->m, ...)
      when != f(...,<+...x...+>,...)
      when != e = x
      when != e = &x->m
(
  return x;
|
  return@p ...;
)

@script:python cure@
reg << direct.reg;
put;
@@

coccinelle.put = PUTS[reg]

@script:python cure_later@
reg << later.reg;
put;
@@

coccinelle.put = PUTS[reg]

@depends on context@
position direct.p;
@@

* return@p ...;

@depends on context@
position later.p;
@@

* return@p ...;

@script:python depends on org || report@
p << direct.p;
q << tested.q;
x << direct.x;
m << direct.m;
reg << direct.reg;
put << cure.put;
@@

say(p[0], "register-failure-put: %s(): %s() on line %s failed; %s(&%s->%s) is missing" % (
    p[0].current_element, reg, q[0].line, put, x, m))

@script:python depends on org || report@
p << later.p;
q << added.q;
x << later.x;
m << later.m;
reg << later.reg;
put << cure_later.put;
@@

say(p[0], "register-failure-put: %s(): %s() on line %s failed; %s(&%s->%s) is missing" % (
    p[0].current_element, reg, q[0].line, put, x, m))

@depends on patch@
local idexpression direct.x;
identifier direct.m, cure.put;
position direct.p;
@@

+ put(&x->m);
  return@p ...;

// A position is not inherited over a change, so this one is matched again.
@depends on patch && !direct exists@
// names register-adds as reg
identifier reg = {
	device_add,
	kobject_add,
	platform_device_add
};
// end names
// names puts as other
identifier other = {
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
identifier f !~ "^_?(dev|pr|netdev)_(emerg|alert|crit|err|warn|notice|info|dbg)";
local idexpression later.x;
local idexpression int ret;
identifier later.m, cure_later.put;
expression e;
@@

  ret = reg(&x->m, ...);
  ... when != false ret
      when != false ret < 0
      when != false ret != 0
      when != ret = e
      when != other(&x->m, ...)
      when != f(...,<+...x...+>,...)
      when != e = x
      when != e = &x->m
+ put(&x->m);
  return ...;
