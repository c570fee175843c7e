// SPDX-License-Identifier: GPL-2.0-only
/// The same reference is dropped twice on one path.
///
//# Conditions that exclude each other are not understood, so only references
//# that the function itself acquired are looked at, and paths on which the
//# object is taken again are left out. Helpers are followed one level deep,
//# in the same file. A variable with a cleanup attribute is not parsed. The
//# patch takes out the second put where something else always puts first: a
//# helper that failed, an action that ran, a loop that goes on.
///
// Rule: double-put
// Patches: double-put/bad_action* double-put/bad_helper_has* double-put/bad_iterator*
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: puts|frees

virtual patch
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

// Two conditions on one variable may exclude each other.
@guarded exists@
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
identifier x;
idexpression v;
position ok;
@@

  if (<+...v...+>) { <+... put(x) ...+> }
  ... when any
  if (<+...v...+>) { <+... put@ok(x) ...+> }

@guarded_else exists@
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
identifier x;
idexpression v;
statement S;
position ok;
@@

  if (<+...v...+>) { <+... put(x) ...+> }
  ... when any
  if (<+...v...+>) S else { <+... put@ok(x) ...+> }

@twice exists@
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
expression e;
position p != {guarded.ok,guarded_else.ok}, q;
@@

  x = get(...)
  ... when != x = e
  put@q(x)
  ... when != x = e
      when != again(x)
      when != e = x
  put@p(x)

@helper exists@
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
identifier f, x;
type T;
parameter list[n] ps;
position q;
@@

f(ps, T *x, ...) {
	... when any
	put@q(x);
	... when any
}

// The helper drops it when it fails, and so does the caller.
@failing exists@
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
identifier helper.f;
identifier helper.put;
local idexpression x;
local idexpression int ret;
expression e;
expression list[helper.n] es;
position p, q;
@@

  x = get(...)
  ... when != x = e
  ret = f@q(es, x, ...);
  ... when != x = e
      when != ret = e
      when != false ret
      when != false ret < 0
      when != false ret != 0
  put@p(x)

// devm_add_action_or_reset() runs the action when it fails.
@reset exists@
identifier helper.f, helper.put;
local idexpression x;
local idexpression int ret;
expression e, dev;
position p, q;
@@

  ret = devm_add_action_or_reset@q(dev, f, x);
  ... when != x = e
      when != ret = e
      when != false ret
      when != false ret < 0
      when != false ret != 0
  put@p(x)

// The macro drops each child itself when it goes on to the next one.
@children@
iterator name for_each_child_of_node, for_each_available_child_of_node;
iterator name device_for_each_child_node, fwnode_for_each_child_node;
iterator name fwnode_for_each_available_child_node;
iterator it;
local idexpression child;
expression e;
expression list[n] es;
statement S;
position i;
@@

(
(
for_each_child_of_node(e, child) S
|
for_each_available_child_of_node(e, child) S
|
device_for_each_child_node(e, child) S
|
fwnode_for_each_child_node(e, child) S
|
fwnode_for_each_available_child_node(e, child) S
)
&
it@i(es, child, ...) S
)

@loop exists@
// names child-puts as put
identifier put = {
	fwnode_handle_put,
	of_node_put,
	pci_dev_put
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
iterator children.it;
local idexpression children.child;
expression list[children.n] es;
expression e;
position children.i, p;
@@

it@i(es, child, ...) {
	... when != again(child)
	    when != e = child
	put@p(child);
	... when != break;
	    when != return ...;
}

// Memory is freed by hand, or by a function of this file that does nothing else first.
@freed exists@
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
position p, q;
@@

  fr@q(x);
  ... when != x = e
      when != &x
  fr@p(x);

@ender@
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
identifier f, x;
type T;
@@

f(T *x) {
	... when != x == NULL
	    when != return ...;
	fr(x);
}

@ended exists@
identifier ender.f, ender.fr;
local idexpression x;
expression e;
position p, q;
@@

  f@q(x);
  ... when != x = e
      when != &x
(
  fr@p(x);
|
  f@p(x);
)

// A member is freed by a function of this file that leaves the pointer there, and asks nothing.
@member@
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
expression e;
statement S;
@@

f(T *x) {
	... when != if (...) S
	    when != x->m = e
	fr(x->m);
	... when != x->m = e
	    when != memset(x, ...)
}

@members exists@
identifier member.f, member.m;
local idexpression x;
expression e;
position p, q;
@@

  f@q(x);
  ... when != x = e
      when != x->m = e
  f@p(x);

@script:python@
p << twice.p;
q << twice.q;
@@

if in_a_loop(q[0].file, int(q[0].line)) and not in_a_loop(p[0].file, int(p[0].line)):
    cocci.include_match(False)

@script:python@
p << freed.p;
q << freed.q;
@@

if p[0].line == q[0].line or in_a_loop(q[0].file, int(q[0].line)):
    cocci.include_match(False)

@script:python@
p << ended.p;
q << ended.q;
@@

if p[0].line == q[0].line or in_a_loop(q[0].file, int(q[0].line)):
    cocci.include_match(False)

@script:python@
p << members.p;
q << members.q;
@@

if p[0].line == q[0].line or in_a_loop(q[0].file, int(q[0].line)):
    cocci.include_match(False)

@depends on context@
identifier f;
position freed.p;
@@

* f@p(...)

@depends on context@
identifier f;
position ended.p;
@@

* f@p(...)

@depends on context@
identifier f;
position members.p;
@@

* f@p(...)

@depends on context@
identifier twice.put;
position twice.p;
@@

* put@p(...)

@depends on context@
identifier helper.put;
position failing.p;
@@

* put@p(...)

@depends on context@
identifier helper.put;
position reset.p;
@@

* put@p(...)

@depends on context@
identifier loop.put;
position loop.p;
@@

* put@p(...)

@script:python depends on org || report@
p << freed.p;
q << freed.q;
x << freed.x;
@@

say(p[0], "double-put: %s(): %s is freed again, as on line %s" % (p[0].current_element, x, q[0].line))

@script:python depends on org || report@
p << ended.p;
q << ended.q;
x << ended.x;
@@

say(p[0], "double-put: %s(): %s is freed again, as on line %s" % (p[0].current_element, x, q[0].line))

@script:python depends on org || report@
p << members.p;
q << members.q;
x << members.x;
@@

say(p[0], "double-put: %s(): %s is freed again, as on line %s" % (p[0].current_element, x, q[0].line))

@script:python depends on org || report@
p << twice.p;
q << twice.q;
x << twice.x;
put << twice.put;
@@

if p[0].line != q[0].line:
    say(p[0], "double-put: %s(): %s(%s) drops again what was dropped on line %s" % (p[0].current_element, put, x, q[0].line))

@script:python depends on org || report@
p << failing.p;
q << failing.q;
x << failing.x;
f << helper.f;
put << helper.put;
@@

say(p[0], "double-put: %s(): %s(%s) drops again what %s() on line %s dropped when it failed" % (
    p[0].current_element, put, x, f, q[0].line))

@script:python depends on org || report@
p << reset.p;
q << reset.q;
x << reset.x;
f << helper.f;
put << helper.put;
@@

say(p[0], "double-put: %s(): %s(%s) drops again what the failing action %s() on line %s dropped" % (
    p[0].current_element, put, x, f, q[0].line))

@script:python depends on org || report@
p << loop.p;
child << children.child;
put << loop.put;
@@

say(p[0], "double-put: %s(): %s(%s) in the loop, and the iterator drops it again" % (p[0].current_element, put, child))

@depends on patch@
identifier helper.put;
local idexpression failing.x;
position failing.p;
@@

- put@p(x);

// A position is not inherited over a change, so the others are matched again.
@depends on patch && reset exists@
identifier helper.f, helper.put;
local idexpression reset.x;
local idexpression int ret;
expression e, dev;
@@

  ret = devm_add_action_or_reset(dev, f, x);
  ... when != false ret
      when != false ret < 0
      when != false ret != 0
      when != x = e
      when != ret = e
- put(x);

@depends on patch && loop exists@
identifier loop.put;
iterator children.it;
local idexpression children.child;
expression list[children.n] es;
expression e;
@@

it(es, child, ...) {
	... when != e = child
-	put(child);
	... when != break;
	    when != return ...;
}
