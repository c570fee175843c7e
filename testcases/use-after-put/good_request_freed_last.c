// SPDX-License-Identifier: GPL-2.0-only
/* After a gadget console: the request of an endpoint is taken off its queue and freed then. */
#include <linux/slab.h>

struct usb_ep;

struct usb_request {
	void *buf;
};

void usb_ep_free_request(struct usb_ep *ep, struct usb_request *req);
int usb_ep_dequeue(struct usb_ep *ep, struct usb_request *req);

static void free_request(struct usb_ep *ep, struct usb_request *req)
{
	kfree(req->buf);
	usb_ep_free_request(ep, req);
}

void console_disconnect(struct usb_ep *ep, struct usb_request *req)
{
	usb_ep_dequeue(ep, req);
	free_request(ep, req);
}
