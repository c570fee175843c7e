// SPDX-License-Identifier: GPL-2.0-only
/* The anchor's reference goes first; the driver has another, so the urb may still be read. */
#include <linux/types.h>

struct usb_anchor {
	int n;
};

struct urb {
	void *context;
};

struct urb *usb_get_from_anchor(struct usb_anchor *anchor);
void usb_free_urb(struct urb *urb);

struct modem_write {
	struct urb *urb;
	bool busy;
};

struct modem {
	struct usb_anchor delayed;
	struct modem_write writes[4];
};

void modem_drop_delayed(struct modem *modem)
{
	struct modem_write *w;
	struct urb *urb;

	for (;;) {
		urb = usb_get_from_anchor(&modem->delayed);
		if (!urb)
			break;
		usb_free_urb(urb);
		w = urb->context; // expect: note: use-after-put {{urb}}
		w->busy = false;
	}
}
