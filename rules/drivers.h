/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * drivers.h - members of a driver that its bus tests before it calls them.
 *
 * The file above each record is where the kernel does so; members that it calls untested are left
 * out, and so are drivers of which another header tells more.
 */
#pragma once
#include "types.h"

/* drivers/base/isa.c */
struct isa_driver {
	ll_opt(match) ll_opt(remove) ll_opt(resume) ll_opt(shutdown) ll_opt(suspend)
};

/* drivers/cdx/cdx.c */
struct cdx_driver {
	ll_opt(reset_done) ll_opt(reset_prepare)
};

/* include/linux/comedi/comedidev.h; drivers/comedi/drivers.c detaches what failed to attach */
struct comedi_device;
struct comedi_devconfig;
struct comedi_driver {
	int (*attach)(struct comedi_device *dev ll_alive, struct comedi_devconfig *it)
		ll_stays ll_optional_op;
	int (*auto_attach)(struct comedi_device *dev ll_alive, unsigned long context)
		ll_stays ll_optional_op;
};

/* drivers/cpufreq/cpufreq.c */
struct cpufreq_driver {
	ll_opt(get) ll_opt(ready) ll_opt(register_em) ll_opt(resume) ll_opt(suspend)
	ll_opt(target) ll_opt(update_limits)
};

/* drivers/firmware/arm_ffa/bus.c */
struct ffa_driver {
	ll_opt(remove)
};

/* drivers/fpga/dfl.c */
struct dfl_driver {
	ll_opt(remove)
};

/* drivers/hid/hid-core.c */
struct hid_driver {
	ll_opt(event) ll_opt(raw_event) ll_opt(remove) ll_opt(report) ll_opt(report_fixup)
	ll_opt(reset_resume) ll_opt(resume) ll_opt(suspend)
};
struct hid_ll_driver {
	ll_opt(request)
};

/* drivers/hid/intel-ish-hid/ishtp/bus.c */
struct ishtp_cl_driver {
	ll_opt(reset)
};

/* drivers/input/gameport/gameport.c */
struct gameport_driver {
	ll_opt(reconnect)
};

/* drivers/input/serio/serio.c */
struct serio_driver {
	ll_opt(cleanup) ll_opt(fast_reconnect) ll_opt(reconnect)
};

/* drivers/mfd/ucb1x00-core.c */
struct ucb1x00_driver {
	ll_opt(resume) ll_opt(suspend)
};

/* drivers/misc/mei/bus.c */
struct mei_cl_driver {
	ll_opt(remove)
};

/* drivers/misc/tifm_core.c */
struct tifm_driver {
	ll_opt(remove) ll_opt(resume) ll_opt(suspend)
};

/* drivers/net/phy/mdio_device.c */
struct mdio_driver {
	ll_opt(shutdown)
};

/* drivers/net/phy/phy.c */
struct phy_driver {
	ll_opt(aneg_done) ll_opt(cable_test_start) ll_opt(cable_test_tdr_start)
	ll_opt(config_aneg) ll_opt(config_intr) ll_opt(get_link_stats) ll_opt(get_phy_stats)
	ll_opt(get_rate_matching) ll_opt(link_change_notify)
};

/* drivers/nvdimm/bus.c */
struct nd_device_driver {
	ll_opt(notify)
};

/* drivers/parport/share.c */
struct parport_driver {
	ll_opt(detach) ll_opt(match_port)
};

/* drivers/pci/endpoint/pci-epf-core.c */
struct pci_epf_driver {
	ll_opt(remove)
};

/* drivers/platform/surface/aggregator/bus.c */
struct ssam_device_driver {
	ll_opt(remove)
};

/* drivers/platform/x86/wmi.c */
struct wmi_driver {
	ll_opt(notify)
};

/* drivers/pnp/card.c */
struct pnp_card_driver {
	ll_opt(remove)
};

/* drivers/rpmsg/rpmsg_core.c */
struct rpmsg_driver {
	ll_opt(remove)
};

/* drivers/slimbus/core.c */
struct slim_driver {
	ll_opt(device_status) ll_opt(remove)
};

/* drivers/soundwire/bus_type.c */
struct sdw_driver {
	ll_opt(remove) ll_opt(shutdown)
};

/* drivers/tty/serdev/core.c */
struct serdev_device_driver {
	ll_opt(remove)
};

/* drivers/usb/common/ulpi.c */
struct ulpi_driver {
	ll_opt(remove)
};

/* drivers/usb/core/file.c */
struct usb_class_driver {
	ll_opt(devnode)
};

/* drivers/usb/core/generic.c */
struct usb_device_driver {
	ll_opt(choose_configuration)
};

/* drivers/usb/core/hub.c */
struct hc_driver {
	ll_opt(address_device) ll_opt(enable_device) ll_opt(free_dev) ll_opt(get_resuming_ports)
	ll_opt(relinquish_port) ll_opt(reset_device) ll_opt(update_device)
	ll_opt(update_hub_device)
};

/* drivers/usb/gadget/composite.c */
struct usb_composite_driver {
	ll_opt(disconnect)
};

/* drivers/usb/serial/usb-serial.c */
struct usb_serial_driver {
	ll_opt(carrier_raised) ll_opt(dtr_rts) ll_opt(init_termios) ll_opt(release)
	ll_opt(tiocmiwait)
};

/* drivers/vdpa/vdpa.c */
struct vdpa_driver {
	ll_opt(remove)
};
