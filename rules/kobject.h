/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * kobject.h - kobjects and ksets.
 */
#pragma once
#include "types.h"

ll_headers(<linux/kobject.h>, <linux/sysfs.h>)

struct kobj_type { void (*release)(struct kobject *kobj) ll_at_end; };
struct kset_uevent_ops;
struct attribute;
struct attribute_group;
struct bin_attribute;

/* include/linux/kobject.h; lib/kobject.c, kobject_cleanup(): the release frees the name as well */
struct kobject { struct kref kref ll_refcount ll_put_only; };
struct kset { struct kobject kobj ll_refcount ll_put_only; };

/* lib/kobject.c: kobject_get(), kobject_put() tolerate NULL */
struct kobject *kobject_get(struct kobject *kobj ll_gets ll_maybe_null) ll_returns_param(kobj);
struct kobject *kobject_get_unless_zero(struct kobject *kobj ll_maybe_null)
	ll_returns_ref(kobject_put) ll_returns_null;
void kobject_put(struct kobject *kobj ll_puts ll_maybe_null);

/* lib/kobject.c: "If kobject_init_and_add() returns an error, kobject_put() must be called" */
void kobject_init(struct kobject *kobj ll_initializes, const struct kobj_type *ktype);
int kobject_init_and_add(struct kobject *kobj ll_initializes ll_publishes ll_on(ret == 0),
			 const struct kobj_type *ktype, struct kobject *parent ll_maybe_null,
			 const char *fmt, ...);
int kobject_add(struct kobject *kobj ll_publishes ll_on(ret == 0),
		struct kobject *parent ll_maybe_null, const char *fmt, ...);
void kobject_del(struct kobject *kobj ll_unpublishes ll_maybe_null);
struct kobject *kobject_create_and_add(const char *name, struct kobject *parent ll_maybe_null)
	ll_returns_ref(kobject_put) ll_returns_null;
int kobject_set_name(struct kobject *kobj, const char *name, ...);
const char *kobject_name(const struct kobject *kobj) ll_returns_borrowed(kobj) ll_returns_valid;
int kobject_uevent(struct kobject *kobj, int action);
int kobject_uevent_env(struct kobject *kobj, int action, char *envp[] ll_maybe_null);
int kobject_rename(struct kobject *kobj, const char *new_name);

/*
 * lib/kobject.c: a kset is a kobject; one that was only initialised, or whose kset_register()
 * failed, holds nothing but its memory ("On error, @kset.kobj.name ... is freed").
 */
struct kset *kset_get(struct kset *k ll_gets ll_maybe_null) ll_returns_param(k);
void kset_put(struct kset *k ll_puts);
void kset_init(struct kset *k);
int kset_register(struct kset *k ll_publishes ll_on(ret == 0));
void kset_unregister(struct kset *k ll_unpublishes ll_puts ll_maybe_null);
struct kset *kset_create_and_add(const char *name, const struct kset_uevent_ops *u ll_maybe_null,
				 struct kobject *parent_kobj ll_maybe_null)
	ll_returns_ref(kset_unregister) ll_returns_null;
struct kobject *kset_find_obj(struct kset *kset, const char *name)
	ll_returns_ref(kobject_put) ll_returns_null;

/*
 * fs/sysfs/file.c, fs/sysfs/group.c: these change no counts of their object. Files are live when
 * they exist; removing one waits for show() and store() to return, except in those themselves.
 */
int sysfs_create_file_ns(struct kobject *kobj, const struct attribute *attr ll_registers(sysfs),
			 const void *ns)
	ll_spelled(sysfs_create_file) ll_on(ret == 0);
int sysfs_create_files(struct kobject *kobj,
		       const struct attribute *const *attr ll_registers(sysfs))
	ll_on(ret == 0);
void sysfs_remove_file_ns(struct kobject *kobj, const struct attribute *attr ll_unregisters(sysfs),
			  const void *ns)
	ll_spelled(sysfs_remove_file);
void sysfs_remove_files(struct kobject *kobj,
			const struct attribute *const *attr ll_unregisters(sysfs));
bool sysfs_remove_file_self(struct kobject *kobj,
			    const struct attribute *attr ll_unregisters(sysfs))
	ll_on(ret);
int sysfs_create_groups(struct kobject *kobj,
			const struct attribute_group **groups ll_registers(sysfs))
	ll_on(ret == 0);
int sysfs_create_group(struct kobject *kobj, const struct attribute_group *grp ll_registers(sysfs))
	ll_on(ret == 0);
void sysfs_remove_groups(struct kobject *kobj,
			 const struct attribute_group **groups ll_unregisters(sysfs));
void sysfs_remove_group(struct kobject *kobj,
			const struct attribute_group *grp ll_unregisters(sysfs));
int sysfs_create_bin_file(struct kobject *kobj,
			  const struct bin_attribute *attr ll_registers(sysfs))
	ll_on(ret == 0);
void sysfs_remove_bin_file(struct kobject *kobj,
			   const struct bin_attribute *attr ll_unregisters(sysfs));
int sysfs_create_link(struct kobject *kobj, struct kobject *target, const char *name);
void sysfs_remove_link(struct kobject *kobj ll_maybe_null, const char *name);
