/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * files.h - files of debugfs, procfs and sysfs.
 */
#pragma once
#include "types.h"

ll_headers(<linux/debugfs.h>, <linux/proc_fs.h>, <linux/sysfs.h>, <linux/seq_file.h>,
	   <linux/relay.h>, <linux/configfs.h>)

struct attribute;
struct bin_attribute;
struct dentry;
struct device;
struct kobject;
struct proc_dir_entry;
struct proc_ops;
struct seq_file;
struct seq_operations;

/* fs/debugfs/inode.c: what it returns when it fails is accepted by all of debugfs, unchecked */
struct dentry *debugfs_create_dir(const char *name ll_nouse,
				  struct dentry *parent ll_nouse ll_maybe_null)
	ll_registers(debugfs) ll_returns_valid;
/* with all that is below what it finds */
void debugfs_lookup_and_remove(const char *name,
			       struct dentry *parent ll_unregisters(debugfs) ll_maybe_null);
bool debugfs_initialized(void);

/* fs/proc/generic.c */
struct proc_dir_entry *proc_create(const char *name, umode_t mode,
				   struct proc_dir_entry *parent ll_maybe_null,
				   const struct proc_ops *proc_ops)
	ll_registers(proc) ll_returns_null;
struct proc_dir_entry *proc_create_data(const char *, umode_t,
					struct proc_dir_entry *arg2 ll_maybe_null,
					const struct proc_ops *,
					void *arg4 ll_nouse ll_maybe_null)
	ll_registers(proc) ll_returns_null;
struct proc_dir_entry *proc_create_single_data(const char *name, umode_t mode,
					       struct proc_dir_entry *parent ll_maybe_null,
					       int (*show)(struct seq_file *, void *),
					       void *data ll_nouse ll_maybe_null)
	ll_registers(proc) ll_returns_null;
struct proc_dir_entry *proc_create_seq_private(const char *name, umode_t mode,
					       struct proc_dir_entry *parent ll_maybe_null,
					       const struct seq_operations *ops,
					       unsigned int state_size,
					       void *data ll_nouse ll_maybe_null)
	ll_registers(proc) ll_returns_null;
struct proc_dir_entry *proc_mkdir(const char *, struct proc_dir_entry *arg1 ll_maybe_null)
	ll_registers(proc) ll_returns_null;
void proc_remove(struct proc_dir_entry *arg0 ll_unregisters(proc) ll_maybe_null);
void remove_proc_entry(const char *, struct proc_dir_entry *);
int remove_proc_subtree(const char *, struct proc_dir_entry *);

/* fs/sysfs/group.c, file.c, drivers/base/core.c */
int sysfs_create_file(struct kobject *kobj, const struct attribute *attr ll_registers(sysfs))
	ll_on(ret == 0);
void sysfs_remove_file(struct kobject *kobj, const struct attribute *attr ll_unregisters(sysfs));
int device_create_bin_file(struct device *dev,
			   const struct bin_attribute *attr ll_registers(sysfs))
	ll_on(ret == 0);
void device_remove_bin_file(struct device *dev,
			    const struct bin_attribute *attr ll_unregisters(sysfs));
void sysfs_notify(struct kobject *kobj, const char *dir, const char *attr);

/* fs/seq_file.c */
void seq_printf(struct seq_file *m, const char *fmt, ...);
void seq_puts(struct seq_file *m, const char *s);
void seq_putc(struct seq_file *m, char c);
int seq_write(struct seq_file *seq, const void *data, size_t len);
