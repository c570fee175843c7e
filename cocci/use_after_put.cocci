// SPDX-License-Identifier: GPL-2.0-only
/// An object is used after the reference held here was dropped: it may be
/// freed by then.
///
//# Only references that the function itself acquired, counts with a release
//# function and memory that is freed are looked at; a parameter is kept by
//# the caller. Conditions that exclude each other are not understood.
//# Helpers are followed one level deep, in the same file.
///
// Rule: use-after-put
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: puts|ref-puts-with-release|frees|last-puts

virtual context
virtual org
virtual report

@initialize:python@
@@
import re

LOOP = re.compile(r"(\w*for_each\w*|for|while|do)\b")

def in_a_loop(file, line):
    """Whether what encloses @line, by its indentation, is a loop: a path may leave it in a later round."""
    with open(file, errors="replace") as f:
        lines = [l.expandtabs(8).rstrip() for l in f]
    indent = len(lines[line - 1]) - len(lines[line - 1].lstrip())
    for text in reversed(lines[:line - 1]):
        depth = len(text) - len(text.lstrip())
        if text.strip() and depth < indent and not text.endswith(":"):
            indent = depth
            if LOOP.match(text.lstrip()):
                return True
        if indent == 0:
            break
    return False

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

// The size is no use.
@harmless@
expression x;
identifier m;
position ok;
@@

sizeof(<+... x->m@ok ...+>)

// Two conditions on one variable may exclude each other.
@guarded disable neg_if exists@
idexpression v;
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
identifier x, m;
position ok;
@@

  if (v) { <+... put(x) ...+> }
  ... when any
  if (!v) {
	<+... x->m@ok ...+>
  }

// A release function of this file that only wakes somebody.
@freeing@
identifier release, r;
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
position d;
@@

release@d(struct kref *r) {
	<+...
	fr(...)
	...+>
}

@waking@
identifier release, r;
position d != freeing.d;
@@

release@d(struct kref *r) { ... }

@kept@
identifier waking.release;
// names ref-puts-with-release as put
identifier put = {
	kref_put,
	kref_put_lock,
	kref_put_mutex
};
// end names
position ok;
@@

put@ok(..., release, ...)

@own exists@
// names all-gets as get
identifier get = {
	__tty_alloc_driver,
	_vfio_alloc_device,
	anon_inode_getfile,
	bus_find_device,
	bus_find_device_by_devt,
	bus_find_device_by_fwnode,
	bus_find_device_by_name,
	bus_find_device_by_of_node,
	bus_find_next_device,
	class_find_device,
	class_find_device_by_devt,
	class_find_device_by_fwnode,
	class_find_device_by_name,
	class_find_device_by_of_node,
	clk_get,
	clk_get_optional,
	clk_get_sys,
	dev_get_by_index,
	dev_get_by_name,
	device_find_any_child,
	device_find_child,
	device_find_child_by_name,
	device_get_named_child_node,
	device_get_next_child_node,
	dma_buf_get,
	driver_find_device,
	driver_find_device_by_devt,
	driver_find_device_by_fwnode,
	driver_find_device_by_name,
	driver_find_device_by_of_node,
	eventfd_ctx_fdget,
	eventfd_ctx_fileget,
	eventfd_fget,
	fget,
	fget_raw,
	fget_task,
	filp_open,
	find_get_pid,
	fwnode_create_software_node,
	fwnode_find_reference,
	fwnode_get_named_child_node,
	fwnode_get_next_available_child_node,
	fwnode_get_next_child_node,
	fwnode_get_next_parent,
	fwnode_get_nth_parent,
	fwnode_get_parent,
	fwnode_graph_get_endpoint_by_id,
	fwnode_graph_get_next_endpoint,
	fwnode_graph_get_port_parent,
	fwnode_graph_get_remote_endpoint,
	fwnode_graph_get_remote_port,
	fwnode_graph_get_remote_port_parent,
	fwnode_mdio_find_device,
	fwnode_phy_find_device,
	get_dev_from_fwnode,
	get_net_ns_by_fd,
	get_net_ns_by_id,
	get_net_ns_by_pid,
	get_pid_task,
	get_task_pid,
	hci_alloc_dev_priv,
	hid_allocate_device,
	i2c_acpi_find_adapter_by_handle,
	i2c_find_adapter_by_fwnode,
	i2c_find_device_by_fwnode,
	i2c_get_adapter,
	i2c_get_adapter_by_fwnode,
	ib_device_get_netdev,
	iio_device_alloc,
	input_allocate_device,
	iommu_group_alloc,
	iommu_group_get,
	kobject_create_and_add,
	kobject_get_unless_zero,
	kset_create_and_add,
	kset_find_obj,
	mdio_find_bus,
	memstick_alloc_host,
	mmc_alloc_host,
	mmc_of_find_child_device,
	of_clk_get,
	of_clk_get_by_name,
	of_clk_get_from_provider,
	of_cpu_device_node_get,
	of_find_all_nodes,
	of_find_compatible_node,
	of_find_device_by_node,
	of_find_i2c_adapter_by_node,
	of_find_i2c_device_by_node,
	of_find_matching_node,
	of_find_matching_node_and_match,
	of_find_net_device_by_node,
	of_find_next_cache_node,
	of_find_node_by_name,
	of_find_node_by_path,
	of_find_node_by_phandle,
	of_find_node_by_type,
	of_find_node_opts_by_path,
	of_find_node_with_property,
	of_get_child_by_name,
	of_get_compatible_child,
	of_get_cpu_node,
	of_get_cpu_state_node,
	of_get_i2c_adapter_by_node,
	of_get_next_available_child,
	of_get_next_child,
	of_get_next_cpu_node,
	of_get_next_parent,
	of_get_next_reserved_child,
	of_get_parent,
	of_graph_get_endpoint_by_regs,
	of_graph_get_next_endpoint,
	of_graph_get_next_port,
	of_graph_get_next_port_endpoint,
	of_graph_get_port_by_id,
	of_graph_get_port_parent,
	of_graph_get_remote_endpoint,
	of_graph_get_remote_node,
	of_graph_get_remote_port,
	of_graph_get_remote_port_parent,
	of_irq_find_parent,
	of_mdio_find_bus,
	of_mdio_find_device,
	of_parse_phandle,
	of_phy_find_device,
	pci_get_base_class,
	pci_get_class,
	pci_get_device,
	pci_get_domain_bus_and_slot,
	pci_get_slot,
	pci_get_subsys,
	platform_device_alloc,
	power_supply_get_by_name,
	rc_allocate_device,
	rproc_alloc,
	rproc_get_by_phandle,
	scsi_host_alloc,
	tty_alloc_driver,
	tty_port_tty_get,
	usb_alloc_urb,
	usb_create_hcd,
	vfio_alloc_device
};
// end names
// names more-gets as again
identifier again = {
	dev_hold,
	dma_fence_get,
	fwnode_handle_get,
	get_device,
	get_file,
	get_pid,
	get_task_struct,
	iio_trigger_get,
	iommu_group_ref_get,
	kobject_get,
	kref_get,
	kref_get_unless_zero,
	kset_get,
	of_node_get,
	pci_dev_get,
	refcount_inc,
	refcount_inc_not_zero,
	usb_get_dev,
	usb_get_intf,
	usb_get_urb
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
iterator iter;
statement S;
expression e;
position q, p != {harmless.ok,guarded.ok};
@@

  x = get(...)
  ... when != x = e
      when != again(x)
      when != e = x
  put@q(x)
  ... when != x = e
      when != again(x)
(
  iter(...,x,...) S
|
  x->m@p
)

@freed exists@
// names frees as put
identifier put = {
	bitmap_free,
	kfree,
	kfree_const,
	kfree_sensitive,
	kvfree,
	vfree
};
// end names
idexpression x;
identifier m;
iterator iter;
statement S;
expression e;
position q, p != {harmless.ok,guarded.ok};
@@

  put@q(x)
  ... when != x = e
      when != &x
(
  iter(...,x,...) S
|
  x->m@p
)

// A release function that gives nothing back, stored by hand: the object stays.
@busy@
identifier leave, r, fn =~ "free|put|destroy|unregister|release";
position d;
@@

leave@d(struct device *r) { <+... fn(...) ...+> }

@idle@
identifier leave, r;
position d != busy.d;
@@

leave@d(struct device *r) { ... }

@stays exists@
identifier idle.leave;
expression x;
identifier m, m2;
position ok;
@@

  x->m.release = leave;
  ... when any
  x->m2@ok

// The embedded device was initialised here.
@embedded exists@
// names inits as init
identifier init = {
	device_initialize,
	device_register,
	kobject_init,
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
local idexpression x;
identifier m, m2;
expression e;
position q, p != {harmless.ok,stays.ok};
@@

  init(&x->m)
  ... when != x = e
  put@q(&x->m)
  ... when != x = e
  x->m2@p

// The opposite function takes a count of what it is given: this one gives that back.
@taken@
// names more-gets as again
identifier again = {
	dev_hold,
	dma_fence_get,
	fwnode_handle_get,
	get_device,
	get_file,
	get_pid,
	get_task_struct,
	iio_trigger_get,
	iommu_group_ref_get,
	kobject_get,
	kref_get,
	kref_get_unless_zero,
	kset_get,
	of_node_get,
	pci_dev_get,
	refcount_inc,
	refcount_inc_not_zero,
	usb_get_dev,
	usb_get_intf,
	usb_get_urb
};
// end names
identifier fn, x, m;
type T;
@@

fn(..., T *x, ...) {
	<+...
	again(&x->m)
	...+>
}

@given_back@
// names ref-puts-with-release as put
identifier put = {
	kref_put,
	kref_put_lock,
	kref_put_mutex
};
// end names
identifier fn, y;
identifier taken.m;
type taken.T;
position ok;
@@

fn(..., T *y, ...) {
	<+...
	put@ok(&y->m, ...)
	...+>
}

@counted exists@
// names ref-puts-with-release as put
identifier put = {
	kref_put,
	kref_put_lock,
	kref_put_mutex
};
// end names
// names more-gets as again
identifier again = {
	dev_hold,
	dma_fence_get,
	fwnode_handle_get,
	get_device,
	get_file,
	get_pid,
	get_task_struct,
	iio_trigger_get,
	iommu_group_ref_get,
	kobject_get,
	kref_get,
	kref_get_unless_zero,
	kset_get,
	of_node_get,
	pci_dev_get,
	refcount_inc,
	refcount_inc_not_zero,
	usb_get_dev,
	usb_get_intf,
	usb_get_urb
};
// end names
idexpression x;
identifier m, m2;
iterator iter;
statement S;
expression e;
position q != {kept.ok,given_back.ok}, p != harmless.ok;
@@

  put@q(&x->m, ...)
  ... when != x = e
      when != again(&x->m)
(
  iter(...,x,...) S
|
  x->m2@p
)

// The macro reads the next pointer from an entry that the body just dropped.
@loop exists@
iterator name list_for_each_entry;
// names ref-puts-with-release as put
identifier put = {
	kref_put,
	kref_put_lock,
	kref_put_mutex
};
// end names
idexpression x;
identifier m;
expression e;
position q != kept.ok, p;
@@

(
  list_for_each_entry@p(x, ...) put@q(&x->m, ...);
|
  list_for_each_entry@p(x, ...) {
	... when any
	put@q(&x->m, ...);
	... when != break;
	    when != return ...;
	    when != x = e
  }
)

@helper@
// names ref-puts-with-release as put
identifier put = {
	kref_put,
	kref_put_lock,
	kref_put_mutex
};
// end names
identifier f, x, m;
type T;
parameter list[n] ps;
position q != kept.ok;
@@

f(ps, T *x, ...) {
	...
	put@q(&x->m, ...);
}

@last@
// names last-puts as put
identifier put = {
	refcount_dec,
	refcount_dec_and_lock,
	refcount_dec_and_lock_irqsave,
	refcount_dec_and_mutex_lock,
	refcount_dec_and_test,
	refcount_dec_if_one
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
identifier f, x, m;
type T;
parameter list[n] ps;
@@

f(ps, T *x, ...) {
	...
	if (put(&x->m)) {
		...
		fr(x);
	}
}

// A count that goes with what the condition found: a link, a flag, a work item that was pending.
@given@
identifier helper.f;
identifier fn, x, m;
type T;
expression list[helper.n] es;
position ok;
@@

fn(..., T *x, ...) {
	<+...
	if (<+... x->m ...+>) {
		<+...
		f@ok(es, x, ...)
		...+>
	}
	...+>
}

// Dropped once more afterwards: there was more than one count.
@several exists@
identifier helper.f;
idexpression x;
expression list[helper.n] es, es2;
position ok;
@@

  f@ok(es, x, ...);
  ...
  f(es2, x, ...);

// Who calls this function drops another count after it.
@calling exists@
identifier helper.f;
identifier fn;
idexpression x;
@@

  fn(x);
  ...
  f(x);

@one_of_two@
identifier helper.f;
identifier calling.fn;
identifier y;
type T;
position ok;
@@

fn(T *y) {
	<+...
	f@ok(y)
	...+>
}

@after exists@
identifier helper.f;
idexpression x;
identifier m2;
iterator iter;
statement S;
expression e;
expression list[helper.n] es;
position q != {given.ok,several.ok,one_of_two.ok}, p != {harmless.ok,guarded.ok};
@@

  f@q(es, x, ...);
  ... when != x = e
(
  iter(...,x,...) S
|
  x->m2@p
)

@afterlast exists@
identifier last.f;
idexpression x;
identifier m2;
iterator iter;
statement S;
expression e;
expression list[last.n] es;
position q, p != {harmless.ok,guarded.ok};
@@

  f@q(es, x, ...);
  ... when != x = e
(
  iter(...,x,...) S
|
  x->m2@p
)

@script:python@
p << own.p;
q << own.q;
@@

if in_a_loop(q[0].file, int(q[0].line)) and not in_a_loop(p[0].file, int(p[0].line)):
    cocci.include_match(False)

@depends on context@
local idexpression own.x;
identifier own.m;
position own.p;
@@

* x->m@p

@depends on context@
idexpression freed.x;
identifier freed.m;
position freed.p;
@@

* x->m@p

@depends on context@
local idexpression embedded.x;
identifier embedded.m2;
position embedded.p;
@@

* x->m2@p

@depends on context@
idexpression counted.x;
identifier counted.m2;
position counted.p;
@@

* x->m2@p

@depends on context@
idexpression after.x;
identifier after.m2;
position after.p;
@@

* x->m2@p

@depends on context@
idexpression afterlast.x;
identifier afterlast.m2;
position afterlast.p;
@@

* x->m2@p

@script:python depends on org || report@
p << own.p;
q << own.q;
x << own.x;
m << own.m;
put << own.put;
@@

say(p[0], "use-after-put: %s(): %s->%s is used after %s() on line %s" % (
    p[0].current_element, x, m, put, q[0].line))

@script:python depends on org || report@
p << freed.p;
q << freed.q;
x << freed.x;
m << freed.m;
put << freed.put;
@@

say(p[0], "use-after-put: %s(): %s->%s is used after %s() on line %s" % (
    p[0].current_element, x, m, put, q[0].line))

@script:python depends on org || report@
p << embedded.p;
q << embedded.q;
x << embedded.x;
m << embedded.m2;
put << embedded.put;
@@

say(p[0], "use-after-put: %s(): %s->%s is used after %s() on line %s" % (
    p[0].current_element, x, m, put, q[0].line))

@script:python depends on org || report@
p << counted.p;
q << counted.q;
x << counted.x;
m << counted.m2;
put << counted.put;
@@

say(p[0], "use-after-put: %s(): %s->%s is used after %s() on line %s" % (
    p[0].current_element, x, m, put, q[0].line))

@script:python depends on org || report@
p << after.p;
q << after.q;
x << after.x;
m << after.m2;
put << helper.f;
@@

say(p[0], "use-after-put: %s(): %s->%s is used after %s() on line %s" % (
    p[0].current_element, x, m, put, q[0].line))

@script:python depends on org || report@
p << afterlast.p;
q << afterlast.q;
x << afterlast.x;
m << afterlast.m2;
put << last.f;
@@

say(p[0], "use-after-put: %s(): %s->%s is used after %s() on line %s" % (
    p[0].current_element, x, m, put, q[0].line))

@depends on context@
iterator name list_for_each_entry;
statement S;
position loop.p;
@@

* list_for_each_entry@p(...) S

@script:python depends on org || report@
p << loop.p;
q << loop.q;
x << loop.x;
put << loop.put;
@@

say(p[0], "use-after-put: %s(): the loop reads %s after %s() on line %s" % (
    p[0].current_element, x, put, q[0].line))
