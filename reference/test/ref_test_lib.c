// SPDX-License-Identifier: GPL-2.0-only
/*
 * ref_test_lib.c - what the suites share.
 *
 * Purpose: see ref_test.h.
 * Idea: sysfs files are read and written through a mount of its own, so that the tests take the
 * same locks as user space does.
 */
#include <linux/debugfs.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/kthread.h>
#include <linux/mount.h>
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/slab.h>

#include "ref_test.h"

static void ref_parent_release(struct device *dev)
{
	kfree(container_of(dev, struct ref_parent, dev));
}

/* Sees each event of a parent with the variables that its sender gave it. */
static int ref_parent_uevent(const struct device *dev, struct kobj_uevent_env *env)
{
	struct ref_parent *parent = container_of((struct device *)dev, struct ref_parent, dev);
	int i;

	for (i = 0; i < env->envp_idx; i++) {
		if (strncmp(env->envp[i], "MDEV_STATE=", 11))
			continue;
		strscpy(parent->state, env->envp[i] + 11);
		parent->events++;
		if (parent->on_event)
			parent->on_event(parent);
	}
	return 0;
}

static struct class ref_parent_class = {
	.name = "ref_parent",
	.dev_uevent = ref_parent_uevent,
	.dev_release = ref_parent_release,
};

struct ref_parent *ref_parent_add(struct kunit *test, const char *name)
{
	struct ref_parent *parent = kzalloc(sizeof(*parent), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, parent);
	device_initialize(&parent->dev);
	parent->dev.class = &ref_parent_class;
	KUNIT_ASSERT_EQ(test, dev_set_name(&parent->dev, "%s", name), 0);
	KUNIT_ASSERT_EQ(test, device_add(&parent->dev), 0);
	return parent;
}

void ref_parent_del(struct ref_parent *parent)
{
	device_unregister(&parent->dev);
}

static struct vfsmount *ref_sysfs;

static struct file *ref_sysfs_open(struct kobject *kobj, const char *name, int flags)
{
	char *dir = kobject_get_path(kobj, GFP_KERNEL);
	struct file *filp;
	char *path;

	if (!dir)
		return ERR_PTR(-ENOMEM);
	path = kasprintf(GFP_KERNEL, "%s/%s", dir + 1, name);
	kfree(dir);
	if (!path)
		return ERR_PTR(-ENOMEM);
	filp = file_open_root_mnt(ref_sysfs, path, flags, 0);
	kfree(path);
	return filp;
}

ssize_t ref_sysfs_read(struct kobject *kobj, const char *name, char *text, size_t size)
{
	struct file *filp = ref_sysfs_open(kobj, name, O_RDONLY);
	loff_t pos = 0;
	ssize_t ret;

	if (IS_ERR(filp))
		return PTR_ERR(filp);
	ret = kernel_read(filp, text, size - 1, &pos);
	text[max_t(ssize_t, ret, 0)] = '\0';
	__fput_sync(filp);
	return ret;
}

ssize_t ref_sysfs_write(struct kobject *kobj, const char *name, const char *text)
{
	struct file *filp = ref_sysfs_open(kobj, name, O_WRONLY);
	loff_t pos = 0;
	ssize_t ret;

	if (IS_ERR(filp))
		return PTR_ERR(filp);
	ret = kernel_write(filp, text, strlen(text), &pos);
	__fput_sync(filp);
	return ret;
}

bool ref_sysfs_exists(struct kobject *kobj, const char *name)
{
	struct file *filp = ref_sysfs_open(kobj, name, O_PATH);

	if (IS_ERR(filp))
		return false;
	__fput_sync(filp);
	return true;
}

static int ref_thread_run(void *arg)
{
	struct ref_thread *thread = arg;

	thread->ret = thread->fn(thread->arg);
	complete(&thread->done);
	return 0;
}

static struct task_struct *ref_thread_create(struct kunit *test, struct ref_thread *thread,
					     int (*fn)(void *arg), void *arg)
{
	struct task_struct *task;

	thread->fn = fn;
	thread->arg = arg;
	init_completion(&thread->done);
	task = kthread_create(ref_thread_run, thread, "ref-%s", test->name);
	KUNIT_ASSERT_FALSE(test, IS_ERR(task));
	return task;
}

void ref_thread_start(struct kunit *test, struct ref_thread *thread, int (*fn)(void *arg),
		      void *arg)
{
	wake_up_process(ref_thread_create(test, thread, fn, arg));
}

/*
 * The thread runs, up to its first sleep, inside the next function of the caller that may sleep:
 * it has the higher priority, and this kernel is preempted in such functions only.
 */
void ref_thread_start_at_next_sleep(struct kunit *test, struct ref_thread *thread,
				    int (*fn)(void *arg), void *arg)
{
	struct task_struct *task = ref_thread_create(test, thread, fn, arg);

	sched_set_fifo(task);
	wake_up_process(task);
}

/* Waits for the end of a thread. Return: what its function returned. */
int ref_thread_join(struct ref_thread *thread)
{
	wait_for_completion(&thread->done);
	return thread->ret;
}

static bool ref_slab_fails;

void ref_needs_failslab(struct kunit *test)
{
	if (!ref_slab_fails)
		kunit_skip(test, "needs FAILSLAB, FAULT_INJECTION_DEBUG_FS and debugfs");
}

/* What a file of failslab stands for: debugfs keeps the address of the variable with the inode. */
static void *__init ref_failslab_setting(const char *name)
{
	struct dentry *dir, *file;
	void *setting = NULL;

	dir = debugfs_lookup("failslab", NULL);
	if (IS_ERR_OR_NULL(dir))
		return NULL;
	file = debugfs_lookup(name, dir);
	dput(dir);
	if (IS_ERR_OR_NULL(file))
		return NULL;
	setting = d_inode(file)->i_private;
	dput(file);
	return setting;
}

/*
 * Allocations that may sleep never fail by default, and each that fails prints a trace. Those that
 * ask for a failure get it from now on, which is the suites unless somebody set a probability.
 * There is no user space in a kernel for tests that could write to the files.
 */
static bool __init ref_let_slab_fail(void)
{
	bool *spare_those_that_sleep = ref_failslab_setting("ignore-gfp-wait");
	unsigned long *verbose = ref_failslab_setting("verbose");

	if (!spare_those_that_sleep || !verbose)
		return false;
	*spare_those_that_sleep = false;
	*verbose = 0;
	return true;
}

static int __init ref_test_init(void)
{
	struct file_system_type *type = get_fs_type("sysfs");
	int ret;

	if (!type)
		return -ENODEV;
	ref_sysfs = kern_mount(type);
	if (IS_ERR(ref_sysfs))
		return PTR_ERR(ref_sysfs);
	ret = class_register(&ref_parent_class);
	if (ret) {
		kern_unmount(ref_sysfs);
		return ret;
	}
	ref_slab_fails = ref_let_slab_fail();
	return 0;
}

static void __exit ref_test_exit(void)
{
	class_unregister(&ref_parent_class);
	kern_unmount(ref_sysfs);
}

late_initcall(ref_test_init);
module_exit(ref_test_exit);

MODULE_DESCRIPTION("Suites of the reference devices");
MODULE_LICENSE("GPL");
MODULE_IMPORT_NS(EXPORTED_FOR_KUNIT_TESTING);
