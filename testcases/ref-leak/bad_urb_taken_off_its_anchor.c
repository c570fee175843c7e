// SPDX-License-Identifier: GPL-2.0-only
/* What an anchor gives carries the anchor's reference, also where the driver has one of its own. */
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
	struct urb *urb;

	for (;;) {
		urb = usb_get_from_anchor(&modem->delayed);
		if (!urb)
			break;
		((struct modem_write *)urb->context)->busy = false;
	}
} // expect: error: ref-leak {{usb_get_from_anchor}}
