// SPDX-License-Identifier: GPL-2.0-only
/// A file or device is added again after its removal began: remove must not
/// fail, and what user space saw going cannot come back half.
///
//# A device that is initialised anew in between is another one.
///
// Rule: readd-after-del
// Confidence: High
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: unregisters|file-removes registers|file-creates

virtual context
virtual org
virtual report

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@anew exists@
// names unregisters as del
identifier del = {
	device_del,
	device_unregister,
	platform_device_del,
	platform_device_unregister,
	root_device_unregister
};
// end names
// names registers as add
identifier add = {
	device_add,
	device_register,
	platform_device_add,
	platform_device_register
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
position q, p;
@@

  del@q(x)
  ... when != x = e
      when != init(x)
(
  add@p(x)
|
  create@p(x, ...)
|
  create@p(&x->kobj, ...)
)

@again exists@
// names file-removes as del
identifier del = {
	device_remove_bin_file,
	device_remove_file,
	device_remove_file_self,
	device_remove_groups,
	sysfs_remove_bin_file,
	sysfs_remove_file,
	sysfs_remove_file_ns,
	sysfs_remove_file_self,
	sysfs_remove_files,
	sysfs_remove_group,
	sysfs_remove_groups
};
// end names
// names file-creates as add
identifier add = {
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
expression x, f, e;
position q, p;
@@

  del@q(x, f)
  ... when != x = e
      when != f = e
  add@p(x, f)

@depends on context@
identifier add;
position anew.p;
@@

* add@p(...)

@depends on context@
identifier again.add;
position again.p;
@@

* add@p(...)

@script:python depends on org || report@
p << anew.p;
q << anew.q;
x << anew.x;
gone << anew.del;
@@

say(p[0], "readd-after-del: %s(): %s is added again after %s() on line %s began its removal" % (
    p[0].current_element, x, gone, q[0].line))

@script:python depends on org || report@
p << again.p;
q << again.q;
f << again.f;
add << again.add;
gone << again.del;
@@

say(p[0], "readd-after-del: %s(): %s is added again by %s() after %s() on line %s began its removal" % (
    p[0].current_element, f, add, gone, q[0].line))
