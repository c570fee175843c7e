// SPDX-License-Identifier: GPL-2.0-only
/// Attribute files are created after the device was added: user space that
/// acts on the add event does not find them. dev->groups, set before the
/// device is added, closes the race.
///
//# Only where the same function adds the device. Files of a device that
//# somebody else added, as in a probe function, are not reported.
///
// Rule: late-sysfs
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: registers file-creates

virtual context
virtual org
virtual report

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

// The event is held back until the files are there.
@held exists@
// names registers as reg
identifier reg = {
	device_add,
	device_register,
	platform_device_add,
	platform_device_register
};
// end names
expression d;
position q;
@@

  dev_set_uevent_suppress(d, ...)
  ...
  reg@q(d, ...)

@embedded exists@
// names registers as reg
identifier reg = {
	device_add,
	device_register,
	platform_device_add,
	platform_device_register
};
// end names
// names unregisters as unreg
identifier unreg = {
	device_del,
	device_unregister,
	platform_device_del,
	platform_device_unregister,
	root_device_unregister
};
// end names
// names file-creates as create
identifier create = {
	device_add_groups,
	device_create_bin_file,
	device_create_file,
	sysfs_create_bin_file,
	sysfs_create_file,
	sysfs_create_file_ns,
	sysfs_create_files,
	sysfs_create_group,
	sysfs_create_groups
};
// end names
expression x, e;
identifier m;
position p, q != held.q;
@@

  reg@q(&x->m, ...)
  ... when != unreg(&x->m, ...)
      when != x = e
  create@p(\(&x->m\|&x->m.kobj\), ...)

@pointer exists@
// names registers as reg
identifier reg = {
	device_add,
	device_register,
	platform_device_add,
	platform_device_register
};
// end names
// names unregisters as unreg
identifier unreg = {
	device_del,
	device_unregister,
	platform_device_del,
	platform_device_unregister,
	root_device_unregister
};
// end names
// names file-creates as create
identifier create = {
	device_add_groups,
	device_create_bin_file,
	device_create_file,
	sysfs_create_bin_file,
	sysfs_create_file,
	sysfs_create_file_ns,
	sysfs_create_files,
	sysfs_create_group,
	sysfs_create_groups
};
// end names
identifier x;
expression e;
position p, q != held.q;
@@

  reg@q(x, ...)
  ... when != unreg(x, ...)
      when != x = e
  create@p(\(x\|&x->kobj\|&x->dev.kobj\|&x->dev\), ...)

@helper exists@
// names file-creates as create
identifier create = {
	device_add_groups,
	device_create_bin_file,
	device_create_file,
	sysfs_create_bin_file,
	sysfs_create_file,
	sysfs_create_file_ns,
	sysfs_create_files,
	sysfs_create_group,
	sysfs_create_groups
};
// end names
identifier f, x, m;
type T;
parameter list[n] ps;
@@

f(ps, T *x, ...) {
	... when any
	create(\(&x->m\|&x->m.kobj\), ...)
	... when any
}

@indirect exists@
identifier helper.f, helper.m;
// names registers as reg
identifier reg = {
	device_add,
	device_register,
	platform_device_add,
	platform_device_register
};
// end names
// names unregisters as unreg
identifier unreg = {
	device_del,
	device_unregister,
	platform_device_del,
	platform_device_unregister,
	root_device_unregister
};
// end names
expression x, e;
expression list[helper.n] es;
position p, q != held.q;
@@

  reg@q(&x->m, ...)
  ... when != unreg(&x->m, ...)
      when != x = e
  f@p(es, x, ...)

@depends on context@
identifier embedded.create;
position embedded.p;
@@

* create@p(...)

@depends on context@
identifier pointer.create;
position pointer.p;
@@

* create@p(...)

@depends on context@
identifier helper.f;
position indirect.p;
@@

* f@p(...)

@script:python depends on org || report@
p << embedded.p;
q << embedded.q;
reg << embedded.reg;
create << embedded.create;
@@

say(p[0], "late-sysfs: %s(): %s() after %s() on line %s announced the device; dev->groups is due" % (
    p[0].current_element, create, reg, q[0].line))

@script:python depends on org || report@
p << pointer.p;
q << pointer.q;
reg << pointer.reg;
create << pointer.create;
@@

say(p[0], "late-sysfs: %s(): %s() after %s() on line %s announced the device; dev->groups is due" % (
    p[0].current_element, create, reg, q[0].line))

@script:python depends on org || report@
p << indirect.p;
q << indirect.q;
reg << indirect.reg;
f << helper.f;
create << helper.create;
@@

say(p[0], "late-sysfs: %s(): %s() calls %s() after %s() on line %s announced the device; dev->groups is due" % (
    p[0].current_element, f, create, reg, q[0].line))
