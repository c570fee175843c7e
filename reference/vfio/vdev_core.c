// SPDX-License-Identifier: GPL-2.0-only
/*
 * vdev_core.c - registration and opening of devices.
 *
 * Purpose: a device is usable from vdev_register() to vdev_unregister(); its driver sees the first
 * open and the last close.
 * Idea: every use takes the registration. Unregistering drops the first count and waits for the
 * others; once the count has come down to 0 it cannot be taken any more. Each open is a ladder of
 * steps, each failure goes down the steps that were done.
 */
#include <linux/anon_inodes.h>
#include <linux/idr.h>
#include <linux/module.h>
#include <linux/slab.h>

#include "vdev_private.h"

static DEFINE_IDA(vdev_ida);

static void vdev_release(struct device *dev)
{
	struct vdev *vdev = container_of(dev, struct vdev, device);

	vdev_release_set(vdev);
	ida_free(&vdev_ida, vdev->index);
	if (vdev->ops->release)
		vdev->ops->release(vdev);
	kfree(vdev);
}

static const struct class vdev_class = {
	.name = "vdev",
	.dev_release = vdev_release,
};

/* Makes all that vdev_release() undoes. */
static int vdev_init(struct vdev *vdev, const struct vdev_ops *ops)
{
	int ret;

	vdev->index = ida_alloc(&vdev_ida, GFP_KERNEL);
	if (vdev->index < 0)
		return vdev->index;
	if (ops->init) {
		ret = ops->init(vdev);
		if (ret) {
			ida_free(&vdev_ida, vdev->index);
			return ret;
		}
	}
	vdev->ops = ops;
	init_completion(&vdev->unused);
	return 0;
}

/**
 * vdev_alloc_size() - allocate a device and what its driver keeps behind it
 * @size: of the driver's record, which begins with the device
 * @parent: parent of the device; valid until the device is unregistered
 * @ops: the driver
 *
 * Use vdev_alloc(), which sees to the types.
 *
 * Return: the device, to be put by vdev_put(), or an error pointer.
 */
struct vdev *vdev_alloc_size(size_t size, struct device *parent, const struct vdev_ops *ops)
{
	struct vdev *vdev;
	int ret;

	if (WARN_ON(size < sizeof(*vdev) || !ops->open_device != !ops->close_device))
		return ERR_PTR(-EINVAL);
	vdev = kzalloc(size, GFP_KERNEL);
	if (!vdev)
		return ERR_PTR(-ENOMEM);
	ret = vdev_init(vdev, ops);
	if (ret) {
		kfree(vdev);
		return ERR_PTR(ret);
	}
	device_initialize(&vdev->device);
	vdev->device.parent = parent;
	vdev->device.class = &vdev_class;
	return vdev;
}
EXPORT_SYMBOL_GPL(vdev_alloc_size);

/**
 * vdev_register() - let user space open a device
 * @vdev: the device
 *
 * Return: 0, or a negative errno: then @vdev was never usable and the caller puts it.
 */
int vdev_register(struct vdev *vdev)
{
	int ret;

	if (!vdev->set) {
		ret = vdev_assign_set(vdev, vdev);
		if (ret)
			return ret;
	}
	ret = dev_set_name(&vdev->device, "vdev%d", vdev->index);
	if (ret)
		return ret;
	reinit_completion(&vdev->unused);
	refcount_set(&vdev->users, 1);
	ret = device_add(&vdev->device);
	if (ret) {
		/* A callback of the driver may have got in; it finds the device as it is. */
		vdev_put_registration(vdev);
		wait_for_completion(&vdev->unused);
	}
	return ret;
}
EXPORT_SYMBOL_GPL(vdev_register);

/**
 * vdev_try_get_registration() - keep a device registered
 * @vdev: the device; the caller knows that its memory is alive
 *
 * Context: any.
 * Return: true when @vdev is registered, and vdev_unregister() does not return before
 * vdev_put_registration(); false when it is not registered, or not any more.
 */
bool vdev_try_get_registration(struct vdev *vdev)
{
	return refcount_inc_not_zero(&vdev->users);
}
EXPORT_SYMBOL_GPL(vdev_try_get_registration);

/**
 * vdev_put_registration() - undo vdev_try_get_registration()
 * @vdev: the device
 *
 * Context: any.
 */
void vdev_put_registration(struct vdev *vdev)
{
	if (refcount_dec_and_test(&vdev->users))
		complete(&vdev->unused);
}
EXPORT_SYMBOL_GPL(vdev_put_registration);

/**
 * vdev_unregister() - end all use of a device
 * @vdev: the device
 *
 * Those who use @vdev are waited for, and the driver is told by its request callback every ten
 * seconds. When this returns nobody uses it and nobody can begin to. The memory stays until the
 * caller's vdev_put().
 *
 * Context: may sleep, not while holding the registration.
 */
void vdev_unregister(struct vdev *vdev)
{
	unsigned int count = 0;

	vdev_put_registration(vdev);
	if (!try_wait_for_completion(&vdev->unused)) {
		do {
			if (vdev->ops->request)
				vdev->ops->request(vdev, count++);
		} while (!wait_for_completion_timeout(&vdev->unused, 10 * HZ));
	}
	device_del(&vdev->device);
}
EXPORT_SYMBOL_GPL(vdev_unregister);

/* One more file; the driver opens the device for the first. */
static int vdev_get_open(struct vdev *vdev)
{
	int ret = 0;

	mutex_lock(&vdev->set->lock);
	vdev->open_count++;
	if (vdev->open_count == 1 && vdev->ops->open_device) {
		ret = vdev->ops->open_device(vdev);
		if (ret)
			vdev->open_count--;
	}
	mutex_unlock(&vdev->set->lock);
	return ret;
}

/* One file less; the driver closes the device after the last. */
static void vdev_put_open(struct vdev *vdev)
{
	mutex_lock(&vdev->set->lock);
	vdev->open_count--;
	if (!vdev->open_count && vdev->ops->close_device)
		vdev->ops->close_device(vdev);
	mutex_unlock(&vdev->set->lock);
}

static int vdev_fops_release(struct inode *inode, struct file *filp)
{
	struct vdev *vdev = filp->private_data;
	struct module *owner = vdev->ops->owner;

	vdev_put_open(vdev);
	module_put(owner);
	/* The device may be unregistered and gone after this. */
	vdev_put_registration(vdev);
	return 0;
}

static long vdev_fops_ioctl(struct file *filp, unsigned int cmd, unsigned long arg)
{
	struct vdev *vdev = filp->private_data;

	return vdev->ops->ioctl ? vdev->ops->ioctl(vdev, cmd, arg) : -ENOTTY;
}

static const struct file_operations vdev_fops = {
	.owner = THIS_MODULE,
	.release = vdev_fops_release,
	.unlocked_ioctl = vdev_fops_ioctl,
};

/**
 * vdev_open() - open a file on a device
 * @vdev: the device; the caller knows that its memory is alive
 *
 * Return: the file; an error pointer with -ENODEV when @vdev is not registered or its driver is
 * being unloaded, with what the driver's open_device returned, or with another negative errno.
 */
struct file *vdev_open(struct vdev *vdev)
{
	struct file *filp;
	int ret;

	if (!vdev_try_get_registration(vdev))
		return ERR_PTR(-ENODEV);
	if (!try_module_get(vdev->ops->owner)) {
		ret = -ENODEV;
		goto err_registration;
	}
	ret = vdev_get_open(vdev);
	if (ret)
		goto err_module;
	filp = anon_inode_getfile("[vdev]", &vdev_fops, vdev, O_RDWR);
	if (IS_ERR(filp)) {
		ret = PTR_ERR(filp);
		goto err_close;
	}
	return filp;

err_close:
	vdev_put_open(vdev);
err_module:
	module_put(vdev->ops->owner);
err_registration:
	vdev_put_registration(vdev);
	return ERR_PTR(ret);
}
EXPORT_SYMBOL_GPL(vdev_open);

static int __init vdev_core_init(void)
{
	return class_register(&vdev_class);
}

static void __exit vdev_core_exit(void)
{
	class_unregister(&vdev_class);
	vdev_sets_exit();
	ida_destroy(&vdev_ida);
}

subsys_initcall(vdev_core_init);
module_exit(vdev_core_exit);

MODULE_DESCRIPTION("Devices that open in sets, a reference");
MODULE_LICENSE("GPL");
