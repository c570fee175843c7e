/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * supply.h - what devices are fed with: regulators, resets, GPIOs, pins, phys, power domains, clocks in bulk.
 */
#pragma once
#include "types.h"

ll_headers(<linux/regulator/consumer.h>, <linux/regulator/driver.h>, <linux/reset.h>,
	   <linux/reset-controller.h>, <linux/gpio/consumer.h>, <linux/gpio/driver.h>,
	   <linux/pinctrl/consumer.h>, <linux/pinctrl/pinctrl.h>, <linux/phy/phy.h>,
	   <linux/usb/phy.h>, <linux/clk.h>, <linux/clk-provider.h>, <linux/clkdev.h>,
	   <linux/pm_domain.h>, <linux/pm_wakeirq.h>, <linux/pm_wakeup.h>,
	   <linux/interconnect.h>, <linux/nvmem-consumer.h>, <linux/nvmem-provider.h>,
	   <linux/mailbox_client.h>, <linux/mailbox_controller.h>, <linux/regmap.h>,
	   <linux/mfd/syscon.h>, <linux/pm_opp.h>, <linux/cpufreq.h>, <linux/remoteproc.h>,
	   <linux/rpmsg.h>, <linux/hwspinlock.h>, <linux/mux/consumer.h>, <linux/gpio.h>,
	   <linux/interconnect-provider.h>)

struct clk;
struct clk_bulk_data;
struct clk_hw;
struct cpufreq_driver;
struct dev_power_governor;
struct device;
struct device_node;
struct file;
struct fwnode_handle;
struct generic_pm_domain;
struct genpd_onecell_data;
struct gpio_chip;
struct gpio_desc;
struct gpio_descs;
struct gpio_irq_chip;
struct i2c_client;
struct icc_path;
struct irq_chip;
struct irq_domain;
struct lock_class_key;
struct mbox_chan;
struct mbox_client;
struct mbox_controller;
struct notifier_block;
struct nvmem_cell;
struct nvmem_config;
struct nvmem_device;
struct of_phandle_args;
struct phy;
struct phy_ops;
struct pinctrl;
struct pinctrl_desc;
struct pinctrl_dev;
struct pinctrl_state;
struct poll_table_struct;
struct reg_field;
struct reg_sequence;
struct regmap;
struct regmap_bus;
struct regmap_config;
struct regmap_field;
struct regmap_irq_chip;
struct regmap_irq_chip_data;
struct regulator;
struct regulator_bulk_data;
struct regulator_config;
struct regulator_desc;
struct regulator_dev;
struct reset_control;
struct reset_control_bulk_data;
struct reset_controller_dev;
struct rpmsg_channel_info;
struct rpmsg_device;
struct rpmsg_endpoint;
struct rproc;
struct rproc_ops;
struct spi_device;
union phy_configure_opts;
struct usb_phy;
struct wakeup_source;
typedef int (*rpmsg_rx_cb_t)(struct rpmsg_device *rpdev, void *data, int len, void *priv, u32 src);

/* drivers/regulator/core.c, devres.c */
struct regulator *regulator_get(struct device *dev, const char *id)
	ll_returns_kind(regulator, regulator_put) ll_returns_err;
struct regulator *regulator_get_optional(struct device *dev, const char *id)
	ll_returns_kind(regulator, regulator_put) ll_returns_err;
struct regulator *regulator_get_exclusive(struct device *dev, const char *id)
	ll_returns_kind(regulator, regulator_put) ll_returns_err;
void regulator_put(struct regulator *regulator ll_drops(regulator) ll_maybe_null);
struct regulator *devm_regulator_get(struct device *dev, const char *id)
	ll_returns_kind(regulator, regulator_put) ll_returns_err ll_managed(dev);
struct regulator *devm_regulator_get_optional(struct device *dev, const char *id)
	ll_returns_kind(regulator, regulator_put) ll_returns_err ll_managed(dev);
struct regulator *devm_regulator_get_exclusive(struct device *dev, const char *id)
	ll_returns_kind(regulator, regulator_put) ll_returns_err ll_managed(dev);
int regulator_enable(struct regulator *regulator ll_takes(regulator_enable)) ll_on(ret == 0);
int regulator_disable(struct regulator *regulator ll_drops(regulator_enable));
int regulator_force_disable(struct regulator *regulator ll_drops(regulator_enable));
int regulator_bulk_enable(int num_consumers,
			  struct regulator_bulk_data *consumers ll_takes(regulator_enable))
	ll_on(ret == 0);
int regulator_bulk_disable(int num_consumers,
			   struct regulator_bulk_data *consumers ll_drops(regulator_enable));
int regulator_bulk_get(struct device *dev, int num_consumers,
		       struct regulator_bulk_data *consumers ll_takes(regulator))
	ll_on(ret == 0);
void regulator_bulk_free(int num_consumers,
			 struct regulator_bulk_data *consumers ll_drops(regulator));
int devm_regulator_bulk_get(struct device *dev, int num_consumers,
			    struct regulator_bulk_data *consumers ll_takes(regulator))
	ll_on(ret == 0) ll_managed(dev);
int devm_regulator_get_enable(struct device *dev, const char *id) ll_on(ret == 0);
int devm_regulator_bulk_get_enable(struct device *dev, int num_consumers, const char *const *id)
	ll_on(ret == 0);
int regulator_set_voltage(struct regulator *regulator, int min_uV, int max_uV);
int regulator_get_voltage(struct regulator *regulator);
int regulator_is_enabled(struct regulator *regulator);
int regulator_set_load(struct regulator *regulator, int load_uA);
int regulator_set_mode(struct regulator *regulator, unsigned int mode);
unsigned int regulator_get_mode(struct regulator *regulator);
int regulator_count_voltages(struct regulator *regulator);
int regulator_set_current_limit(struct regulator *regulator, int min_uA, int max_uA);
int regulator_is_supported_voltage(struct regulator *regulator, int min_uV, int max_uV);
struct regulator_dev *regulator_register(struct device *dev ll_maybe_null,
					 const struct regulator_desc *regulator_desc,
					 const struct regulator_config *config)
	ll_registers(regulator_dev) ll_returns_err;
void regulator_unregister(struct regulator_dev *rdev ll_unpublishes
			    ll_unregisters(regulator_dev) ll_puts ll_maybe_null);
struct regulator_dev *devm_regulator_register(struct device *dev,
					      const struct regulator_desc *regulator_desc,
					      const struct regulator_config *config)
	ll_registers(regulator_dev) ll_returns_err ll_managed(dev);
int rdev_get_id(struct regulator_dev *rdev);
int regulator_notifier_call_chain(struct regulator_dev *rdev, unsigned long event, void *data);
void *rdev_get_drvdata(struct regulator_dev *rdev) ll_returns_borrowed(rdev);
int regulator_register_notifier(struct regulator *regulator,
				struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int regulator_unregister_notifier(struct regulator *regulator,
				  struct notifier_block *nb ll_unregisters(notifier));
int devm_regulator_register_notifier(struct regulator *regulator,
				     struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0) ll_managed(regulator);

/* drivers/reset/core.c: a NULL control is a dummy that always succeeds */
int reset_control_deassert(struct reset_control *rstc ll_inits(reset_deassert) ll_maybe_null)
	ll_on(ret == 0);
int reset_control_assert(struct reset_control *rstc ll_deinits(reset_deassert) ll_maybe_null);
void reset_control_put(struct reset_control *rstc ll_drops(reset_control) ll_maybe_null);
int reset_control_bulk_deassert(int num_rstcs,
				struct reset_control_bulk_data *rstcs ll_inits(reset_deassert))
	ll_on(ret == 0);
int reset_control_bulk_assert(int num_rstcs,
			      struct reset_control_bulk_data *rstcs ll_deinits(reset_deassert));
int reset_control_reset(struct reset_control *rstc);
int reset_control_status(struct reset_control *rstc);
int reset_control_rearm(struct reset_control *rstc);
int reset_controller_register(struct reset_controller_dev *rcdev ll_registers(reset_controller))
	ll_on(ret == 0);
void reset_controller_unregister(struct reset_controller_dev *rcdev
				   ll_unregisters(reset_controller));
int devm_reset_controller_register(struct device *dev,
				   struct reset_controller_dev *rcdev
				     ll_registers(reset_controller))
	ll_on(ret == 0) ll_managed(dev);

/* drivers/gpio/gpiolib.c, gpiolib-devres.c */
struct gpio_desc *gpiod_get(struct device *dev, const char *con_id, int flags)
	ll_returns_kind(gpio, gpiod_put) ll_returns_err;
struct gpio_desc *gpiod_get_optional(struct device *dev, const char *con_id, int flags)
	ll_returns_kind(gpio, gpiod_put) ll_returns_null ll_returns_err;
struct gpio_desc *gpiod_get_index(struct device *dev, const char *con_id, unsigned int idx,
				  int flags)
	ll_returns_kind(gpio, gpiod_put) ll_returns_err;
struct gpio_desc *gpiod_get_index_optional(struct device *dev, const char *con_id,
					   unsigned int index, int flags)
	ll_returns_kind(gpio, gpiod_put) ll_returns_null ll_returns_err;
struct gpio_desc *fwnode_gpiod_get_index(struct fwnode_handle *fwnode, const char *con_id,
					 int index, int flags, const char *label)
	ll_returns_kind(gpio, gpiod_put) ll_returns_err;
void gpiod_put(struct gpio_desc *desc ll_drops(gpio) ll_maybe_null);
struct gpio_desc *devm_gpiod_get(struct device *dev, const char *con_id, int flags)
	ll_returns_kind(gpio, gpiod_put) ll_returns_err ll_managed(dev);
struct gpio_desc *devm_gpiod_get_optional(struct device *dev, const char *con_id, int flags)
	ll_returns_kind(gpio, gpiod_put) ll_returns_null ll_returns_err ll_managed(dev);
struct gpio_desc *devm_gpiod_get_index(struct device *dev, const char *con_id, unsigned int idx,
				       int flags)
	ll_returns_kind(gpio, gpiod_put) ll_returns_err ll_managed(dev);
struct gpio_desc *devm_gpiod_get_index_optional(struct device *dev, const char *con_id,
						unsigned int index, int flags)
	ll_returns_kind(gpio, gpiod_put) ll_returns_null ll_returns_err ll_managed(dev);
struct gpio_desc *devm_fwnode_gpiod_get_index(struct device *dev, struct fwnode_handle *child,
					      const char *con_id, int index, int flags,
					      const char *label)
	ll_returns_kind(gpio, gpiod_put) ll_returns_err ll_managed(dev);
struct gpio_descs *gpiod_get_array(struct device *dev, const char *con_id, int flags)
	ll_returns_kind(gpios, gpiod_put_array) ll_returns_err;
void gpiod_put_array(struct gpio_descs *descs ll_drops(gpios));
int gpiod_set_value(struct gpio_desc *desc ll_maybe_null, int value);
int gpiod_set_value_cansleep(struct gpio_desc *desc ll_maybe_null, int value);
int gpiod_get_value(const struct gpio_desc *desc ll_maybe_null);
int gpiod_get_value_cansleep(const struct gpio_desc *desc ll_maybe_null);
int gpiod_direction_output(struct gpio_desc *desc ll_maybe_null, int value);
int gpiod_direction_input(struct gpio_desc *desc ll_maybe_null);
int gpiod_to_irq(const struct gpio_desc *desc ll_maybe_null);
int gpiod_set_raw_value(struct gpio_desc *desc ll_maybe_null, int value);
int gpiod_set_consumer_name(struct gpio_desc *desc ll_maybe_null, const char *name);
int gpiod_cansleep(const struct gpio_desc *desc);
int gpiod_get_direction(struct gpio_desc *desc);
int gpiod_is_active_low(const struct gpio_desc *desc);
void gpiod_toggle_active_low(struct gpio_desc *desc);
int desc_to_gpio(const struct gpio_desc *desc);
void gpio_free(unsigned gpio);
int gpio_request(unsigned gpio, const char *label);
int gpio_request_one(unsigned gpio, unsigned long flags, const char *label);
int gpio_to_irq(unsigned int gpio);
bool gpio_is_valid(int number);
int gpio_direction_output(unsigned gpio, int value);
int gpio_direction_input(unsigned gpio);
void gpio_set_value(unsigned int gpio, int value);
int gpio_get_value(unsigned int gpio);
int devm_gpio_request(struct device *dev, unsigned gpio, const char *label) ll_optional;
int devm_gpio_request_one(struct device *dev, unsigned gpio, unsigned long flags,
			  const char *label);
int gpiochip_add_data_with_key(struct gpio_chip *gc ll_registers(gpiochip),
			       void *data ll_keeps ll_nouse ll_maybe_null,
			       struct lock_class_key *lock_key,
			       struct lock_class_key *request_key)
	ll_spelled(gpiochip_add_data) ll_on(ret == 0);
void gpiochip_remove(struct gpio_chip *gc ll_unregisters(gpiochip));
int devm_gpiochip_add_data_with_key(struct device *dev,
				    struct gpio_chip *gc ll_registers(gpiochip),
				    void *data ll_keeps ll_nouse ll_maybe_null,
				    struct lock_class_key *lock_key,
				    struct lock_class_key *request_key)
	ll_spelled(devm_gpiochip_add_data) ll_on(ret == 0) ll_managed(dev);
void *gpiochip_get_data(struct gpio_chip *gc) ll_returns_borrowed(gc);
int gpiochip_lock_as_irq(struct gpio_chip *gc, unsigned int offset);
void gpiochip_unlock_as_irq(struct gpio_chip *gc, unsigned int offset);
void gpiochip_enable_irq(struct gpio_chip *gc, unsigned int offset);
void gpiochip_disable_irq(struct gpio_chip *gc, unsigned int offset);
bool gpiochip_line_is_valid(const struct gpio_chip *gc, unsigned int offset);
void gpio_irq_chip_set_chip(struct gpio_irq_chip *girq, const struct irq_chip *chip);

/* drivers/pinctrl/core.c */
struct pinctrl *pinctrl_get(struct device *dev)
	ll_returns_kind(pinctrl, pinctrl_put) ll_returns_err;
void pinctrl_put(struct pinctrl *p ll_drops(pinctrl));
struct pinctrl *devm_pinctrl_get(struct device *dev)
	ll_returns_kind(pinctrl, pinctrl_put) ll_returns_err ll_managed(dev);
struct pinctrl_state *pinctrl_lookup_state(struct pinctrl *p, const char *name)
	ll_returns_borrowed(p) ll_returns_err;
int pinctrl_select_state(struct pinctrl *p, struct pinctrl_state *s);
int pinctrl_pm_select_default_state(struct device *dev);
int pinctrl_pm_select_sleep_state(struct device *dev);
int pinctrl_pm_select_idle_state(struct device *dev);
void pinctrl_unregister(struct pinctrl_dev *pctldev ll_unregisters(pinctrl) ll_frees ll_maybe_null);
struct pinctrl_dev *devm_pinctrl_register(struct device *dev, struct pinctrl_desc *pctldesc,
					  void *driver_data)
	ll_registers(pinctrl) ll_returns_err ll_managed(dev);
int devm_pinctrl_register_and_init(struct device *dev, struct pinctrl_desc *pctldesc,
				   void *driver_data, struct pinctrl_dev **pctldev ll_stores)
	ll_on(ret == 0);
void *pinctrl_dev_get_drvdata(struct pinctrl_dev *pctldev) ll_returns_borrowed(pctldev);

/* drivers/phy/phy-core.c: a NULL phy is a dummy that always succeeds */
struct phy *phy_get(struct device *dev, const char *string)
	ll_returns_kind(phy, phy_put) ll_returns_err;
struct phy *of_phy_get(struct device_node *np, const char *con_id)
	ll_returns_kind(phy, phy_put) ll_returns_err;
void phy_put(struct device *dev, struct phy *phy ll_drops(phy) ll_maybe_null);
void of_phy_put(struct phy *phy ll_drops(phy) ll_maybe_null);
struct phy *devm_phy_get(struct device *dev, const char *string)
	ll_returns_kind(phy, phy_put) ll_returns_err ll_managed(dev);
struct phy *devm_phy_optional_get(struct device *dev, const char *string)
	ll_returns_kind(phy, phy_put) ll_returns_null ll_returns_err ll_managed(dev);
struct phy *devm_of_phy_get(struct device *dev, struct device_node *np, const char *con_id)
	ll_returns_kind(phy, phy_put) ll_returns_err ll_managed(dev);
struct phy *devm_of_phy_get_by_index(struct device *dev, struct device_node *np, int index)
	ll_returns_kind(phy, phy_put) ll_returns_err ll_managed(dev);
struct phy *devm_of_phy_optional_get(struct device *dev, struct device_node *np,
				     const char *con_id)
	ll_returns_kind(phy, phy_put) ll_returns_null ll_returns_err ll_managed(dev) ll_optional;
int phy_init(struct phy *phy ll_takes(phy_init) ll_maybe_null) ll_on(ret == 0);
int phy_exit(struct phy *phy ll_drops(phy_init) ll_maybe_null);
int phy_power_on(struct phy *phy ll_takes(phy_power) ll_maybe_null) ll_on(ret == 0);
int phy_power_off(struct phy *phy ll_drops(phy_power) ll_maybe_null);
int phy_set_mode_ext(struct phy *phy ll_maybe_null, int mode, int submode);
int phy_reset(struct phy *phy ll_maybe_null);
int phy_calibrate(struct phy *phy ll_maybe_null);
int phy_configure(struct phy *phy ll_maybe_null, union phy_configure_opts *opts);
struct phy *phy_create(struct device *dev, struct device_node *node ll_maybe_null,
		       const struct phy_ops *ops)
	ll_registers(phy) ll_returns_err
	ll_asleep_with(__of_phy_provider_register, __devm_of_phy_provider_register);
void phy_destroy(struct phy *phy ll_unpublishes ll_unregisters(phy) ll_puts);
struct phy *devm_phy_create(struct device *dev, struct device_node *node ll_maybe_null,
			    const struct phy_ops *ops)
	ll_registers(phy) ll_returns_err ll_managed(dev)
	ll_asleep_with(__of_phy_provider_register, __devm_of_phy_provider_register);
void *phy_get_drvdata(struct phy *phy) ll_returns_borrowed(phy);
void phy_set_drvdata(struct phy *phy, void *data ll_keeps ll_nouse ll_maybe_null);

/* drivers/usb/phy/phy.c */
struct usb_phy *usb_get_phy(int type) ll_returns_kind(usb_phy, usb_put_phy) ll_returns_err;
void usb_put_phy(struct usb_phy *arg0 ll_drops(usb_phy) ll_maybe_null);
struct usb_phy *devm_usb_get_phy(struct device *dev, int type)
	ll_returns_kind(usb_phy, usb_put_phy) ll_returns_err ll_managed(dev);
struct usb_phy *devm_usb_get_phy_by_phandle(struct device *dev, const char *phandle, u8 index)
	ll_returns_kind(usb_phy, usb_put_phy) ll_returns_err ll_managed(dev);
int usb_add_phy_dev(struct usb_phy *arg0 ll_registers(usb_phy)) ll_on(ret == 0);
int usb_add_phy(struct usb_phy *arg0 ll_registers(usb_phy), int type) ll_on(ret == 0);
void usb_remove_phy(struct usb_phy *arg0 ll_unregisters(usb_phy));
int usb_register_notifier(struct usb_phy *x,
			  struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
void usb_unregister_notifier(struct usb_phy *x,
			     struct notifier_block *nb ll_unregisters(notifier));
int usb_phy_init(struct usb_phy *x ll_takes(usb_phy_init) ll_maybe_null) ll_on(ret == 0);
void usb_phy_shutdown(struct usb_phy *x ll_drops(usb_phy_init) ll_maybe_null);
int usb_phy_set_suspend(struct usb_phy *x ll_maybe_null, int suspend);
int usb_phy_vbus_on(struct usb_phy *x ll_maybe_null);
int usb_phy_vbus_off(struct usb_phy *x ll_maybe_null);

/* drivers/clk/clk-bulk.c, clk-devres.c, clk.c, clkdev.c */
int clk_bulk_get(struct device *dev, int num_clks, struct clk_bulk_data *clks ll_takes(clk_bulk))
	ll_on(ret == 0);
void clk_bulk_put(int num_clks, struct clk_bulk_data *clks ll_drops(clk_bulk));
int devm_clk_bulk_get(struct device *dev, int num_clks,
		      struct clk_bulk_data *clks ll_takes(clk_bulk))
	ll_on(ret == 0) ll_managed(dev);
int devm_clk_bulk_get_optional(struct device *dev, int num_clks,
			       struct clk_bulk_data *clks ll_takes(clk_bulk))
	ll_on(ret == 0) ll_managed(dev);
int clk_bulk_prepare(int num_clks, const struct clk_bulk_data *clks ll_takes(clk_prepare))
	ll_on(ret == 0);
void clk_bulk_unprepare(int num_clks, const struct clk_bulk_data *clks ll_drops(clk_prepare));
int clk_bulk_enable(int num_clks, const struct clk_bulk_data *clks ll_takes(clk_enable))
	ll_on(ret == 0);
void clk_bulk_disable(int num_clks, const struct clk_bulk_data *clks ll_drops(clk_enable));
int clk_bulk_prepare_enable(int num_clks,
			    const struct clk_bulk_data *clks ll_takes(clk_prepare)
			      ll_takes(clk_enable))
	ll_on(ret == 0);
void clk_bulk_disable_unprepare(int num_clks,
				const struct clk_bulk_data *clks ll_drops(clk_enable)
				  ll_drops(clk_prepare));
struct clk *devm_clk_get_prepared(struct device *dev, const char *id)
	ll_returns_ref(clk_put) ll_returns_err ll_managed(dev);
struct clk *devm_clk_get_optional_enabled(struct device *dev, const char *id)
	ll_returns_ref(clk_put) ll_returns_null ll_returns_err ll_managed(dev);
struct clk *devm_clk_get_optional_prepared(struct device *dev, const char *id)
	ll_returns_ref(clk_put) ll_returns_null ll_returns_err ll_managed(dev);
struct clk *devm_get_clk_from_child(struct device *dev, struct device_node *np,
				    const char *con_id)
	ll_returns_ref(clk_put) ll_returns_err ll_managed(dev);
int clk_notifier_register(struct clk *clk,
			  struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int clk_notifier_unregister(struct clk *clk, struct notifier_block *nb ll_unregisters(notifier));
int devm_clk_notifier_register(struct device *dev, struct clk *clk,
			       struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0) ll_managed(dev);
struct clk *clk_register(struct device *dev ll_maybe_null, struct clk_hw *hw)
	ll_registers(clk) ll_returns_err
	ll_explained("both ends ask core->rpm_enabled: clk_pm_runtime_get() and "
		     "clk_pm_runtime_put()");
void clk_unregister(struct clk *clk ll_unregisters(clk) ll_frees ll_maybe_null);
int clk_hw_register(struct device *dev ll_maybe_null, struct clk_hw *hw ll_registers(clk))
	ll_on(ret == 0)
	ll_explained("both ends ask core->rpm_enabled: clk_pm_runtime_get() and "
		     "clk_pm_runtime_put()");
void clk_hw_unregister(struct clk_hw *hw ll_unregisters(clk) ll_maybe_null);
struct clk *devm_clk_register(struct device *dev, struct clk_hw *hw)
	ll_registers(clk) ll_returns_err ll_managed(dev);
int devm_clk_hw_register(struct device *dev, struct clk_hw *hw ll_registers(clk))
	ll_on(ret == 0) ll_managed(dev);
int of_clk_add_provider(struct device_node *np ll_registers(clk_provider),
			struct clk *(*clk_src_get)(struct of_phandle_args *args, void *data),
			void *data ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
int of_clk_add_hw_provider(struct device_node *np ll_registers(clk_provider),
			   struct clk_hw *(*get)(struct of_phandle_args *clkspec, void *data),
			   void *data ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
void of_clk_del_provider(struct device_node *np ll_unregisters(clk_provider) ll_maybe_null);
int devm_of_clk_add_hw_provider(struct device *dev,
				struct clk_hw *(*get)(struct of_phandle_args *clkspec, void *data),
				void *data ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0) ll_managed(dev);
const char *clk_hw_get_name(const struct clk_hw *hw);
unsigned int clk_hw_get_num_parents(const struct clk_hw *hw);
unsigned long clk_hw_get_rate(const struct clk_hw *hw);
unsigned long clk_hw_get_flags(const struct clk_hw *hw);
const char *__clk_get_name(const struct clk *clk);
unsigned long clk_hw_round_rate(struct clk_hw *hw, unsigned long rate);
int clk_get_phase(struct clk *clk);
int clk_set_phase(struct clk *clk, int degrees);
int clk_set_min_rate(struct clk *clk, unsigned long rate);
int clk_set_rate_exclusive(struct clk *clk, unsigned long rate);
bool clk_is_match(const struct clk *p, const struct clk *q);
int clk_set_duty_cycle(struct clk *clk ll_maybe_null, unsigned int num, unsigned int den);

/*
 * drivers/pmdomain/core.c, drivers/base/power: domains, wake interrupts, wake-up sources; a domain is
 * reached by others when its provider is added
 */
int pm_genpd_init(struct generic_pm_domain *genpd ll_inits(genpd),
		  struct dev_power_governor *gov, bool is_off)
	ll_on(ret == 0)
	ll_explained("the count that device_initialize() in genpd_alloc_data() "
		     "started; its release is empty");
int pm_genpd_remove(struct generic_pm_domain *genpd ll_deinits(genpd))
	ll_explained("the count that pm_genpd_init() started; "
		     "genpd_provider_release() does nothing");
int of_genpd_add_provider_simple(struct device_node *np,
				 struct generic_pm_domain *genpd ll_registers(genpd_provider))
	ll_on(ret == 0);
int of_genpd_add_provider_onecell(struct device_node *np ll_registers(genpd_provider),
				  struct genpd_onecell_data *data)
	ll_on(ret == 0);
void of_genpd_del_provider(struct device_node *np ll_unregisters(genpd_provider));
struct device *dev_pm_domain_attach_by_name(struct device *dev, const char *name)
	ll_returns_kind(pm_domain, dev_pm_domain_detach) ll_returns_null ll_returns_err;
void dev_pm_domain_detach(struct device *dev ll_drops(pm_domain), bool power_off);
int dev_pm_set_wake_irq(struct device *dev ll_inits(wake_irq), int irq) ll_on(ret == 0);
int dev_pm_set_dedicated_wake_irq(struct device *dev ll_inits(wake_irq), int irq) ll_on(ret == 0);
void dev_pm_clear_wake_irq(struct device *dev ll_deinits(wake_irq));
int device_init_wakeup(struct device *dev, bool enable);
void device_set_wakeup_capable(struct device *dev, bool capable);
int device_set_wakeup_enable(struct device *dev, bool enable);
bool device_may_wakeup(struct device *dev);
void pm_wakeup_dev_event(struct device *dev, unsigned int msec, bool hard);
void pm_wakeup_ws_event(struct wakeup_source *ws, unsigned int msec, bool hard);
void __pm_relax(struct wakeup_source *ws);
void __pm_stay_awake(struct wakeup_source *ws);
void pm_stay_awake(struct device *dev);
void pm_relax(struct device *dev);
struct wakeup_source *wakeup_source_register(struct device *dev ll_maybe_null, const char *name)
	ll_registers(wakeup_source) ll_returns_null;
void wakeup_source_unregister(struct wakeup_source *ws ll_unregisters(wakeup_source) ll_frees
			        ll_maybe_null);

/* drivers/interconnect/core.c */
struct icc_path *of_icc_get(struct device *dev, const char *name ll_maybe_null)
	ll_returns_kind(icc, icc_put) ll_returns_null ll_returns_err;
void icc_put(struct icc_path *path ll_drops(icc) ll_maybe_null);
struct icc_path *devm_of_icc_get(struct device *dev, const char *name ll_maybe_null)
	ll_returns_kind(icc, icc_put) ll_returns_null ll_returns_err ll_managed(dev);
int icc_set_bw(struct icc_path *path ll_maybe_null, u32 avg_bw, u32 peak_bw);
int icc_enable(struct icc_path *path ll_maybe_null);
int icc_disable(struct icc_path *path ll_maybe_null);

/* drivers/nvmem/core.c */
struct nvmem_cell *nvmem_cell_get(struct device *dev, const char *id ll_maybe_null)
	ll_returns_kind(nvmem_cell, nvmem_cell_put) ll_returns_err;
struct nvmem_cell *of_nvmem_cell_get(struct device_node *np, const char *id ll_maybe_null)
	ll_returns_kind(nvmem_cell, nvmem_cell_put) ll_returns_err;
void nvmem_cell_put(struct nvmem_cell *cell ll_drops(nvmem_cell));
struct nvmem_cell *devm_nvmem_cell_get(struct device *dev, const char *id ll_maybe_null)
	ll_returns_kind(nvmem_cell, nvmem_cell_put) ll_returns_err ll_managed(dev);
void *nvmem_cell_read(struct nvmem_cell *cell, size_t *len ll_stores)
	ll_returns_kind(mem, kfree) ll_returns_err;
struct nvmem_device *nvmem_device_get(struct device *dev, const char *name)
	ll_returns_kind(nvmem_device, nvmem_device_put) ll_returns_err;
void nvmem_device_put(struct nvmem_device *nvmem ll_drops(nvmem_device));
struct nvmem_device *nvmem_register(const struct nvmem_config *cfg)
	ll_registers(nvmem) ll_returns_err;
void nvmem_unregister(struct nvmem_device *nvmem ll_unpublishes ll_unregisters(nvmem) ll_puts
		        ll_maybe_null);
struct nvmem_device *devm_nvmem_register(struct device *dev, const struct nvmem_config *cfg)
	ll_registers(nvmem) ll_returns_err ll_managed(dev);

/* drivers/mailbox/mailbox.c */
struct mbox_chan *mbox_request_channel(struct mbox_client *cl, int index)
	ll_returns_kind(mbox_chan, mbox_free_channel) ll_returns_err;
struct mbox_chan *mbox_request_channel_byname(struct mbox_client *cl, const char *name)
	ll_returns_kind(mbox_chan, mbox_free_channel) ll_returns_err;
void mbox_free_channel(struct mbox_chan *chan ll_drops(mbox_chan) ll_maybe_null);
int mbox_send_message(struct mbox_chan *chan, void *mssg);
void mbox_client_txdone(struct mbox_chan *chan, int r);
void mbox_chan_received_data(struct mbox_chan *chan, void *data);
void mbox_chan_txdone(struct mbox_chan *chan, int r);
int mbox_controller_register(struct mbox_controller *mbox ll_registers(mbox_controller))
	ll_on(ret == 0);
void mbox_controller_unregister(struct mbox_controller *mbox
				  ll_unregisters(mbox_controller) ll_maybe_null);
int devm_mbox_controller_register(struct device *dev,
				  struct mbox_controller *mbox ll_registers(mbox_controller))
	ll_on(ret == 0) ll_managed(dev);

/* drivers/base/regmap/regmap.c, drivers/mfd/syscon.c */
struct regmap *__regmap_init_i2c(struct i2c_client *i2c, const struct regmap_config *config,
				 struct lock_class_key *lock_key, const char *lock_name)
	ll_spelled(regmap_init_i2c) ll_returns_kind(regmap, regmap_exit) ll_returns_err;
struct regmap *__regmap_init_spi(struct spi_device *dev, const struct regmap_config *config,
				 struct lock_class_key *lock_key, const char *lock_name)
	ll_spelled(regmap_init_spi) ll_returns_kind(regmap, regmap_exit) ll_returns_err;
struct regmap *__regmap_init_mmio_clk(struct device *dev, const char *clk_id ll_maybe_null,
				      void *regs, const struct regmap_config *config,
				      struct lock_class_key *lock_key, const char *lock_name)
	ll_spelled(regmap_init_mmio) ll_returns_kind(regmap, regmap_exit) ll_returns_err;
void regmap_exit(struct regmap *map ll_drops(regmap));
struct regmap *__devm_regmap_init_i2c(struct i2c_client *i2c, const struct regmap_config *config,
				      struct lock_class_key *lock_key, const char *lock_name)
	ll_spelled(devm_regmap_init_i2c) ll_returns_kind(regmap, regmap_exit) ll_returns_err
	ll_managed(i2c);
struct regmap *__devm_regmap_init_spi(struct spi_device *dev, const struct regmap_config *config,
				      struct lock_class_key *lock_key, const char *lock_name)
	ll_spelled(devm_regmap_init_spi) ll_returns_kind(regmap, regmap_exit) ll_returns_err
	ll_managed(dev);
struct regmap *__devm_regmap_init_mmio_clk(struct device *dev, const char *clk_id ll_maybe_null,
					   void *regs, const struct regmap_config *config,
					   struct lock_class_key *lock_key, const char *lock_name)
	ll_spelled(devm_regmap_init_mmio) ll_returns_kind(regmap, regmap_exit) ll_returns_err
	ll_managed(dev);
struct regmap *__devm_regmap_init(struct device *dev, const struct regmap_bus *bus,
				  void *bus_context, const struct regmap_config *config,
				  struct lock_class_key *lock_key, const char *lock_name)
	ll_spelled(devm_regmap_init) ll_returns_kind(regmap, regmap_exit) ll_returns_err
	ll_managed(dev)
	ll_explained("only a bus with free_on_exit; regmap_get_i2c_bus() and "
		     "regmap_get_spi_bus() make those");
int regmap_write(struct regmap *map, unsigned int reg, unsigned int val);
int regmap_write_async(struct regmap *map, unsigned int reg, unsigned int val);
int regmap_update_bits_base(struct regmap *map, unsigned int reg, unsigned int mask,
			    unsigned int val, bool *change, bool async, bool force);
int regmap_update_bits(struct regmap *map, unsigned int reg, unsigned int mask, unsigned int val);
int regmap_set_bits(struct regmap *map, unsigned int reg, unsigned int bits);
int regmap_clear_bits(struct regmap *map, unsigned int reg, unsigned int bits);
int regmap_test_bits(struct regmap *map, unsigned int reg, unsigned int bits);
int regmap_bulk_write(struct regmap *map, unsigned int reg, const void *val, size_t val_count);
int regmap_multi_reg_write(struct regmap *map, const struct reg_sequence *regs, int num_regs);
int regmap_raw_write(struct regmap *map, unsigned int reg, const void *val, size_t val_len);
int regmap_noinc_write(struct regmap *map, unsigned int reg, const void *val, size_t val_len);
int regmap_noinc_read(struct regmap *map, unsigned int reg, void *val, size_t val_len);
int regmap_field_write(struct regmap_field *field, unsigned int val);
int regmap_field_update_bits_base(struct regmap_field *field, unsigned int mask,
				  unsigned int val, bool *change, bool async, bool force);
int regmap_fields_write(struct regmap_field *field, unsigned int id, unsigned int val);
void regcache_cache_only(struct regmap *map, bool enable);
void regcache_mark_dirty(struct regmap *map);
int regcache_sync(struct regmap *map);
void regcache_cache_bypass(struct regmap *map, bool enable);
int regmap_irq_get_virq(struct regmap_irq_chip_data *data, int irq);
int regmap_async_complete(struct regmap *map);
int regmap_register_patch(struct regmap *map, const struct reg_sequence *regs, int num_regs);
int regcache_sync_region(struct regmap *map, unsigned int min, unsigned int max);
int regmap_read(struct regmap *map, unsigned int reg, unsigned int *val ll_stores);
int regmap_field_read(struct regmap_field *field, unsigned int *val ll_stores);
int regmap_bulk_read(struct regmap *map, unsigned int reg, void *val ll_stores, size_t val_count);
int regmap_raw_read(struct regmap *map, unsigned int reg, void *val ll_stores, size_t val_len);
struct irq_domain *regmap_irq_get_domain(struct regmap_irq_chip_data *data)
	ll_returns_borrowed(data);
struct device *regmap_get_device(struct regmap *map) ll_returns_borrowed(map);
int regmap_add_irq_chip(struct regmap *map, int irq, int irq_flags, int irq_base,
			const struct regmap_irq_chip *chip,
			struct regmap_irq_chip_data **data ll_stores_kind(regmap_irq_chip))
	ll_on(ret == 0);
void regmap_del_irq_chip(int irq,
			 struct regmap_irq_chip_data *data ll_drops(regmap_irq_chip) ll_maybe_null);
int devm_regmap_add_irq_chip(struct device *dev, struct regmap *map, int irq, int irq_flags,
			     int irq_base, const struct regmap_irq_chip *chip,
			     struct regmap_irq_chip_data **data ll_stores)
	ll_on(ret == 0);
struct regmap_field *devm_regmap_field_alloc(struct device *dev, struct regmap *regmap,
					     struct reg_field reg_field)
	ll_returns_fresh ll_returns_err;
struct regmap *dev_get_regmap(struct device *dev, const char *name ll_maybe_null)
	ll_returns_borrowed(dev);
struct regmap *syscon_regmap_lookup_by_phandle(struct device_node *np, const char *property)
	ll_returns_fresh ll_returns_err;
struct regmap *syscon_regmap_lookup_by_phandle_optional(struct device_node *np,
							const char *property)
	ll_returns_fresh ll_returns_err ll_returns_null;
struct regmap *syscon_regmap_lookup_by_compatible(const char *s) ll_returns_fresh ll_returns_err;
struct regmap *syscon_node_to_regmap(struct device_node *np ll_nouse)
	ll_returns_fresh ll_returns_err;
struct regmap *device_node_to_regmap(struct device_node *np ll_nouse)
	ll_returns_fresh ll_returns_err;
struct regmap *syscon_regmap_lookup_by_phandle_args(struct device_node *np, const char *property,
						    int arg_count,
						    unsigned int *out_args ll_stores)
	ll_returns_fresh ll_returns_err;

/* drivers/cpufreq/cpufreq.c */
int cpufreq_register_driver(struct cpufreq_driver *driver_data ll_registers(cpufreq))
	ll_on(ret == 0);
void cpufreq_unregister_driver(struct cpufreq_driver *driver_data ll_unregisters(cpufreq));
int cpufreq_register_notifier(struct notifier_block *nb ll_registers(notifier) ll_keeps,
			      unsigned int list)
	ll_on(ret == 0);
int cpufreq_unregister_notifier(struct notifier_block *nb ll_unregisters(notifier),
				unsigned int list);

/* drivers/remoteproc/remoteproc_core.c, drivers/rpmsg/rpmsg_core.c */
struct rproc *rproc_alloc(struct device *dev, const char *name, const struct rproc_ops *ops,
			  const char *firmware, int len)
	ll_returns_ref(rproc_free) ll_returns_null;
struct rproc *devm_rproc_alloc(struct device *dev, const char *name, const struct rproc_ops *ops,
			       const char *firmware, int len)
	ll_returns_ref(rproc_free) ll_returns_null ll_managed(dev);
void rproc_free(struct rproc *rproc ll_puts);
void rproc_put(struct rproc *rproc ll_puts);
struct rproc *rproc_get_by_phandle(phandle phandle) ll_returns_ref(rproc_put) ll_returns_null;
int rproc_add(struct rproc *rproc ll_registers(rproc)) ll_on(ret == 0)
	ll_explained("only when device_add() fails; callers still give theirs "
		     "back with rproc_free()");
int rproc_del(struct rproc *rproc ll_unregisters(rproc))
	ll_explained("the power count of the boot that rproc_add() triggered");
int devm_rproc_add(struct device *dev, struct rproc *rproc ll_registers(rproc))
	ll_on(ret == 0) ll_managed(dev);
int rproc_boot(struct rproc *rproc ll_takes(rproc_boot)) ll_on(ret == 0);
int rproc_shutdown(struct rproc *rproc ll_drops(rproc_boot));
struct rpmsg_endpoint *rpmsg_create_ept(struct rpmsg_device *, rpmsg_rx_cb_t cb,
					void *priv ll_keeps ll_nouse ll_maybe_null,
					struct rpmsg_channel_info chinfo)
	ll_returns_kind(rpmsg_ept, rpmsg_destroy_ept) ll_returns_null;
void rpmsg_destroy_ept(struct rpmsg_endpoint *arg0 ll_drops(rpmsg_ept) ll_maybe_null);
int rpmsg_send(struct rpmsg_endpoint *ept, void *data, int len);
int rpmsg_sendto(struct rpmsg_endpoint *ept, void *data, int len, u32 dst);
int rpmsg_trysend(struct rpmsg_endpoint *ept, void *data, int len);
unsigned int rpmsg_poll(struct rpmsg_endpoint *ept, struct file *filp,
			struct poll_table_struct *wait);
ssize_t rpmsg_get_mtu(struct rpmsg_endpoint *ept);
