// SPDX-License-Identifier: GPL-2.0-only
/*
 * A small USB driver with a file: one urb reads reports, users read them from a misc device, a kref keeps
 * the record until the last of them has closed. The twin bad_meter.c has mistakes.
 */
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/usb.h>
#include <linux/workqueue.h>

struct urb;
struct usb_device_id;

struct usb_driver {
	const char *name;
	int (*probe)(struct usb_interface *intf, const struct usb_device_id *id);
	void (*disconnect)(struct usb_interface *intf);
};

struct urb *usb_alloc_urb(int iso_packets, gfp_t mem_flags);
void usb_free_urb(struct urb *urb);
int usb_submit_urb(struct urb *urb, gfp_t mem_flags);
void usb_kill_urb(struct urb *urb);
struct usb_device *usb_get_dev(struct usb_device *dev);
void usb_put_dev(struct usb_device *dev);
struct usb_device *meter_udev(struct usb_interface *intf);

struct meter {
	struct kref ref;
	struct list_head next;
	struct miscdevice misc;
	struct mutex lock;
	struct work_struct work;
	struct usb_device *udev;
	struct urb *urb;
	u8 *report;
	int reports;
	bool gone;
};

static LIST_HEAD(meters);
static DEFINE_MUTEX(meters_lock);

static void meter_work(struct work_struct *work)
{
	struct meter *m = container_of(work, struct meter, work);

	mutex_lock(&m->lock);
	m->reports += m->report[0];
	mutex_unlock(&m->lock);
}

static void meter_release_ref(struct kref *ref)
{
	struct meter *m = container_of(ref, struct meter, ref);

	usb_free_urb(m->urb);
	usb_put_dev(m->udev);
	kfree(m->report);
	kfree(m);
}

static int meter_open(struct inode *inode, struct file *file)
{
	struct meter *m = container_of(file->private_data, struct meter, misc);
	int ret;

	kref_get(&m->ref);
	ret = mutex_lock_interruptible(&m->lock);
	if (ret)
		goto err_put;
	ret = m->gone ? -ENODEV : usb_submit_urb(m->urb, GFP_KERNEL);
	mutex_unlock(&m->lock);
	if (ret)
		goto err_put;
	file->private_data = m;
	return 0;

err_put:
	kref_put(&m->ref, meter_release_ref);
	return ret;
}

static int meter_release(struct inode *inode, struct file *file)
{
	struct meter *m = file->private_data;

	usb_kill_urb(m->urb);
	mutex_lock(&m->lock);
	m->reports = 0;
	mutex_unlock(&m->lock);
	kref_put(&m->ref, meter_release_ref);
	return 0;
}

static const struct file_operations meter_fops = {
	.owner = THIS_MODULE,
	.open = meter_open,
	.release = meter_release,
};

/* What other drivers use: they put the meter with meter_put(). */
struct meter *meter_first(void)
{
	struct meter *m;

	mutex_lock(&meters_lock);
	if (list_empty(&meters)) {
		mutex_unlock(&meters_lock);
		return NULL;
	}
	m = list_entry(meters.next, struct meter, next);
	kref_get(&m->ref);
	mutex_unlock(&meters_lock);
	return m;
}

void meter_put(struct meter *m)
{
	kref_put(&m->ref, meter_release_ref);
}

static int meter_probe(struct usb_interface *intf, const struct usb_device_id *id)
{
	struct meter *m = kzalloc(sizeof(*m), GFP_KERNEL);
	int ret = -ENOMEM;

	if (!m)
		return -ENOMEM;
	kref_init(&m->ref);
	m->udev = usb_get_dev(meter_udev(intf));
	mutex_init(&m->lock);
	INIT_WORK(&m->work, meter_work);
	m->report = kzalloc(64, GFP_KERNEL);
	m->urb = usb_alloc_urb(0, GFP_KERNEL);
	if (!m->report || !m->urb)
		goto err_put;
	mutex_lock(&meters_lock);
	list_add(&m->next, &meters);
	mutex_unlock(&meters_lock);
	m->misc.name = "meter";
	m->misc.fops = &meter_fops;
	ret = misc_register(&m->misc);
	if (ret)
		goto err_unlist;
	usb_set_intfdata(intf, m);
	return 0;

err_unlist:
	mutex_lock(&meters_lock);
	list_del(&m->next);
	mutex_unlock(&meters_lock);
err_put:
	kref_put(&m->ref, meter_release_ref);
	return ret;
}

static void meter_disconnect(struct usb_interface *intf)
{
	struct meter *m = usb_get_intfdata(intf);

	misc_deregister(&m->misc);
	mutex_lock(&meters_lock);
	list_del(&m->next);
	mutex_unlock(&meters_lock);
	mutex_lock(&m->lock);
	m->gone = true;
	mutex_unlock(&m->lock);
	usb_kill_urb(m->urb);
	cancel_work_sync(&m->work);
	kref_put(&m->ref, meter_release_ref);
}

struct usb_driver meter_driver = {
	.name = "meter",
	.probe = meter_probe,
	.disconnect = meter_disconnect,
};
