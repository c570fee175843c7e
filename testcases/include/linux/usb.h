/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * usb.h - USB interfaces, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_USB_H
#define LIFELINT_TEST_USB_H

#include <linux/device.h>

struct usb_device {
	int devnum;
	struct device dev;
};

struct usb_interface {
	struct device dev;
};

struct usb_interface *usb_ifnum_to_if(const struct usb_device *dev, unsigned ifnum);
void usb_set_intfdata(struct usb_interface *intf, void *data);
void *usb_get_intfdata(struct usb_interface *intf);

#endif
