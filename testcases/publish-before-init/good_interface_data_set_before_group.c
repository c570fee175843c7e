// SPDX-License-Identifier: GPL-2.0-only
/* The data is there before the files whose show() follows it. */
#include <linux/usb.h>
#include <linux/slab.h>

struct remote {
	int mask;
};

static ssize_t mask_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct usb_device *udev = container_of(dev, struct usb_device, dev);
	struct remote *r = usb_get_intfdata(usb_ifnum_to_if(udev, 0));

	buf[0] = (char)('0' + r->mask);
	return 1;
}

static struct device_attribute mask_attr = {
	.attr = { .name = "mask" },
	.show = mask_show,
};
static struct attribute *remote_attrs[] = { &mask_attr.attr, NULL };
static const struct attribute_group remote_group = { .attrs = remote_attrs };

int remote_probe(struct usb_interface *intf, struct usb_device *udev)
{
	struct remote *r = kzalloc(sizeof(*r), GFP_KERNEL);
	int ret;

	if (!r)
		return -ENOMEM;
	usb_set_intfdata(intf, r);
	ret = sysfs_create_group(&udev->dev.kobj, &remote_group);
	if (ret) {
		usb_set_intfdata(intf, NULL);
		kfree(r);
		return ret;
	}
	return 0;
}
