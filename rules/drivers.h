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
	ll_opt(match) ll_opt(probe) ll_opt(remove) ll_opt(resume) ll_opt(shutdown) ll_opt(suspend)
};

/* drivers/bus/mhi/ep/main.c */
struct mhi_ep_driver {
	ll_opt(probe) ll_opt(remove)
};

/* drivers/bus/mhi/host/init.c */
struct mhi_driver {
	ll_opt(probe) ll_opt(remove)
};

/* drivers/cdx/cdx.c */
struct cdx_driver {
	ll_opt(reset_done) ll_opt(reset_prepare)
};

/* drivers/comedi/drivers.c */
struct comedi_driver {
	ll_opt(attach) ll_opt(auto_attach)
};

/* drivers/cpufreq/cpufreq.c */
struct cpufreq_driver {
	ll_opt(adjust_perf) ll_opt(bios_limit) ll_opt(fast_switch) ll_opt(get)
	ll_opt(get_intermediate) ll_opt(offline) ll_opt(ready) ll_opt(register_em) ll_opt(resume)
	ll_opt(setpolicy) ll_opt(suspend) ll_opt(target) ll_opt(target_index)
	ll_opt(update_limits) ll_opt(verify)
};

/* drivers/firmware/arm_ffa/bus.c */
struct ffa_driver {
	ll_opt(probe) ll_opt(remove)
};

/* drivers/fpga/dfl.c */
struct dfl_driver {
	ll_opt(probe) ll_opt(remove)
};

/* drivers/hid/hid-core.c */
struct hid_driver {
	ll_opt(event) ll_opt(feature_mapping) ll_opt(input_configured) ll_opt(input_mapped)
	ll_opt(input_mapping) ll_opt(probe) ll_opt(raw_event) ll_opt(remove) ll_opt(report)
	ll_opt(report_fixup) ll_opt(reset_resume) ll_opt(resume) ll_opt(suspend)
};
struct hid_ll_driver {
	ll_opt(raw_request) ll_opt(request)
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
	ll_opt(probe) ll_opt(remove)
};

/* drivers/misc/tifm_core.c */
struct tifm_driver {
	ll_opt(probe) ll_opt(remove) ll_opt(resume) ll_opt(suspend)
};

/* drivers/net/phy/mdio_device.c */
struct mdio_driver {
	ll_opt(shutdown)
};

/* drivers/net/phy/phy.c */
struct phy_driver {
	ll_opt(aneg_done) ll_opt(cable_test_get_status) ll_opt(cable_test_start)
	ll_opt(cable_test_tdr_start) ll_opt(config_aneg) ll_opt(config_init) ll_opt(config_intr)
	ll_opt(get_features) ll_opt(get_link_stats) ll_opt(get_phy_stats)
	ll_opt(get_rate_matching) ll_opt(led_blink_set) ll_opt(led_brightness_set)
	ll_opt(led_hw_control_get) ll_opt(led_hw_control_set) ll_opt(led_hw_is_supported)
	ll_opt(led_polarity_set) ll_opt(link_change_notify) ll_opt(match_phy_device)
	ll_opt(read_mmd) ll_opt(resume) ll_opt(set_loopback) ll_opt(soft_reset) ll_opt(suspend)
	ll_opt(write_mmd)
};

/* drivers/nvdimm/bus.c */
struct nd_device_driver {
	ll_opt(notify)
};

/* drivers/parport/share.c */
struct parport_driver {
	ll_opt(detach) ll_opt(match_port) ll_opt(probe)
};

/* drivers/pci/endpoint/pci-epf-core.c */
struct pci_epf_driver {
	ll_opt(probe) ll_opt(remove)
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

/* drivers/siox/siox-core.c */
struct siox_driver {
	ll_opt(get_data) ll_opt(set_data)
};

/* drivers/slimbus/core.c */
struct slim_driver {
	ll_opt(device_status) ll_opt(probe) ll_opt(remove)
};

/* drivers/soundwire/bus_type.c */
struct sdw_driver {
	ll_opt(probe) ll_opt(remove) ll_opt(shutdown)
};

/* drivers/tty/serdev/core.c */
struct serdev_device_driver {
	ll_opt(remove) ll_opt(shutdown)
};

/* drivers/usb/common/ulpi.c */
struct ulpi_driver {
	ll_opt(probe) ll_opt(remove)
};

/* drivers/usb/core/file.c */
struct usb_class_driver {
	ll_opt(devnode)
};

/* drivers/usb/core/generic.c */
struct usb_device_driver {
	ll_opt(choose_configuration) ll_opt(match)
};

/* drivers/usb/core/hub.c */
struct hc_driver {
	ll_opt(address_device) ll_opt(alloc_dev) ll_opt(alloc_streams) ll_opt(bus_resume)
	ll_opt(bus_suspend) ll_opt(check_bandwidth) ll_opt(enable_device)
	ll_opt(enable_usb3_lpm_timeout) ll_opt(endpoint_disable) ll_opt(endpoint_reset)
	ll_opt(find_raw_port_number) ll_opt(free_dev) ll_opt(free_streams)
	ll_opt(get_resuming_ports) ll_opt(irq) ll_opt(map_urb_for_dma) ll_opt(pci_poweroff_late)
	ll_opt(pci_resume) ll_opt(pci_suspend) ll_opt(port_power) ll_opt(relinquish_port)
	ll_opt(reset) ll_opt(reset_device) ll_opt(set_usb2_hw_lpm) ll_opt(shutdown)
	ll_opt(start_port_reset) ll_opt(unmap_urb_for_dma) ll_opt(update_device)
	ll_opt(update_hub_device)
};

/* drivers/usb/gadget/composite.c */
struct usb_composite_driver {
	ll_opt(disconnect)
};

/* drivers/usb/gadget/udc/core.c */
struct usb_gadget_driver {
	ll_opt(bind) ll_opt(resume) ll_opt(suspend)
};

/* drivers/usb/serial/usb-serial.c */
struct usb_serial_driver {
	ll_opt(attach) ll_opt(calc_num_ports) ll_opt(carrier_raised) ll_opt(dtr_rts)
	ll_opt(init_termios) ll_opt(release) ll_opt(tiocmiwait)
};

/* drivers/vdpa/vdpa.c */
struct vdpa_driver {
	ll_opt(probe) ll_opt(remove)
};
