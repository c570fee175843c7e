/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * optional.h - operations that the core tests before it calls them.
 *
 * The file above each record is where the kernel does so; members that it calls untested are left
 * out, and so are records of which another header tells more.
 */
#pragma once
#include "types.h"

/* drivers/acpi/pci_root.c */
struct acpi_pci_root_ops {
	ll_opt(init_info) ll_opt(prepare_resources)
};

/* drivers/base/bus.c */
struct subsys_interface {
	ll_opt(add_dev) ll_opt(remove_dev)
};

/* drivers/base/core.c */
struct kset_uevent_ops {
	ll_opt(filter) ll_opt(uevent)
};

/* drivers/base/firmware_loader/sysfs_upload.c */
struct fw_upload_ops {
	ll_opt(cleanup)
};

/* drivers/base/regmap/regmap-irq.c */
struct regmap_irq_chip {
	ll_opt(handle_mask_sync) ll_opt(handle_post_irq) ll_opt(handle_pre_irq)
	ll_opt(set_type_config)
};

/* drivers/base/syscore.c */
struct syscore_ops {
	ll_opt(resume) ll_opt(shutdown) ll_opt(suspend)
};

/* drivers/char/ipmi/ipmi_msghandler.c */
struct ipmi_smi_handlers {
	ll_opt(flush_messages) ll_opt(get_smi_info) ll_opt(poll) ll_opt(set_maintenance_mode)
	ll_opt(set_run_to_completion)
};

/* drivers/char/nvram.c */
struct nvram_ops {
	ll_opt(initialize) ll_opt(set_checksum)
};

/* drivers/char/tpm/tpm-chip.c */
struct tpm_class_ops {
	ll_opt(cmd_ready) ll_opt(go_idle) ll_opt(relinquish_locality) ll_opt(request_locality)
};

/* drivers/clk/clk.c */
struct clk_ops {
	ll_opt(debug_init) ll_opt(determine_rate) ll_opt(disable_unused) ll_opt(enable)
	ll_opt(get_duty_cycle) ll_opt(get_phase) ll_opt(is_enabled) ll_opt(is_prepared)
	ll_opt(prepare) ll_opt(recalc_accuracy) ll_opt(restore_context) ll_opt(round_rate)
	ll_opt(save_context) ll_opt(set_duty_cycle) ll_opt(set_parent) ll_opt(set_phase)
	ll_opt(set_rate) ll_opt(set_rate_and_parent) ll_opt(unprepare) ll_opt(unprepare_unused)
};

/* drivers/counter/counter-chrdev.c */
struct counter_ops {
	ll_opt(events_configure) ll_opt(watch_validate)
};

/* drivers/devfreq/devfreq-event.c */
struct devfreq_event_ops {
	ll_opt(disable) ll_opt(enable) ll_opt(reset)
};

/* drivers/devfreq/devfreq.c */
struct devfreq_dev_profile {
	ll_opt(exit) ll_opt(get_cur_freq)
};

/* drivers/dma-buf/dma-buf.c */
struct dma_buf_ops {
	ll_opt(attach) ll_opt(begin_cpu_access) ll_opt(detach) ll_opt(end_cpu_access) ll_opt(vmap)
	ll_opt(vunmap)
};

/* drivers/dma-buf/dma-fence.c */
struct dma_fence_ops {
	ll_opt(enable_signaling) ll_opt(release) ll_opt(set_deadline) ll_opt(wait)
};

/* drivers/dma/dmaengine.c */
struct dma_descriptor_metadata_ops {
	ll_opt(attach) ll_opt(get_ptr) ll_opt(set_len)
};

/* drivers/dma/dw-edma/dw-edma-core.c */
struct dw_edma_plat_ops {
	ll_opt(pci_address)
};

/* drivers/dpll/dpll_netlink.c */
struct dpll_pin_ops {
	ll_opt(direction_set) ll_opt(esync_get) ll_opt(ffo_get) ll_opt(frequency_get)
	ll_opt(phase_adjust_get) ll_opt(phase_offset_get) ll_opt(prio_get) ll_opt(prio_set)
	ll_opt(state_on_dpll_get) ll_opt(state_on_dpll_set) ll_opt(state_on_pin_set)
};

/* drivers/firmware/cirrus/cs_dsp.c */
struct cs_dsp_client_ops {
	ll_opt(control_add) ll_opt(control_remove) ll_opt(post_run) ll_opt(post_stop)
	ll_opt(pre_run) ll_opt(pre_stop) ll_opt(watchdog_expired)
};

/* drivers/fpga/fpga-bridge.c */
struct fpga_bridge_ops {
	ll_opt(enable_set) ll_opt(enable_show) ll_opt(fpga_bridge_remove)
};

/* drivers/fpga/fpga-mgr.c */
struct fpga_manager_ops {
	ll_opt(fpga_remove) ll_opt(parse_header) ll_opt(state) ll_opt(status) ll_opt(write)
	ll_opt(write_complete) ll_opt(write_init) ll_opt(write_sg)
};

/* drivers/gpio/gpio-aspeed.c */
struct aspeed_gpio_copro_ops {
	ll_opt(release_access) ll_opt(request_access)
};

/* drivers/gpu/vga/vga_switcheroo.c */
struct vga_switcheroo_client_ops {
	ll_opt(gpu_bound) ll_opt(reprobe)
};

/* drivers/hid/bpf/hid_bpf_dispatch.c */
struct hid_bpf_ops {
	ll_opt(hid_device_event) ll_opt(hid_hw_request)
};

/* drivers/hid/hid-sensor-hub.c */
struct hid_sensor_hub_callbacks {
	ll_opt(send_event)
};

/* drivers/hte/hte.c */
struct hte_ops {
	ll_opt(get_clk_src_info)
};

/* drivers/i2c/i2c-core-base.c */
struct i2c_algorithm {
	ll_opt(master_xfer) ll_opt(master_xfer_atomic)
};
struct i2c_bus_recovery_info {
	ll_opt(get_bus_free) ll_opt(get_sda) ll_opt(prepare_recovery) ll_opt(set_sda)
	ll_opt(unprepare_recovery)
};

/* drivers/i3c/master.c */
struct i3c_master_controller_ops {
	ll_opt(attach_i2c_dev) ll_opt(attach_i3c_dev) ll_opt(bus_cleanup) ll_opt(detach_i2c_dev)
	ll_opt(detach_i3c_dev) ll_opt(disable_hotjoin) ll_opt(enable_hotjoin) ll_opt(i2c_xfers)
	ll_opt(priv_xfers) ll_opt(reattach_i3c_dev) ll_opt(request_ibi) ll_opt(send_ccc_cmd)
	ll_opt(set_speed) ll_opt(supports_ccc_cmd)
};

/* drivers/iio/buffer/industrialio-buffer-dma.c */
struct iio_dma_buffer_ops {
	ll_opt(abort)
};

/* drivers/iio/industrialio-buffer.c */
struct iio_buffer_access_funcs {
	ll_opt(attach_dmabuf) ll_opt(disable) ll_opt(enable) ll_opt(get_dma_dev)
	ll_opt(lock_queue) ll_opt(remove_from) ll_opt(request_update) ll_opt(set_bytes_per_datum)
	ll_opt(space_available) ll_opt(unlock_queue)
};
struct iio_buffer_setup_ops {
	ll_opt(postdisable) ll_opt(postenable) ll_opt(predisable) ll_opt(preenable)
	ll_opt(validate_scan_mask)
};

/* drivers/iio/industrialio-trigger.c */
struct iio_trigger_ops {
	ll_opt(reenable) ll_opt(set_trigger_state) ll_opt(validate_device)
};

/* drivers/iio/inkern.c */
struct iio_info {
	ll_opt(fwnode_xlate) ll_opt(read_avail) ll_opt(read_raw) ll_opt(read_raw_multi)
	ll_opt(write_raw)
};

/* drivers/input/rmi4/rmi_driver.c */
struct rmi_transport_ops {
	ll_opt(reset)
};

/* drivers/iommu/iommu.c */
struct iommu_domain_ops {
	ll_opt(enable_nesting) ll_opt(iotlb_sync_map) ll_opt(set_pgtable_quirks)
};
struct iommu_ops {
	ll_opt(capable) ll_opt(def_domain_type) ll_opt(dev_disable_feat) ll_opt(dev_enable_feat)
	ll_opt(domain_alloc_paging) ll_opt(get_resv_regions) ll_opt(is_attach_deferred)
	ll_opt(probe_finalize) ll_opt(release_device)
};

/* drivers/ipack/ipack.c */
struct ipack_driver_ops {
	ll_opt(remove)
};

/* drivers/leds/led-core.c */
struct led_classdev {
	ll_opt(blink_set) ll_opt(brightness_get) ll_opt(brightness_set)
	ll_opt(brightness_set_blocking)
};

/* drivers/leds/led-triggers.c */
struct led_trigger {
	ll_opt(activate) ll_opt(deactivate)
};

/* drivers/mailbox/mailbox.c; __mbox_bind_client() calls shutdown when startup failed */
struct mbox_chan_ops {
	int (*startup)(struct mbox_chan *chan) ll_pair(shutdown) ll_stays ll_optional_op;
	ll_opt(flush) ll_opt(peek_data) ll_opt(shutdown)
};
struct mbox_client {
	ll_opt(rx_callback) ll_opt(tx_done) ll_opt(tx_prepare)
};

/* drivers/md/dm-rq.c */
struct blk_mq_ops {
	ll_opt(busy)
};

/* drivers/md/dm.c */
struct dax_operations {
	ll_opt(direct_access)
};
struct pr_ops {
	ll_opt(pr_clear) ll_opt(pr_preempt) ll_opt(pr_read_keys) ll_opt(pr_read_reservation)
	ll_opt(pr_release) ll_opt(pr_reserve)
};

/* drivers/mfd/abx500-core.c */
struct abx500_ops {
	ll_opt(get_chip_id) ll_opt(startup_irq_enabled)
};

/* drivers/misc/cardreader/rtsx_pcr.c */
struct pcr_ops {
	ll_opt(card_power_off) ll_opt(card_power_on) ll_opt(cd_deglitch) ll_opt(clear_ocpstat)
	ll_opt(disable_auto_blink) ll_opt(disable_ocp) ll_opt(enable_auto_blink)
	ll_opt(enable_ocp) ll_opt(extra_init_hw) ll_opt(fetch_vendor_settings)
	ll_opt(force_power_down) ll_opt(get_ocpstat) ll_opt(init_ocp) ll_opt(optimize_phy)
	ll_opt(process_ocp) ll_opt(set_aspm) ll_opt(set_l1off_cfg_sub_d0) ll_opt(stop_cmd)
	ll_opt(switch_output_voltage) ll_opt(turn_off_led)
};

/* drivers/misc/enclosure.c */
struct enclosure_component_callbacks {
	ll_opt(get_active) ll_opt(get_fault) ll_opt(get_locate) ll_opt(get_power_status)
	ll_opt(get_status) ll_opt(set_active) ll_opt(set_fault) ll_opt(set_locate)
	ll_opt(set_power_status) ll_opt(set_status) ll_opt(show_id)
};

/* drivers/misc/uacce/uacce.c */
struct uacce_ops {
	ll_opt(get_available_instances) ll_opt(get_queue) ll_opt(ioctl) ll_opt(is_q_updated)
	ll_opt(isolate_err_threshold_read) ll_opt(isolate_err_threshold_write) ll_opt(put_queue)
	ll_opt(start_queue) ll_opt(stop_queue)
};

/* drivers/mmc/core/core.c */
struct mmc_cqe_ops {
	ll_opt(cqe_post_req)
};
struct mmc_host_ops {
	ll_opt(card_busy) ll_opt(card_hw_reset) ll_opt(execute_tuning)
	ll_opt(hs400_enhanced_strobe) ll_opt(select_drive_strength)
};

/* drivers/mtd/mtdcore.c */
struct mtd_ooblayout_ops {
	ll_opt(ecc)
};

/* drivers/mtd/nand/ecc.c */
struct nand_ecc_engine_ops {
	ll_opt(cleanup_ctx) ll_opt(finish_io_req) ll_opt(init_ctx) ll_opt(prepare_io_req)
};

/* drivers/mtd/nand/raw/nand_base.c */
struct nand_controller_ops {
	ll_opt(attach_chip) ll_opt(detach_chip)
};

/* drivers/mtd/spi-nor/core.c */
struct spi_nor_controller_ops {
	ll_opt(prepare) ll_opt(unprepare)
};

/* drivers/net/phy/phylink.c */
struct phylink_mac_ops {
	ll_opt(mac_finish) ll_opt(mac_get_caps) ll_opt(mac_prepare)
};
struct phylink_pcs_ops {
	ll_opt(pcs_disable) ll_opt(pcs_enable) ll_opt(pcs_link_up) ll_opt(pcs_post_config)
	ll_opt(pcs_pre_config) ll_opt(pcs_pre_init) ll_opt(pcs_validate)
};

/* drivers/net/phy/sfp-bus.c */
struct sfp_upstream_ops {
	ll_opt(connect_phy) ll_opt(disconnect_phy) ll_opt(link_down) ll_opt(link_up)
	ll_opt(module_insert) ll_opt(module_remove) ll_opt(module_start) ll_opt(module_stop)
};

/* drivers/ntb/core.c */
struct ntb_ctx_ops {
	ll_opt(db_event) ll_opt(link_event) ll_opt(msg_event)
};

/* drivers/ntb/ntb_transport.c */
struct ntb_queue_handlers {
	ll_opt(event_handler) ll_opt(rx_handler) ll_opt(tx_handler)
};

/* drivers/nvdimm/dimm_devs.c */
struct nvdimm_security_ops {
	ll_opt(freeze)
};

/* drivers/of/of_reserved_mem.c */
struct reserved_mem_ops {
	ll_opt(device_init) ll_opt(device_release)
};

/* drivers/pci/ecam.c */
struct pci_ecam_ops {
	ll_opt(init)
};

/* drivers/pci/endpoint/pci-epc-core.c */
struct pci_epc_event_ops {
	ll_opt(bus_master_enable) ll_opt(epc_deinit) ll_opt(epc_init) ll_opt(link_down)
	ll_opt(link_up)
};
struct pci_epc_ops {
	ll_opt(align_addr) ll_opt(clear_bar) ll_opt(get_features) ll_opt(get_msi) ll_opt(get_msix)
	ll_opt(map_addr) ll_opt(map_msi_irq) ll_opt(raise_irq) ll_opt(set_bar) ll_opt(set_msi)
	ll_opt(set_msix) ll_opt(start) ll_opt(stop) ll_opt(unmap_addr) ll_opt(write_header)
};

/* drivers/pci/hotplug/pci_hotplug_core.c */
struct hotplug_slot_ops {
	ll_opt(disable_slot) ll_opt(enable_slot) ll_opt(hardware_test)
	ll_opt(set_attention_status)
};

/* drivers/pci/probe.c */
struct pci_ops {
	ll_opt(add_bus)
};

/* drivers/phy/phy-core.c */
struct phy_ops {
	ll_opt(calibrate) ll_opt(configure) ll_opt(connect) ll_opt(disconnect) ll_opt(power_off)
	ll_opt(power_on) ll_opt(release) ll_opt(reset) ll_opt(set_media) ll_opt(set_mode)
	ll_opt(set_speed) ll_opt(validate)
};

/* drivers/pinctrl/devicetree.c */
struct pinctrl_ops {
	ll_opt(dt_free_map) ll_opt(dt_node_to_map)
};

/* drivers/pinctrl/pinmux.c */
struct pinmux_ops {
	ll_opt(free) ll_opt(gpio_disable_free) ll_opt(gpio_request_enable)
	ll_opt(gpio_set_direction) ll_opt(request)
};

/* drivers/platform/surface/aggregator/ssh_packet_layer.c */
struct ssh_packet_ops {
	ll_opt(complete)
};

/* drivers/platform/x86/intel/pmt/class.c */
struct pmt_callbacks {
	ll_opt(read_telem)
};

/* drivers/pmdomain/core.c */
struct generic_pm_domain {
	ll_opt(attach_dev) ll_opt(detach_dev) ll_opt(free_states) ll_opt(get_hwmode_dev)
	ll_opt(power_off) ll_opt(power_on) ll_opt(set_hwmode_dev) ll_opt(set_performance_state)
};

/* drivers/power/supply/power_supply_core.c */
struct power_supply_desc {
	ll_opt(external_power_changed) ll_opt(property_is_writeable) ll_opt(set_charged)
	ll_opt(set_property)
};

/* drivers/powercap/dtpm.c */
struct dtpm_subsys_ops {
	ll_opt(exit) ll_opt(init) ll_opt(setup)
};

/* drivers/powercap/powercap_sys.c */
struct powercap_zone_constraint_ops {
	ll_opt(get_name)
};

/* drivers/ptp/ptp_clock.c */
struct ptp_clock_info {
	ll_opt(adjphase) ll_opt(getcyclesx64) ll_opt(gettimex64)
};

/* drivers/pwm/core.c */
struct pwm_ops {
	ll_opt(capture) ll_opt(free) ll_opt(request)
};

/* drivers/regulator/core.c */
struct regulator_ops {
	ll_opt(disable) ll_opt(enable) ll_opt(enable_time) ll_opt(get_bypass)
	ll_opt(get_current_limit) ll_opt(get_error_flags) ll_opt(get_mode)
	ll_opt(get_optimum_mode) ll_opt(get_voltage_sel) ll_opt(map_voltage) ll_opt(resume)
	ll_opt(set_active_discharge) ll_opt(set_current_limit) ll_opt(set_input_current_limit)
	ll_opt(set_load) ll_opt(set_mode) ll_opt(set_over_current_protection)
	ll_opt(set_pull_down) ll_opt(set_ramp_delay) ll_opt(set_soft_start)
	ll_opt(set_suspend_disable) ll_opt(set_suspend_enable) ll_opt(set_suspend_mode)
	ll_opt(set_suspend_voltage) ll_opt(set_voltage_time) ll_opt(set_voltage_time_sel)
};

/* drivers/remoteproc/remoteproc_core.c */
struct rproc_ops {
	ll_opt(da_to_va) ll_opt(detach) ll_opt(panic)
};

/* drivers/reset/core.c */
struct reset_control_ops {
	ll_opt(reset) ll_opt(status)
};

/* drivers/rtc/interface.c */
struct rtc_class_ops {
	ll_opt(alarm_irq_enable) ll_opt(read_alarm) ll_opt(read_offset) ll_opt(read_time)
	ll_opt(set_offset) ll_opt(set_time)
};

/* drivers/soundwire/bus.c */
struct sdw_master_ops {
	ll_opt(get_device_num) ll_opt(new_peripheral_assigned) ll_opt(put_device_num)
	ll_opt(read_ping_status)
};

/* drivers/soundwire/intel.c */
struct sdw_intel_ops {
	ll_opt(free_stream) ll_opt(params_stream)
};

/* drivers/soundwire/stream.c */
struct sdw_master_port_ops {
	ll_opt(dpn_port_enable_ch) ll_opt(dpn_port_prep)
};
struct sdw_slave_ops {
	ll_opt(bus_config) ll_opt(port_prep)
};

/* drivers/spi/spi-mem.c */
struct spi_controller_mem_ops {
	ll_opt(adjust_op_size) ll_opt(dirmap_create) ll_opt(dirmap_destroy) ll_opt(dirmap_read)
	ll_opt(dirmap_write) ll_opt(exec_op) ll_opt(poll_status) ll_opt(supports_op)
};

/* drivers/spi/spi.c */
struct spi_controller {
	ll_opt(can_dma) ll_opt(cleanup) ll_opt(fw_translate_cs) ll_opt(handle_err)
	ll_opt(optimize_message) ll_opt(prepare_message) ll_opt(prepare_transfer_hardware)
	ll_opt(set_cs) ll_opt(set_cs_timing) ll_opt(setup) ll_opt(target_abort) ll_opt(transfer)
	ll_opt(unoptimize_message) ll_opt(unprepare_message) ll_opt(unprepare_transfer_hardware)
};

/* drivers/tee/tee_core.c */
struct tee_driver_ops {
	ll_opt(cancel_req) ll_opt(close_session) ll_opt(invoke_func) ll_opt(open_session)
	ll_opt(supp_recv) ll_opt(supp_send) ll_opt(system_session)
};

/* drivers/thermal/thermal_core.c */
struct thermal_zone_device_ops {
	ll_opt(change_mode) ll_opt(hot) ll_opt(should_bind)
};

/* drivers/tty/hvc/hvc_console.c */
struct tty_port_operations {
	ll_opt(dtr_rts)
};

/* drivers/tty/serdev/core.c */
struct serdev_controller_ops {
	ll_opt(break_ctl) ll_opt(close) ll_opt(get_tiocm) ll_opt(open) ll_opt(set_baudrate)
	ll_opt(set_flow_control) ll_opt(set_parity) ll_opt(set_tiocm) ll_opt(wait_until_sent)
	ll_opt(write_buf) ll_opt(write_flush) ll_opt(write_room)
};

/* drivers/tty/serial/serial_core.c */
struct uart_ops {
	ll_opt(break_ctl) ll_opt(enable_ms) ll_opt(flush_buffer) ll_opt(ioctl) ll_opt(poll_init)
	ll_opt(release_port) ll_opt(send_xchar) ll_opt(start_rx) ll_opt(type) ll_opt(verify_port)
};

/* drivers/tty/tty_io.c */
struct tty_operations {
	ll_opt(cleanup) ll_opt(get_icount) ll_opt(get_serial) ll_opt(hangup) ll_opt(install)
	ll_opt(poll_init) ll_opt(put_char) ll_opt(remove) ll_opt(resize) ll_opt(send_xchar)
	ll_opt(set_serial) ll_opt(tiocmget)
};

/* drivers/tty/tty_port.c */
struct tty_port_client_operations {
	ll_opt(lookahead_buf)
};

/* drivers/uio/uio.c */
struct uio_info {
	ll_opt(irqcontrol) ll_opt(mmap)
};

/* drivers/usb/gadget/udc/core.c */
struct usb_ep_ops {
	ll_opt(fifo_flush) ll_opt(fifo_status) ll_opt(set_wedge)
};
struct usb_gadget_ops {
	ll_opt(check_config) ll_opt(pullup) ll_opt(set_remote_wakeup) ll_opt(set_selfpowered)
	ll_opt(udc_async_callbacks) ll_opt(udc_set_speed) ll_opt(udc_set_ssp_rate)
	ll_opt(vbus_draw) ll_opt(vbus_session) ll_opt(wakeup)
};

/* drivers/usb/typec/class.c */
struct typec_altmode_ops {
	ll_opt(activate)
};

/* drivers/usb/typec/tcpm/tcpm.c */
struct tcpc_dev {
	ll_opt(apply_rc) ll_opt(attempt_vconn_swap_discovery) ll_opt(cable_comm_capable)
	ll_opt(check_contaminant) ll_opt(enable_auto_vbus_discharge) ll_opt(enable_frs)
	ll_opt(frs_sourcing_vbus) ll_opt(get_current_limit) ll_opt(is_vbus_vsafe0v)
	ll_opt(set_auto_vbus_discharge_threshold) ll_opt(set_bist_data) ll_opt(set_current_limit)
	ll_opt(set_orientation) ll_opt(set_partner_usb_comm_capable) ll_opt(start_toggling)
	ll_opt(try_role)
};

/* drivers/vdpa/vdpa.c */
struct vdpa_config_ops {
	ll_opt(get_vq_num_min)
};
struct vdpa_mgmtdev_ops {
	ll_opt(dev_set_attr)
};

/* drivers/video/backlight/backlight.c */
struct backlight_ops {
	ll_opt(controls_device)
};

/* drivers/video/backlight/lcd.c */
struct lcd_ops {
	ll_opt(check_fb) ll_opt(get_contrast) ll_opt(get_power) ll_opt(set_contrast)
	ll_opt(set_mode) ll_opt(set_power)
};

/* drivers/virt/coco/tsm.c */
struct tsm_ops {
	ll_opt(report_attr_visible) ll_opt(report_bin_attr_visible)
};

/* drivers/virtio/virtio_dma_buf.c */
struct virtio_dma_buf_ops {
	ll_opt(device_attach)
};

/* drivers/virtio/virtio_ring.c */
struct virtio_config_ops {
	ll_opt(disable_vq_and_reset)
};

/* drivers/watchdog/watchdog_dev.c */
struct watchdog_ops {
	ll_opt(get_timeleft) ll_opt(ioctl) ll_opt(ping) ll_opt(set_pretimeout) ll_opt(set_timeout)
	ll_opt(status) ll_opt(stop)
};

/* kernel/irq/irq_sim.c */
struct irq_sim_ops {
	ll_opt(irq_sim_irq_released) ll_opt(irq_sim_irq_requested)
};

/* kernel/irq/irqdomain.c */
struct irq_domain_ops {
	ll_opt(debug_show) ll_opt(free) ll_opt(match) ll_opt(select) ll_opt(translate)
	ll_opt(unmap) ll_opt(xlate)
};

/* kernel/irq/msi.c */
struct msi_domain_ops {
	ll_opt(domain_alloc_irqs) ll_opt(domain_free_irqs) ll_opt(msi_free) ll_opt(msi_post_free)
	ll_opt(msi_translate) ll_opt(prepare_desc)
};

/* kernel/power/suspend.c */
struct platform_s2idle_ops {
	ll_opt(check) ll_opt(restore) ll_opt(restore_early)
};
struct platform_suspend_ops {
	ll_opt(finish) ll_opt(recover) ll_opt(suspend_again) ll_opt(valid)
};

/* lib/kobject.c */
struct kobj_ns_type_operations {
	ll_opt(drop_ns)
};

/* lib/pldmfw/pldmfw.c */
struct pldmfw_ops {
	ll_opt(finalize_update)
};

/* sound/core/control.c */
struct kernel_param_ops {
	ll_opt(get)
};
