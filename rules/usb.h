/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * usb.h - references to USB devices, interfaces, urbs.
 */
#pragma once
#include "types.h"

#include "device.h"

ll_headers(<linux/usb.h>)

struct urb { struct kref kref ll_refcount; };
struct usb_anchor;
struct usb_device { struct device dev ll_refcount ll_put_only; };
struct usb_driver;
struct usb_interface { struct device dev ll_refcount ll_put_only; };
struct usb_device_id;

/* drivers/usb/core/usb.c: all four tolerate NULL */
struct usb_device *usb_get_dev(struct usb_device *dev ll_gets ll_maybe_null) ll_returns_param(dev);
void usb_put_dev(struct usb_device *dev ll_puts ll_maybe_null);
struct usb_interface *usb_get_intf(struct usb_interface *intf ll_gets ll_maybe_null)
	ll_returns_param(intf);
void usb_put_intf(struct usb_interface *intf ll_puts ll_maybe_null);

/* drivers/usb/core/urb.c: usb_free_urb() is the put of an urb and tolerates NULL */
struct urb *usb_alloc_urb(int iso_packets, gfp_t mem_flags)
	ll_returns_ref(usb_free_urb) ll_returns_null;
struct urb *usb_get_urb(struct urb *urb ll_gets ll_maybe_null) ll_returns_param(urb);
void usb_free_urb(struct urb *urb ll_puts ll_drops(anchor_reference) ll_maybe_null);
void usb_init_urb(struct urb *urb ll_initializes ll_maybe_null);

/*
 * drivers/usb/core/urb.c: an anchor holds its urbs by references of its own;
 * usb_get_from_anchor() takes the urb off and gives its reference to the caller, beside which
 * whoever made the urb mostly has another. A submitted urb belongs to its completion handler as
 * much as to the submitter.
 */
struct urb *usb_get_from_anchor(struct usb_anchor *anchor)
	ll_returns_kind(anchor_reference, usb_free_urb) ll_returns_null;
void usb_anchor_urb(struct urb *urb, struct usb_anchor *anchor)
	ll_explained("the reference of the anchor until usb_unanchor_urb()");
void usb_unanchor_urb(struct urb *urb)
	ll_explained("the reference of the anchor that usb_anchor_urb() took");
int usb_submit_urb(struct urb *urb ll_arms(urb) ll_keeps, gfp_t mem_flags) ll_on(ret == 0);
void usb_kill_urb(struct urb *urb ll_stops(urb) ll_maybe_null);
void usb_poison_urb(struct urb *urb ll_stops(urb) ll_for_good ll_maybe_null);
int usb_unlink_urb(struct urb *urb ll_maybe_null);
void usb_kill_anchored_urbs(struct usb_anchor *anchor ll_stops(urb));
void usb_poison_anchored_urbs(struct usb_anchor *anchor ll_stops(urb));

/* drivers/usb/gadget/udc/core.c: a request of an endpoint is memory of its controller */
ll_headers(<linux/usb/gadget.h>)
struct usb_ep;
struct usb_request;
struct usb_request *usb_ep_alloc_request(struct usb_ep *ep, gfp_t gfp_flags)
	ll_returns_kind(usb_request, usb_ep_free_request) ll_returns_null ll_optional;
void usb_ep_free_request(struct usb_ep *ep, struct usb_request *req ll_drops(usb_request) ll_frees)
	ll_optional;

/* drivers/usb/gadget/function/u_ether.c: makes a network device, and does not register it */
struct net_device;
struct net_device *gether_setup_name_default(const char *netname)
	ll_returns_kind(mem, free_netdev) ll_returns_err ll_optional;

/* include/linux/usb.h: driver data; usb_find_interface() takes no reference */
void usb_set_intfdata(struct usb_interface *intf ll_inits(drvdata),
		      void *data ll_keeps ll_nouse ll_maybe_null);
void *usb_get_intfdata(struct usb_interface *intf ll_needs(drvdata)) ll_returns_borrowed(intf);
struct usb_interface *usb_find_interface(struct usb_driver *drv, int minor)
	ll_returns_fresh ll_returns_null;
struct usb_device *interface_to_usbdev(struct usb_interface *intf)
	ll_returns_borrowed(intf) ll_returns_valid ll_optional;

/*
 * drivers/usb/core/driver.c: runtime PM of an interface; the count stays where it was when they
 * fail
 */
int usb_autopm_get_interface(struct usb_interface *intf ll_takes(usb_autopm)) ll_on(ret == 0);
int usb_autopm_get_interface_async(struct usb_interface *intf ll_takes(usb_autopm)) ll_on(ret == 0);
void usb_autopm_get_interface_no_resume(struct usb_interface *intf ll_takes(usb_autopm));
void usb_autopm_put_interface(struct usb_interface *intf ll_drops(usb_autopm));
void usb_autopm_put_interface_async(struct usb_interface *intf ll_drops(usb_autopm));
void usb_autopm_put_interface_no_suspend(struct usb_interface *intf ll_drops(usb_autopm));
