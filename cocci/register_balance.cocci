// SPDX-License-Identifier: GPL-2.0-only
/// Something is registered twice on one path, or unregistered when its
/// registration failed or when it is unregistered already.
///
//# Only registrations that rules/*.h pair are known, and only within one
//# function.
///
// Rule: register-balance
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: register-firsts

virtual context
virtual org
virtual report

@initialize:python@
@@
# names register-pairs as PAIRS
PAIRS = {
	"bus_register": "bus_unregister",
	"cec_register_adapter": "cec_unregister_adapter",
	"component_add": "component_del",
	"component_master_add_with_match": "component_master_del",
	"counter_add": "counter_unregister",
	"cpufreq_register_driver": "cpufreq_unregister_driver",
	"crypto_register_ahash": "crypto_unregister_ahash",
	"crypto_register_alg": "crypto_unregister_alg",
	"crypto_register_skcipher": "crypto_unregister_skcipher",
	"dma_async_device_register": "dma_async_device_unregister",
	"driver_register": "driver_unregister",
	"gpiochip_add_data_with_key": "gpiochip_remove",
	"hid_hw_start": "hid_hw_stop",
	"hwrng_register": "hwrng_unregister",
	"i2c_add_adapter": "i2c_del_adapter",
	"i2c_add_numbered_adapter": "i2c_del_adapter",
	"ieee80211_register_hw": "ieee80211_unregister_hw",
	"ieee802154_register_hw": "ieee802154_unregister_hw",
	"iio_trigger_register": "iio_trigger_unregister",
	"input_register_device": "input_unregister_device",
	"isa_register_driver": "isa_unregister_driver",
	"mbox_controller_register": "mbox_controller_unregister",
	"mdio_driver_register": "mdio_driver_unregister",
	"mfd_add_devices": "mfd_remove_devices",
	"mipi_dsi_attach": "mipi_dsi_detach",
	"misc_register": "misc_deregister",
	"mmc_add_host": "mmc_remove_host",
	"mtd_device_parse_register": "mtd_device_unregister",
	"nci_register_device": "nci_unregister_device",
	"of_clk_add_hw_provider": "of_clk_del_provider",
	"of_clk_add_provider": "of_clk_del_provider",
	"of_dma_controller_register": "of_dma_controller_free",
	"of_genpd_add_provider_onecell": "of_genpd_del_provider",
	"phy_driver_register": "phy_driver_unregister",
	"phy_drivers_register": "phy_drivers_unregister",
	"pnp_register_card_driver": "pnp_unregister_card_driver",
	"pnp_register_driver": "pnp_unregister_driver",
	"rc_register_device": "rc_unregister_device",
	"register_framebuffer": "unregister_framebuffer",
	"reset_controller_register": "reset_controller_unregister",
	"rfkill_register": "rfkill_unregister",
	"rproc_add": "rproc_del",
	"sdio_claim_irq": "sdio_release_irq",
	"spi_register_controller": "spi_unregister_controller",
	"uart_register_driver": "uart_unregister_driver",
	"usb_add_hcd": "usb_remove_hcd",
	"usb_add_phy": "usb_remove_phy",
	"usb_add_phy_dev": "usb_remove_phy",
	"usb_register_dev": "usb_deregister_dev",
	"usb_register_device_driver": "usb_deregister_device_driver",
	"usb_register_driver": "usb_deregister",
	"usb_serial_register_drivers": "usb_serial_deregister_drivers",
	"v4l2_async_nf_register": "v4l2_async_nf_unregister",
	"w1_add_master_device": "w1_remove_master_device",
	"w1_register_family": "w1_unregister_family",
	"watchdog_register_device": "watchdog_unregister_device",
}
# end names

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@registered@
// names register-firsts as reg
identifier reg = {
	bus_register,
	cec_register_adapter,
	component_add,
	component_master_add_with_match,
	counter_add,
	cpufreq_register_driver,
	crypto_register_ahash,
	crypto_register_alg,
	crypto_register_skcipher,
	dma_async_device_register,
	driver_register,
	gpiochip_add_data_with_key,
	hid_hw_start,
	hwrng_register,
	i2c_add_adapter,
	i2c_add_numbered_adapter,
	ieee80211_register_hw,
	ieee802154_register_hw,
	iio_trigger_register,
	input_register_device,
	isa_register_driver,
	mbox_controller_register,
	mdio_driver_register,
	mfd_add_devices,
	mipi_dsi_attach,
	misc_register,
	mmc_add_host,
	mtd_device_parse_register,
	nci_register_device,
	of_clk_add_hw_provider,
	of_clk_add_provider,
	of_dma_controller_register,
	of_genpd_add_provider_onecell,
	phy_driver_register,
	phy_drivers_register,
	pnp_register_card_driver,
	pnp_register_driver,
	rc_register_device,
	register_framebuffer,
	reset_controller_register,
	rfkill_register,
	rproc_add,
	sdio_claim_irq,
	spi_register_controller,
	uart_register_driver,
	usb_add_hcd,
	usb_add_phy,
	usb_add_phy_dev,
	usb_register_dev,
	usb_register_device_driver,
	usb_register_driver,
	usb_serial_register_drivers,
	v4l2_async_nf_register,
	w1_add_master_device,
	w1_register_family,
	watchdog_register_device
};
// end names
expression x;
position q;
@@

reg@q(x, ...)

@script:python other@
reg << registered.reg;
unreg;
@@

coccinelle.unreg = PAIRS[reg]

@failed exists@
identifier registered.reg, other.unreg;
expression registered.x, e;
local idexpression int ret;
position registered.q, p;
@@

  ret = reg@q(x, ...)
  ... when != false ret
      when != false ret < 0
      when != false ret != 0
      when != ret = e
      when != reg(x, ...)
  unreg@p(x, ...)

@tested exists@
identifier registered.reg;
expression registered.x;
local idexpression int ret;
statement S;
position registered.q;
@@

  ret = reg@q(x, ...)
  ... when != ret
  if (\(ret\|ret < 0\|ret != 0\)) S

@twice exists@
identifier registered.reg, other.unreg;
expression registered.x, e;
position registered.q, p;
@@

  reg@q(x, ...)
  ... when != unreg(x, ...)
      when != x = e
  reg@p(x, ...)

@gone exists@
identifier registered.reg, other.unreg;
expression registered.x, e;
position registered.q, r, p;
@@

  reg@q(x, ...)
  ... when != x = e
  unreg@r(x, ...)
  ... when != x = e
      when != reg(x, ...)
  unreg@p(x, ...)

@depends on context && tested && !twice@
identifier other.unreg;
position failed.p;
@@

* unreg@p(...)

@depends on context@
identifier registered.reg;
position twice.p;
@@

* reg@p(...)

@depends on context@
identifier other.unreg;
position gone.p;
@@

* unreg@p(...)

@script:python depends on tested && !twice && (org || report)@
p << failed.p;
q << registered.q;
reg << registered.reg;
unreg << other.unreg;
@@

say(p[0], "register-balance: %s(): %s() although %s() on line %s failed" % (
    p[0].current_element, unreg, reg, q[0].line))

@script:python depends on org || report@
p << twice.p;
q << registered.q;
reg << registered.reg;
@@

if p[0].line != q[0].line:
    say(p[0], "register-balance: %s(): %s() again, it was registered on line %s" % (
        p[0].current_element, reg, q[0].line))

@script:python depends on org || report@
p << gone.p;
r << gone.r;
unreg << other.unreg;
@@

if p[0].line != r[0].line:
    say(p[0], "register-balance: %s(): %s() again, it was unregistered on line %s" % (
        p[0].current_element, unreg, r[0].line))
