// SPDX-License-Identifier: GPL-2.0-only
/// What an acquire returned is used although it may have failed, or its
/// failure is looked for in the wrong way: an error pointer is never NULL,
/// and what is NULL on failure is never an error pointer.
///
//# Only the first use after the acquire is looked at, and only in the same
//# function or in a helper of the same file that uses its parameter without
//# a test. Flags that are put together may forbid failure, so such
//# allocations are left out. The patch corrects tests; where there is none,
//# what has to be undone is not known.
///
// Rule: unchecked-acquire
// Patches: unchecked-acquire/*tested*
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: error-gets|null-gets|kthread_run

virtual patch
virtual context
virtual org
virtual report

@initialize:python@
@@

lines = set()

def near(p):
    """Whether an acquire stands in the lines before: all places of a long function take spatch minutes."""
    return any(0 <= int(p[0].line) - line <= 20 for line in lines)

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@script:python@
@@

lines.clear()

// Both are tested: what is compiled without the subsystem returns NULL.
@both exists@
// names error-gets as get
identifier get = {
	__devm_regmap_init,
	__devm_regmap_init_i2c,
	__devm_regmap_init_mmio_clk,
	__devm_regmap_init_spi,
	__regmap_init_i2c,
	__regmap_init_mmio_clk,
	__regmap_init_spi,
	__root_device_register,
	__tty_alloc_driver,
	_vfio_alloc_device,
	anon_inode_getfile,
	backlight_device_register,
	class_create,
	clk_get,
	clk_get_sys,
	clk_register,
	crypto_alloc_aead,
	crypto_alloc_ahash,
	crypto_alloc_shash,
	crypto_alloc_skcipher,
	device_create,
	device_create_with_groups,
	device_node_to_regmap,
	devm_backlight_device_register,
	devm_clk_get,
	devm_clk_get_enabled,
	devm_clk_get_prepared,
	devm_clk_register,
	devm_dma_request_chan,
	devm_extcon_dev_allocate,
	devm_fwnode_gpiod_get_index,
	devm_get_clk_from_child,
	devm_gpiod_get,
	devm_gpiod_get_index,
	devm_hwmon_device_register_with_groups,
	devm_hwmon_device_register_with_info,
	devm_i2c_new_dummy_device,
	devm_iio_channel_get,
	devm_ioremap_resource,
	devm_nvmem_cell_get,
	devm_nvmem_register,
	devm_of_iomap,
	devm_of_phy_get,
	devm_of_phy_get_by_index,
	devm_phy_create,
	devm_phy_get,
	devm_pinctrl_get,
	devm_pinctrl_register,
	devm_platform_get_and_ioremap_resource,
	devm_platform_ioremap_resource,
	devm_platform_ioremap_resource_byname,
	devm_power_supply_register,
	devm_power_supply_register_no_ws,
	devm_pwm_get,
	devm_regmap_field_alloc,
	devm_regmap_init,
	devm_regmap_init_i2c,
	devm_regmap_init_mmio,
	devm_regmap_init_spi,
	devm_regulator_get,
	devm_regulator_get_exclusive,
	devm_regulator_get_optional,
	devm_regulator_register,
	devm_rtc_allocate_device,
	devm_rtc_device_register,
	devm_thermal_of_cooling_device_register,
	devm_thermal_of_zone_register,
	devm_usb_get_phy,
	devm_usb_get_phy_by_phandle,
	dma_buf_get,
	dma_request_chan,
	dma_request_chan_by_mask,
	eventfd_ctx_fdget,
	eventfd_ctx_fileget,
	eventfd_fget,
	filp_open,
	fwnode_create_software_node,
	fwnode_find_reference,
	fwnode_gpiod_get_index,
	get_net_ns_by_fd,
	get_net_ns_by_pid,
	gether_setup_name_default,
	gpiod_get,
	gpiod_get_array,
	gpiod_get_index,
	hid_allocate_device,
	hwmon_device_register,
	hwmon_device_register_with_groups,
	hwmon_device_register_with_info,
	i2c_new_ancillary_device,
	i2c_new_client_device,
	i2c_new_dummy_device,
	iio_channel_get,
	iommu_group_alloc,
	kthread_create,
	kthread_create_on_node,
	mbox_request_channel,
	mbox_request_channel_byname,
	memdup_user,
	memdup_user_nul,
	nvmem_cell_get,
	nvmem_cell_read,
	nvmem_device_get,
	nvmem_register,
	of_clk_get,
	of_clk_get_by_name,
	of_clk_get_from_provider,
	of_io_request_and_map,
	of_nvmem_cell_get,
	of_phy_get,
	phy_create,
	phy_get,
	pinctrl_get,
	pinctrl_lookup_state,
	platform_device_register_full,
	power_supply_register,
	power_supply_register_no_ws,
	pwm_get,
	regmap_init_i2c,
	regmap_init_mmio,
	regmap_init_spi,
	regulator_get,
	regulator_get_exclusive,
	regulator_get_optional,
	regulator_register,
	root_device_register,
	strndup_user,
	syscon_node_to_regmap,
	syscon_regmap_lookup_by_compatible,
	syscon_regmap_lookup_by_phandle,
	syscon_regmap_lookup_by_phandle_args,
	thermal_cooling_device_register,
	thermal_of_cooling_device_register,
	thermal_tripless_zone_device_register,
	thermal_zone_device_register_with_trips,
	tty_alloc_driver,
	typec_mux_register,
	typec_register_cable,
	typec_register_partner,
	typec_register_port,
	typec_switch_register,
	usb_get_phy,
	usb_role_switch_register,
	v4l2_m2m_init,
	vfio_alloc_device,
	vmemdup_user
};
// end names
expression x;
position ok;
@@

  x = get@ok(...)
  ... when any
  \(IS_ERR\|IS_ERR_OR_NULL\|PTR_ERR_OR_ZERO\|PTR_ERR\)(x)

@pointer@
// names error-gets as get
identifier get = {
	__devm_regmap_init,
	__devm_regmap_init_i2c,
	__devm_regmap_init_mmio_clk,
	__devm_regmap_init_spi,
	__regmap_init_i2c,
	__regmap_init_mmio_clk,
	__regmap_init_spi,
	__root_device_register,
	__tty_alloc_driver,
	_vfio_alloc_device,
	anon_inode_getfile,
	backlight_device_register,
	class_create,
	clk_get,
	clk_get_sys,
	clk_register,
	crypto_alloc_aead,
	crypto_alloc_ahash,
	crypto_alloc_shash,
	crypto_alloc_skcipher,
	device_create,
	device_create_with_groups,
	device_node_to_regmap,
	devm_backlight_device_register,
	devm_clk_get,
	devm_clk_get_enabled,
	devm_clk_get_prepared,
	devm_clk_register,
	devm_dma_request_chan,
	devm_extcon_dev_allocate,
	devm_fwnode_gpiod_get_index,
	devm_get_clk_from_child,
	devm_gpiod_get,
	devm_gpiod_get_index,
	devm_hwmon_device_register_with_groups,
	devm_hwmon_device_register_with_info,
	devm_i2c_new_dummy_device,
	devm_iio_channel_get,
	devm_ioremap_resource,
	devm_nvmem_cell_get,
	devm_nvmem_register,
	devm_of_iomap,
	devm_of_phy_get,
	devm_of_phy_get_by_index,
	devm_phy_create,
	devm_phy_get,
	devm_pinctrl_get,
	devm_pinctrl_register,
	devm_platform_get_and_ioremap_resource,
	devm_platform_ioremap_resource,
	devm_platform_ioremap_resource_byname,
	devm_power_supply_register,
	devm_power_supply_register_no_ws,
	devm_pwm_get,
	devm_regmap_field_alloc,
	devm_regmap_init,
	devm_regmap_init_i2c,
	devm_regmap_init_mmio,
	devm_regmap_init_spi,
	devm_regulator_get,
	devm_regulator_get_exclusive,
	devm_regulator_get_optional,
	devm_regulator_register,
	devm_rtc_allocate_device,
	devm_rtc_device_register,
	devm_thermal_of_cooling_device_register,
	devm_thermal_of_zone_register,
	devm_usb_get_phy,
	devm_usb_get_phy_by_phandle,
	dma_buf_get,
	dma_request_chan,
	dma_request_chan_by_mask,
	eventfd_ctx_fdget,
	eventfd_ctx_fileget,
	eventfd_fget,
	filp_open,
	fwnode_create_software_node,
	fwnode_find_reference,
	fwnode_gpiod_get_index,
	get_net_ns_by_fd,
	get_net_ns_by_pid,
	gether_setup_name_default,
	gpiod_get,
	gpiod_get_array,
	gpiod_get_index,
	hid_allocate_device,
	hwmon_device_register,
	hwmon_device_register_with_groups,
	hwmon_device_register_with_info,
	i2c_new_ancillary_device,
	i2c_new_client_device,
	i2c_new_dummy_device,
	iio_channel_get,
	iommu_group_alloc,
	kthread_create,
	kthread_create_on_node,
	mbox_request_channel,
	mbox_request_channel_byname,
	memdup_user,
	memdup_user_nul,
	nvmem_cell_get,
	nvmem_cell_read,
	nvmem_device_get,
	nvmem_register,
	of_clk_get,
	of_clk_get_by_name,
	of_clk_get_from_provider,
	of_io_request_and_map,
	of_nvmem_cell_get,
	of_phy_get,
	phy_create,
	phy_get,
	pinctrl_get,
	pinctrl_lookup_state,
	platform_device_register_full,
	power_supply_register,
	power_supply_register_no_ws,
	pwm_get,
	regmap_init_i2c,
	regmap_init_mmio,
	regmap_init_spi,
	regulator_get,
	regulator_get_exclusive,
	regulator_get_optional,
	regulator_register,
	root_device_register,
	strndup_user,
	syscon_node_to_regmap,
	syscon_regmap_lookup_by_compatible,
	syscon_regmap_lookup_by_phandle,
	syscon_regmap_lookup_by_phandle_args,
	thermal_cooling_device_register,
	thermal_of_cooling_device_register,
	thermal_tripless_zone_device_register,
	thermal_zone_device_register_with_trips,
	tty_alloc_driver,
	typec_mux_register,
	typec_register_cable,
	typec_register_partner,
	typec_register_port,
	typec_switch_register,
	usb_get_phy,
	usb_role_switch_register,
	v4l2_m2m_init,
	vfio_alloc_device,
	vmemdup_user
};
// end names
expression x;
position q != both.ok;
@@

  x = get@q(...)

@asnull exists@
identifier pointer.get;
expression pointer.x;
statement S;
position pointer.q, p;
@@

  x = get@q(...)
  ... when != x
  if@p (!x) S

@null@
// names null-gets as get
identifier get = {
	__devm_request_region,
	__kvmalloc_node_noprof,
	__request_region,
	__xa_erase,
	acpi_evaluate_dsm,
	alloc_etherdev,
	alloc_etherdev_mqs,
	alloc_netdev,
	alloc_netdev_mqs,
	alloc_workqueue,
	bitmap_alloc,
	bitmap_zalloc,
	bus_find_device,
	bus_find_device_by_devt,
	bus_find_device_by_fwnode,
	bus_find_device_by_name,
	bus_find_device_by_of_node,
	bus_find_next_device,
	cdev_alloc,
	class_find_device,
	class_find_device_by_devt,
	class_find_device_by_fwnode,
	class_find_device_by_name,
	class_find_device_by_of_node,
	dev_get_by_index,
	dev_get_by_index_rcu,
	dev_get_by_name,
	dev_get_by_name_rcu,
	device_find_any_child,
	device_find_child,
	device_find_child_by_name,
	device_get_named_child_node,
	device_get_next_child_node,
	device_link_add,
	devm_alloc_etherdev,
	devm_alloc_etherdev_mqs,
	devm_bitmap_zalloc,
	devm_counter_alloc,
	devm_iio_device_alloc,
	devm_input_allocate_device,
	devm_ioremap,
	devm_ioremap_wc,
	devm_kasprintf,
	devm_kcalloc,
	devm_kmalloc,
	devm_kmalloc_array,
	devm_kmemdup,
	devm_krealloc,
	devm_kstrdup,
	devm_kzalloc,
	devm_mdiobus_alloc_size,
	devm_mmc_alloc_host,
	devm_rc_allocate_device,
	devm_request_region,
	devm_rproc_alloc,
	dma_alloc_attrs,
	dma_alloc_coherent,
	dma_alloc_wc,
	dma_pool_create,
	dmam_alloc_attrs,
	dmam_alloc_coherent,
	dmam_pool_create,
	driver_find_device,
	driver_find_device_by_devt,
	driver_find_device_by_fwnode,
	driver_find_device_by_name,
	driver_find_device_by_of_node,
	fget,
	fget_raw,
	fget_task,
	find_get_pid,
	framebuffer_alloc,
	fwnode_get_name,
	fwnode_get_named_child_node,
	fwnode_get_next_available_child_node,
	fwnode_get_next_child_node,
	fwnode_get_next_parent,
	fwnode_get_nth_parent,
	fwnode_get_parent,
	fwnode_graph_get_endpoint_by_id,
	fwnode_graph_get_next_endpoint,
	fwnode_graph_get_port_parent,
	fwnode_graph_get_remote_endpoint,
	fwnode_graph_get_remote_port,
	fwnode_graph_get_remote_port_parent,
	fwnode_mdio_find_device,
	fwnode_phy_find_device,
	gen_pool_create,
	get_dev_from_fwnode,
	get_net_ns_by_id,
	get_pid_task,
	get_task_mm,
	get_task_pid,
	hci_alloc_dev_priv,
	i2c_acpi_find_adapter_by_handle,
	i2c_find_adapter_by_fwnode,
	i2c_find_device_by_fwnode,
	i2c_get_adapter,
	i2c_get_adapter_by_fwnode,
	ib_device_get_netdev,
	idr_find,
	idr_get_next,
	idr_remove,
	ieee802154_alloc_hw,
	iio_device_alloc,
	input_allocate_device,
	iommu_group_get,
	ioremap,
	ioremap_cache,
	ioremap_uc,
	ioremap_wc,
	kasprintf,
	kmalloc,
	kmalloc_array,
	kmalloc_array_node,
	kmalloc_array_node_noprof,
	kmalloc_array_noprof,
	kmalloc_node,
	kmalloc_node_noprof,
	kmalloc_noprof,
	kmem_cache_alloc,
	kmem_cache_alloc_noprof,
	kmemdup,
	kmemdup_noprof,
	kmemdup_nul,
	kobject_create_and_add,
	kobject_get_unless_zero,
	krealloc,
	krealloc_array,
	krealloc_array_noprof,
	krealloc_noprof,
	kset_create_and_add,
	kset_find_obj,
	kstrdup,
	kstrdup_const,
	kstrndup,
	kvmalloc,
	kvmalloc_array,
	kvmalloc_array_node_noprof,
	kzalloc,
	kzalloc_noprof,
	mdio_find_bus,
	mdiobus_alloc_size,
	memstick_alloc_host,
	mmc_alloc_host,
	mmc_of_find_child_device,
	nci_allocate_device,
	of_cpu_device_node_get,
	of_find_all_nodes,
	of_find_compatible_node,
	of_find_device_by_node,
	of_find_i2c_adapter_by_node,
	of_find_i2c_device_by_node,
	of_find_matching_node,
	of_find_matching_node_and_match,
	of_find_net_device_by_node,
	of_find_next_cache_node,
	of_find_node_by_name,
	of_find_node_by_path,
	of_find_node_by_phandle,
	of_find_node_by_type,
	of_find_node_opts_by_path,
	of_find_node_with_property,
	of_find_property,
	of_get_child_by_name,
	of_get_compatible_child,
	of_get_cpu_node,
	of_get_cpu_state_node,
	of_get_i2c_adapter_by_node,
	of_get_next_available_child,
	of_get_next_child,
	of_get_next_cpu_node,
	of_get_next_parent,
	of_get_next_reserved_child,
	of_get_parent,
	of_get_property,
	of_graph_get_endpoint_by_regs,
	of_graph_get_next_endpoint,
	of_graph_get_next_port,
	of_graph_get_next_port_endpoint,
	of_graph_get_port_by_id,
	of_graph_get_port_parent,
	of_graph_get_remote_endpoint,
	of_graph_get_remote_node,
	of_graph_get_remote_port,
	of_graph_get_remote_port_parent,
	of_iomap,
	of_irq_find_parent,
	of_match_node,
	of_mdio_find_bus,
	of_mdio_find_device,
	of_parse_phandle,
	of_phy_find_device,
	of_platform_device_create,
	pci_get_base_class,
	pci_get_class,
	pci_get_device,
	pci_get_domain_bus_and_slot,
	pci_get_slot,
	pci_get_subsys,
	pci_iomap,
	pci_iomap_range,
	pci_ioremap_bar,
	pcim_iomap,
	platform_device_alloc,
	power_supply_get_by_name,
	proc_create,
	proc_create_data,
	proc_create_seq_private,
	proc_create_single_data,
	proc_mkdir,
	radix_tree_delete,
	radix_tree_lookup,
	rc_allocate_device,
	request_region,
	rfkill_alloc,
	rpmsg_create_ept,
	rproc_alloc,
	rproc_get_by_phandle,
	scsi_host_alloc,
	tpm_find_get_ops,
	tty_port_tty_get,
	usb_alloc_urb,
	usb_create_hcd,
	usb_ep_alloc_request,
	usb_find_interface,
	usb_get_from_anchor,
	video_device_alloc,
	vmalloc,
	vmalloc_noprof,
	vzalloc,
	vzalloc_noprof,
	wakeup_source_register,
	xa_erase,
	xa_erase_bh,
	xa_erase_irq,
	xa_find,
	xa_find_after,
	xa_load
};
// end names
expression x;
position q;
@@

  x = get@q(...)

@aserror exists@
identifier null.get;
expression null.x;
statement S;
position null.q, p;
@@

  x = get@q(...)
  ... when != x
  if@p (IS_ERR(x)) S

// An assignment inside a condition is tested right there.
@tested@
// names memory-gets as get
identifier get = {
	__kvmalloc_node_noprof,
	acpi_evaluate_dsm,
	alloc_etherdev,
	alloc_etherdev_mqs,
	alloc_netdev,
	alloc_netdev_mqs,
	bitmap_alloc,
	bitmap_zalloc,
	devm_alloc_etherdev,
	devm_alloc_etherdev_mqs,
	devm_bitmap_zalloc,
	devm_kasprintf,
	devm_kcalloc,
	devm_kmalloc,
	devm_kmalloc_array,
	devm_kmemdup,
	devm_krealloc,
	devm_kstrdup,
	devm_kzalloc,
	ieee802154_alloc_hw,
	kasprintf,
	kmalloc,
	kmalloc_array,
	kmalloc_array_node,
	kmalloc_array_node_noprof,
	kmalloc_array_noprof,
	kmalloc_node,
	kmalloc_node_noprof,
	kmalloc_noprof,
	kmem_cache_alloc,
	kmem_cache_alloc_noprof,
	kmemdup,
	kmemdup_noprof,
	kmemdup_nul,
	krealloc,
	krealloc_array,
	krealloc_array_noprof,
	krealloc_noprof,
	kstrdup,
	kstrdup_const,
	kstrndup,
	kvmalloc,
	kvmalloc_array,
	kvmalloc_array_node_noprof,
	kzalloc,
	kzalloc_noprof,
	nci_allocate_device,
	video_device_alloc,
	vmalloc,
	vmalloc_noprof,
	vzalloc,
	vzalloc_noprof
};
// end names
statement S;
position ok;
@@

if (<+... get@ok(...) ...+>) S

@sure@
// names memory-gets as get
identifier get = {
	__kvmalloc_node_noprof,
	acpi_evaluate_dsm,
	alloc_etherdev,
	alloc_etherdev_mqs,
	alloc_netdev,
	alloc_netdev_mqs,
	bitmap_alloc,
	bitmap_zalloc,
	devm_alloc_etherdev,
	devm_alloc_etherdev_mqs,
	devm_bitmap_zalloc,
	devm_kasprintf,
	devm_kcalloc,
	devm_kmalloc,
	devm_kmalloc_array,
	devm_kmemdup,
	devm_krealloc,
	devm_kstrdup,
	devm_kzalloc,
	ieee802154_alloc_hw,
	kasprintf,
	kmalloc,
	kmalloc_array,
	kmalloc_array_node,
	kmalloc_array_node_noprof,
	kmalloc_array_noprof,
	kmalloc_node,
	kmalloc_node_noprof,
	kmalloc_noprof,
	kmem_cache_alloc,
	kmem_cache_alloc_noprof,
	kmemdup,
	kmemdup_noprof,
	kmemdup_nul,
	krealloc,
	krealloc_array,
	krealloc_array_noprof,
	krealloc_noprof,
	kstrdup,
	kstrdup_const,
	kstrndup,
	kvmalloc,
	kvmalloc_array,
	kvmalloc_array_node_noprof,
	kzalloc,
	kzalloc_noprof,
	nci_allocate_device,
	video_device_alloc,
	vmalloc,
	vmalloc_noprof,
	vzalloc,
	vzalloc_noprof
};
// end names
expression e1, e2;
position ok;
@@

  get@ok(..., e1 | e2, ...)

@memory@
// names memory-gets as get
identifier get = {
	__kvmalloc_node_noprof,
	acpi_evaluate_dsm,
	alloc_etherdev,
	alloc_etherdev_mqs,
	alloc_netdev,
	alloc_netdev_mqs,
	bitmap_alloc,
	bitmap_zalloc,
	devm_alloc_etherdev,
	devm_alloc_etherdev_mqs,
	devm_bitmap_zalloc,
	devm_kasprintf,
	devm_kcalloc,
	devm_kmalloc,
	devm_kmalloc_array,
	devm_kmemdup,
	devm_krealloc,
	devm_kstrdup,
	devm_kzalloc,
	ieee802154_alloc_hw,
	kasprintf,
	kmalloc,
	kmalloc_array,
	kmalloc_array_node,
	kmalloc_array_node_noprof,
	kmalloc_array_noprof,
	kmalloc_node,
	kmalloc_node_noprof,
	kmalloc_noprof,
	kmem_cache_alloc,
	kmem_cache_alloc_noprof,
	kmemdup,
	kmemdup_noprof,
	kmemdup_nul,
	krealloc,
	krealloc_array,
	krealloc_array_noprof,
	krealloc_noprof,
	kstrdup,
	kstrdup_const,
	kstrndup,
	kvmalloc,
	kvmalloc_array,
	kvmalloc_array_node_noprof,
	kzalloc,
	kzalloc_noprof,
	nci_allocate_device,
	video_device_alloc,
	vmalloc,
	vmalloc_noprof,
	vzalloc,
	vzalloc_noprof
};
// end names
local idexpression x;
position q != {sure.ok,tested.ok};
@@

  x = get@q(...)

@script:python@
q << memory.q;
@@

lines.add(int(q[0].line))

@used exists@
identifier memory.get;
local idexpression memory.x;
identifier m;
position memory.q;
position p : script:python() { near(p) };
@@

  x = get@q(...)
  ... when != x
  x->m@p

@harmless@
local idexpression memory.x;
identifier used.m;
position used.p;
@@

sizeof(<+... x->m@p ...+>)

@passed exists@
identifier memory.get;
identifier f;
local idexpression memory.x;
expression list[n] es;
position memory.q;
position p : script:python() { near(p) };
@@

  x = get@q(...)
  ... when != x
  f@p(es, x, ...)

@helper exists@
identifier passed.f, y, m;
type T;
parameter list[passed.n] ps;
@@

f(ps, T *y, ...) {
	... when != y
	y->m
	... when any
}

@stopped exists@
// names thread-stops as stop
identifier stop = {
	kthread_stop,
	kthread_stop_put
};
// end names
expression x;
position q, p;
@@

  x = kthread_run@q(...)
  ... when != x
  stop@p(x)

@depends on context@
statement S;
position asnull.p;
@@

* if@p (...) S

@depends on context@
statement S;
position aserror.p;
@@

* if@p (...) S

@depends on context && !harmless@
local idexpression memory.x;
identifier used.m;
position used.p;
@@

* x->m@p

@depends on context && helper@
identifier passed.f;
position passed.p;
@@

* f@p(...)

@depends on context@
identifier stopped.stop;
position stopped.p;
@@

* stop@p(...)

@script:python depends on org || report@
p << asnull.p;
q << pointer.q;
x << pointer.x;
get << pointer.get;
@@

say(p[0], "unchecked-acquire: %s(): %s is tested for NULL, and %s() on line %s returns an error pointer" % (
    p[0].current_element, x, get, q[0].line))

@script:python depends on org || report@
p << aserror.p;
q << null.q;
x << null.x;
get << null.get;
@@

say(p[0], "unchecked-acquire: %s(): %s is tested for an error pointer, and %s() on line %s returns NULL" % (
    p[0].current_element, x, get, q[0].line))

@script:python depends on !harmless && (org || report)@
p << used.p;
q << memory.q;
x << memory.x;
m << used.m;
get << memory.get;
@@

say(p[0], "unchecked-acquire: %s(): %s->%s is used, and %s() on line %s may have returned NULL" % (
    p[0].current_element, x, m, get, q[0].line))

@script:python depends on helper && (org || report)@
p << passed.p;
q << memory.q;
x << memory.x;
f << passed.f;
get << memory.get;
@@

say(p[0], "unchecked-acquire: %s(): %s() uses %s without a test, and %s() on line %s may have returned NULL" % (
    p[0].current_element, f, x, get, q[0].line))

@script:python depends on org || report@
p << stopped.p;
q << stopped.q;
x << stopped.x;
stop << stopped.stop;
@@

say(p[0], "unchecked-acquire: %s(): %s() stops %s, which may not have been started on line %s" % (
    p[0].current_element, stop, x, q[0].line))

@depends on patch@
expression pointer.x;
statement S;
position asnull.p;
@@

  if@p (
-	!x
+	IS_ERR(x)
  ) S

// A position is not inherited over a change, so this one is matched again.
@depends on patch exists@
// names null-gets as get
identifier get = {
	__devm_request_region,
	__kvmalloc_node_noprof,
	__request_region,
	__xa_erase,
	acpi_evaluate_dsm,
	alloc_etherdev,
	alloc_etherdev_mqs,
	alloc_netdev,
	alloc_netdev_mqs,
	alloc_workqueue,
	bitmap_alloc,
	bitmap_zalloc,
	bus_find_device,
	bus_find_device_by_devt,
	bus_find_device_by_fwnode,
	bus_find_device_by_name,
	bus_find_device_by_of_node,
	bus_find_next_device,
	cdev_alloc,
	class_find_device,
	class_find_device_by_devt,
	class_find_device_by_fwnode,
	class_find_device_by_name,
	class_find_device_by_of_node,
	dev_get_by_index,
	dev_get_by_index_rcu,
	dev_get_by_name,
	dev_get_by_name_rcu,
	device_find_any_child,
	device_find_child,
	device_find_child_by_name,
	device_get_named_child_node,
	device_get_next_child_node,
	device_link_add,
	devm_alloc_etherdev,
	devm_alloc_etherdev_mqs,
	devm_bitmap_zalloc,
	devm_counter_alloc,
	devm_iio_device_alloc,
	devm_input_allocate_device,
	devm_ioremap,
	devm_ioremap_wc,
	devm_kasprintf,
	devm_kcalloc,
	devm_kmalloc,
	devm_kmalloc_array,
	devm_kmemdup,
	devm_krealloc,
	devm_kstrdup,
	devm_kzalloc,
	devm_mdiobus_alloc_size,
	devm_mmc_alloc_host,
	devm_rc_allocate_device,
	devm_request_region,
	devm_rproc_alloc,
	dma_alloc_attrs,
	dma_alloc_coherent,
	dma_alloc_wc,
	dma_pool_create,
	dmam_alloc_attrs,
	dmam_alloc_coherent,
	dmam_pool_create,
	driver_find_device,
	driver_find_device_by_devt,
	driver_find_device_by_fwnode,
	driver_find_device_by_name,
	driver_find_device_by_of_node,
	fget,
	fget_raw,
	fget_task,
	find_get_pid,
	framebuffer_alloc,
	fwnode_get_name,
	fwnode_get_named_child_node,
	fwnode_get_next_available_child_node,
	fwnode_get_next_child_node,
	fwnode_get_next_parent,
	fwnode_get_nth_parent,
	fwnode_get_parent,
	fwnode_graph_get_endpoint_by_id,
	fwnode_graph_get_next_endpoint,
	fwnode_graph_get_port_parent,
	fwnode_graph_get_remote_endpoint,
	fwnode_graph_get_remote_port,
	fwnode_graph_get_remote_port_parent,
	fwnode_mdio_find_device,
	fwnode_phy_find_device,
	gen_pool_create,
	get_dev_from_fwnode,
	get_net_ns_by_id,
	get_pid_task,
	get_task_mm,
	get_task_pid,
	hci_alloc_dev_priv,
	i2c_acpi_find_adapter_by_handle,
	i2c_find_adapter_by_fwnode,
	i2c_find_device_by_fwnode,
	i2c_get_adapter,
	i2c_get_adapter_by_fwnode,
	ib_device_get_netdev,
	idr_find,
	idr_get_next,
	idr_remove,
	ieee802154_alloc_hw,
	iio_device_alloc,
	input_allocate_device,
	iommu_group_get,
	ioremap,
	ioremap_cache,
	ioremap_uc,
	ioremap_wc,
	kasprintf,
	kmalloc,
	kmalloc_array,
	kmalloc_array_node,
	kmalloc_array_node_noprof,
	kmalloc_array_noprof,
	kmalloc_node,
	kmalloc_node_noprof,
	kmalloc_noprof,
	kmem_cache_alloc,
	kmem_cache_alloc_noprof,
	kmemdup,
	kmemdup_noprof,
	kmemdup_nul,
	kobject_create_and_add,
	kobject_get_unless_zero,
	krealloc,
	krealloc_array,
	krealloc_array_noprof,
	krealloc_noprof,
	kset_create_and_add,
	kset_find_obj,
	kstrdup,
	kstrdup_const,
	kstrndup,
	kvmalloc,
	kvmalloc_array,
	kvmalloc_array_node_noprof,
	kzalloc,
	kzalloc_noprof,
	mdio_find_bus,
	mdiobus_alloc_size,
	memstick_alloc_host,
	mmc_alloc_host,
	mmc_of_find_child_device,
	nci_allocate_device,
	of_cpu_device_node_get,
	of_find_all_nodes,
	of_find_compatible_node,
	of_find_device_by_node,
	of_find_i2c_adapter_by_node,
	of_find_i2c_device_by_node,
	of_find_matching_node,
	of_find_matching_node_and_match,
	of_find_net_device_by_node,
	of_find_next_cache_node,
	of_find_node_by_name,
	of_find_node_by_path,
	of_find_node_by_phandle,
	of_find_node_by_type,
	of_find_node_opts_by_path,
	of_find_node_with_property,
	of_find_property,
	of_get_child_by_name,
	of_get_compatible_child,
	of_get_cpu_node,
	of_get_cpu_state_node,
	of_get_i2c_adapter_by_node,
	of_get_next_available_child,
	of_get_next_child,
	of_get_next_cpu_node,
	of_get_next_parent,
	of_get_next_reserved_child,
	of_get_parent,
	of_get_property,
	of_graph_get_endpoint_by_regs,
	of_graph_get_next_endpoint,
	of_graph_get_next_port,
	of_graph_get_next_port_endpoint,
	of_graph_get_port_by_id,
	of_graph_get_port_parent,
	of_graph_get_remote_endpoint,
	of_graph_get_remote_node,
	of_graph_get_remote_port,
	of_graph_get_remote_port_parent,
	of_iomap,
	of_irq_find_parent,
	of_match_node,
	of_mdio_find_bus,
	of_mdio_find_device,
	of_parse_phandle,
	of_phy_find_device,
	of_platform_device_create,
	pci_get_base_class,
	pci_get_class,
	pci_get_device,
	pci_get_domain_bus_and_slot,
	pci_get_slot,
	pci_get_subsys,
	pci_iomap,
	pci_iomap_range,
	pci_ioremap_bar,
	pcim_iomap,
	platform_device_alloc,
	power_supply_get_by_name,
	proc_create,
	proc_create_data,
	proc_create_seq_private,
	proc_create_single_data,
	proc_mkdir,
	radix_tree_delete,
	radix_tree_lookup,
	rc_allocate_device,
	request_region,
	rfkill_alloc,
	rpmsg_create_ept,
	rproc_alloc,
	rproc_get_by_phandle,
	scsi_host_alloc,
	tpm_find_get_ops,
	tty_port_tty_get,
	usb_alloc_urb,
	usb_create_hcd,
	usb_ep_alloc_request,
	usb_find_interface,
	usb_get_from_anchor,
	video_device_alloc,
	vmalloc,
	vmalloc_noprof,
	vzalloc,
	vzalloc_noprof,
	wakeup_source_register,
	xa_erase,
	xa_erase_bh,
	xa_erase_irq,
	xa_find,
	xa_find_after,
	xa_load
};
// end names
expression x;
statement S;
@@

  x = get(...)
  ... when != x
  if (
-	IS_ERR(x)
+	!x
  ) S
