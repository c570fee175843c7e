/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * leaf.h - leaf subsystems: input, LEDs, RTC, watchdog, power supply, hwmon, thermal, backlight.
 */
#pragma once
#include "types.h"

ll_headers(<linux/input.h>, <linux/input/mt.h>, <linux/leds.h>, <linux/led-class-flash.h>,
	   <linux/led-class-multicolor.h>, <linux/rtc.h>, <linux/watchdog.h>,
	   <linux/power_supply.h>, <linux/hwmon.h>, <linux/thermal.h>, <linux/backlight.h>,
	   <linux/lcd.h>, <linux/fb.h>, <linux/extcon.h>, <linux/extcon-provider.h>,
	   <linux/pwm.h>, <linux/iio/iio.h>, <linux/iio/trigger.h>,
	   <linux/iio/triggered_buffer.h>, <linux/iio/buffer.h>, <linux/iio/consumer.h>,
	   <linux/iio/kfifo_buf.h>, <media/rc-core.h>, <linux/hid.h>, <linux/w1.h>,
	   <linux/hw_random.h>, <linux/mtd/mtd.h>, <linux/mtd/rawnand.h>,
	   <linux/input/sparse-keymap.h>, <linux/input/matrix_keypad.h>, <linux/devfreq.h>,
	   <linux/iio/driver.h>, <linux/counter.h>, <linux/iio/trigger_consumer.h>,
	   <linux/power_supply.h>, <linux/rfkill.h>, <linux/auxiliary_bus.h>,
	   <linux/hwmon-sysfs.h>)

struct attribute;
struct attribute_group;
struct backlight_device;
struct backlight_ops;
struct backlight_properties;
struct counter_device;
struct devfreq;
struct device;
struct device_node;
struct extcon_dev;
struct fb_cmap;
struct fb_info;
struct hid_device;
struct hid_report;
struct hwmon_chip_info;
struct hwrng;
struct iio_buffer_setup_ops;
struct iio_channel;
struct iio_dev;
struct iio_dev_attr;
struct iio_trigger;
struct input_dev;
struct input_handle;
struct ir_raw_event;
struct key_entry;
struct lcd_device;
struct led_classdev;
struct led_classdev_flash;
struct led_classdev_mc;
struct led_init_data;
struct led_trigger;
struct module;
struct mtd_info;
struct mtd_part_parser_data;
struct mtd_partition;
struct nand_chip;
struct notifier_block;
struct nvmem_config;
struct power_supply;
struct power_supply_battery_info;
struct power_supply_config;
struct power_supply_desc;
struct pwm_chip;
struct pwm_device;
struct pwm_state;
struct rc_dev;
struct rfkill;
struct rfkill_ops;
struct rtc_class_ops;
struct rtc_device;
struct rtc_time;
struct thermal_cooling_device;
struct thermal_cooling_device_ops;
struct thermal_trip;
struct thermal_zone_device;
struct thermal_zone_device_ops;
struct thermal_zone_params;
union extcon_property_value;
union power_supply_propval;
struct w1_bus_master;
struct watchdog_device;

/* drivers/input/input.c: unregistering drops the reference, unless devres owns it */
struct input_dev *input_allocate_device(void) ll_returns_ref(input_free_device) ll_returns_null;
struct input_dev *devm_input_allocate_device(struct device *)
	ll_returns_ref(input_free_device) ll_returns_null ll_managed(0);
void input_free_device(struct input_dev *dev ll_puts ll_maybe_null);
int input_register_device(struct input_dev *arg0 ll_registers(input)) ll_on(ret == 0);
void input_unregister_device(struct input_dev *arg0 ll_unregisters(input) ll_puts);
void input_set_capability(struct input_dev *dev, unsigned int type, unsigned int code);
void input_set_abs_params(struct input_dev *dev, unsigned int axis, int min, int max, int fuzz,
			  int flat);
void input_event(struct input_dev *dev, unsigned int type, unsigned int code, int value);
void input_report_key(struct input_dev *dev, unsigned int code, int value);
void input_report_abs(struct input_dev *dev, unsigned int code, int value);
void input_report_rel(struct input_dev *dev, unsigned int code, int value);
void input_report_switch(struct input_dev *dev, unsigned int code, int value);
void input_sync(struct input_dev *dev);
void input_mt_sync(struct input_dev *dev);
int input_mt_init_slots(struct input_dev *dev, unsigned int num_slots, unsigned int flags);
void input_mt_slot(struct input_dev *dev, int slot);
bool input_mt_report_slot_state(struct input_dev *dev, unsigned int tool_type, bool active);
void input_mt_sync_frame(struct input_dev *dev);
void input_set_timestamp(struct input_dev *dev, long long timestamp);
void input_inject_event(struct input_handle *handle, unsigned int type, unsigned int code,
			int value);
void input_enable_softrepeat(struct input_dev *dev, int delay, int period);
void *input_get_drvdata(struct input_dev *dev) ll_returns_borrowed(dev);
void input_set_drvdata(struct input_dev *dev, void *data ll_keeps ll_nouse ll_maybe_null);
int sparse_keymap_setup(struct input_dev *dev, const struct key_entry *keymap ll_maybe_null,
			int (*setup)(struct input_dev *, struct key_entry *))
	ll_on(ret == 0);

/* drivers/leds/led-class.c, led-class-flash.c, led-class-multicolor.c, led-triggers.c */
int led_classdev_register_ext(struct device *parent ll_maybe_null,
			      struct led_classdev *led_cdev ll_registers(led),
			      struct led_init_data *init_data ll_maybe_null)
	ll_on(ret == 0);
int led_classdev_register(struct device *parent ll_maybe_null,
			  struct led_classdev *led_cdev ll_registers(led))
	ll_on(ret == 0);
int devm_led_classdev_register_ext(struct device *parent,
				   struct led_classdev *led_cdev ll_registers(led),
				   struct led_init_data *init_data ll_maybe_null)
	ll_on(ret == 0) ll_managed(parent);
int devm_led_classdev_register(struct device *parent,
			       struct led_classdev *led_cdev ll_registers(led))
	ll_on(ret == 0) ll_managed(parent);
void led_classdev_unregister(struct led_classdev *led_cdev ll_unregisters(led));
void devm_led_classdev_unregister(struct device *parent,
				  struct led_classdev *led_cdev ll_unregisters(led))
	ll_managed(parent);
int led_classdev_flash_register_ext(struct device *parent,
				    struct led_classdev_flash *fled_cdev ll_registers(led),
				    struct led_init_data *init_data ll_maybe_null)
	ll_on(ret == 0);
void led_classdev_flash_unregister(struct led_classdev_flash *fled_cdev
				     ll_unregisters(led) ll_maybe_null);
int devm_led_classdev_flash_register_ext(struct device *parent,
					 struct led_classdev_flash *fled_cdev ll_registers(led),
					 struct led_init_data *init_data ll_maybe_null)
	ll_on(ret == 0) ll_managed(parent);
int led_classdev_multicolor_register_ext(struct device *parent,
					 struct led_classdev_mc *mcled_cdev ll_registers(led),
					 struct led_init_data *init_data ll_maybe_null)
	ll_on(ret == 0);
void led_classdev_multicolor_unregister(struct led_classdev_mc *mcled_cdev ll_unregisters(led));
int devm_led_classdev_multicolor_register_ext(struct device *parent,
					      struct led_classdev_mc *mcled_cdev
						ll_registers(led),
					      struct led_init_data *init_data ll_maybe_null)
	ll_on(ret == 0) ll_managed(parent);
int led_trigger_register(struct led_trigger *trigger ll_registers(led_trigger)) ll_on(ret == 0);
void led_trigger_unregister(struct led_trigger *trigger ll_unregisters(led_trigger));
void led_trigger_register_simple(const char *name, struct led_trigger **trigger ll_stores);
void led_trigger_unregister_simple(struct led_trigger *trigger
				     ll_unregisters(led_trigger) ll_frees ll_maybe_null);
void led_trigger_event(struct led_trigger *trigger, int event);
void led_set_brightness(struct led_classdev *led_cdev, unsigned int brightness);
void led_classdev_suspend(struct led_classdev *led_cdev);
void led_classdev_resume(struct led_classdev *led_cdev);
int led_mc_calc_color_components(struct led_classdev_mc *mcled_cdev, int brightness);
void *led_get_trigger_data(struct led_classdev *led_cdev) ll_returns_borrowed(led_cdev);

/* drivers/rtc/class.c */
struct rtc_device *devm_rtc_allocate_device(struct device *dev)
	ll_returns_ref(put_device) ll_returns_err ll_managed(dev);
int __devm_rtc_register_device(struct module *owner, struct rtc_device *rtc ll_registers(rtc))
	ll_spelled(devm_rtc_register_device) ll_on(ret == 0) ll_managed(rtc);
struct rtc_device *devm_rtc_device_register(struct device *dev, const char *name,
					    const struct rtc_class_ops *ops, struct module *owner)
	ll_registers(rtc) ll_returns_err ll_managed(dev);
void rtc_update_irq(struct rtc_device *rtc ll_maybe_null, unsigned long num,
		    unsigned long events);
void rtc_time64_to_tm(long long time, struct rtc_time *tm);
long long rtc_tm_to_time64(struct rtc_time *tm);
int rtc_valid_tm(struct rtc_time *tm);
struct rtc_time rtc_ktime_to_tm(long long kt);
long long rtc_tm_to_ktime(struct rtc_time tm);
int devm_rtc_nvmem_register(struct rtc_device *rtc, struct nvmem_config *nvmem_config)
	ll_on(ret == 0);

/* drivers/watchdog/watchdog_core.c */
int watchdog_register_device(struct watchdog_device *arg0 ll_registers(watchdog)) ll_on(ret == 0);
void watchdog_unregister_device(struct watchdog_device *arg0 ll_unregisters(watchdog));
int devm_watchdog_register_device(struct device *dev,
				  struct watchdog_device *arg1 ll_registers(watchdog))
	ll_on(ret == 0) ll_managed(dev);
int watchdog_init_timeout(struct watchdog_device *wdd, unsigned int timeout_parm,
			  struct device *dev);
void watchdog_set_nowayout(struct watchdog_device *wdd, bool nowayout);
bool watchdog_active(struct watchdog_device *wdd);
bool watchdog_hw_running(struct watchdog_device *wdd);
void watchdog_stop_on_reboot(struct watchdog_device *wdd);
void watchdog_stop_on_unregister(struct watchdog_device *wdd);
void watchdog_set_restart_priority(struct watchdog_device *wdd, int priority);
void watchdog_set_drvdata(struct watchdog_device *wdd, void *data ll_keeps ll_nouse ll_maybe_null);
void *watchdog_get_drvdata(struct watchdog_device *wdd) ll_returns_borrowed(wdd);

/* drivers/power/supply/power_supply_core.c */
struct power_supply *power_supply_register(struct device *parent,
					   const struct power_supply_desc *desc,
					   const struct power_supply_config *cfg)
	ll_registers(power_supply) ll_returns_err;
struct power_supply *power_supply_register_no_ws(struct device *parent,
						 const struct power_supply_desc *desc,
						 const struct power_supply_config *cfg)
	ll_registers(power_supply) ll_returns_err ll_optional;
void power_supply_unregister(struct power_supply *psy ll_unpublishes
			       ll_unregisters(power_supply) ll_puts);
struct power_supply *devm_power_supply_register(struct device *parent,
						const struct power_supply_desc *desc,
						const struct power_supply_config *cfg)
	ll_registers(power_supply) ll_returns_err ll_managed(parent);
struct power_supply *devm_power_supply_register_no_ws(struct device *parent,
						      const struct power_supply_desc *desc,
						      const struct power_supply_config *cfg)
	ll_registers(power_supply) ll_returns_err ll_managed(parent) ll_optional;
void power_supply_changed(struct power_supply *psy);
int power_supply_get_property(struct power_supply *psy, int psp, union power_supply_propval *val);
int power_supply_set_property(struct power_supply *psy, int psp,
			      const union power_supply_propval *val);
int power_supply_get_property_from_supplier(struct power_supply *psy, int psp,
					    union power_supply_propval *val);
void *power_supply_get_drvdata(struct power_supply *psy) ll_returns_borrowed(psy);
struct power_supply *power_supply_get_by_name(const char *name)
	ll_returns_ref(power_supply_put) ll_returns_null;
void power_supply_put(struct power_supply *psy ll_puts);
int power_supply_reg_notifier(struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
void power_supply_unreg_notifier(struct notifier_block *nb ll_unregisters(notifier));
void power_supply_put_battery_info(struct power_supply *psy,
				   struct power_supply_battery_info *info ll_frees)
	ll_managed(psy);

/* drivers/hwmon/hwmon.c */
struct device *hwmon_device_register_with_info(struct device *dev, const char *name,
					       void *drvdata ll_keeps ll_nouse ll_maybe_null,
					       const struct hwmon_chip_info *info,
					       const struct attribute_group **extra_groups)
	ll_registers(hwmon) ll_returns_err;
struct device *hwmon_device_register_with_groups(struct device *dev, const char *name,
						 void *drvdata ll_keeps ll_nouse ll_maybe_null,
						 const struct attribute_group **groups)
	ll_registers(hwmon) ll_returns_err;
struct device *hwmon_device_register(struct device *dev) ll_registers(hwmon) ll_returns_err;
void hwmon_device_unregister(struct device *dev ll_unpublishes ll_unregisters(hwmon) ll_puts);
struct device *devm_hwmon_device_register_with_info(struct device *dev, const char *name,
						    void *drvdata ll_keeps ll_nouse ll_maybe_null,
						    const struct hwmon_chip_info *info,
						    const struct attribute_group **extra_groups)
	ll_registers(hwmon) ll_returns_err ll_managed(dev);
struct device *devm_hwmon_device_register_with_groups(struct device *dev, const char *name,
						      void *drvdata ll_keeps ll_nouse
							ll_maybe_null,
						      const struct attribute_group **groups)
	ll_registers(hwmon) ll_returns_err ll_managed(dev);
int hwmon_notify_event(struct device *dev, int type, u32 attr, int channel);

/* drivers/thermal/thermal_core.c, thermal_of.c */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
struct thermal_zone_device *thermal_zone_device_register_with_trips(const char *type,
		const struct thermal_trip *trips, int num_trips, void *devdata,
		const struct thermal_zone_device_ops *ops, const struct thermal_zone_params *tzp,
		unsigned int passive_delay, unsigned int polling_delay)
	ll_registers(thermal) ll_returns_err;
#else
struct thermal_zone_device *thermal_zone_device_register_with_trips(const char *,
		struct thermal_trip *, int, int, void *, struct thermal_zone_device_ops *,
		struct thermal_zone_params *, int, int)
	ll_registers(thermal) ll_returns_err;
#endif
struct thermal_zone_device *thermal_tripless_zone_device_register(const char *type,
		void *devdata, const struct thermal_zone_device_ops *ops,
		const struct thermal_zone_params *tzp)
	ll_registers(thermal) ll_returns_err ll_optional;
void thermal_zone_device_unregister(struct thermal_zone_device *tz
				      ll_unregisters(thermal) ll_frees ll_maybe_null);
struct thermal_zone_device *devm_thermal_of_zone_register(struct device *dev, int id,
		void *data ll_keeps ll_nouse ll_maybe_null,
		const struct thermal_zone_device_ops *ops)
	ll_registers(thermal) ll_returns_err ll_managed(dev);
struct thermal_cooling_device *thermal_cooling_device_register(const char *,
		void *arg1 ll_keeps ll_nouse ll_maybe_null,
		const struct thermal_cooling_device_ops *)
	ll_registers(cooling) ll_returns_err;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 0, 0)
struct thermal_cooling_device *thermal_of_cooling_device_register(struct device_node *np,
		u32 cdev_id, const char *type, void *data,
		const struct thermal_cooling_device_ops *ops)
	ll_registers(cooling) ll_returns_err;
#else
struct thermal_cooling_device *thermal_of_cooling_device_register(struct device_node *np,
		const char *, void *, const struct thermal_cooling_device_ops *)
	ll_registers(cooling) ll_returns_err;
#endif
void thermal_cooling_device_unregister(struct thermal_cooling_device *arg0
					 ll_unpublishes ll_unregisters(cooling) ll_puts
					 ll_maybe_null);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 0, 0)
struct thermal_cooling_device *devm_thermal_of_cooling_device_register(struct device *dev,
		u32 cdev_id, const char *type, void *devdata ll_keeps ll_nouse ll_maybe_null,
		const struct thermal_cooling_device_ops *ops)
	ll_registers(cooling) ll_returns_err ll_managed(dev);
#else
struct thermal_cooling_device *devm_thermal_of_cooling_device_register(struct device *dev,
		struct device_node *np, const char *type,
		void *devdata ll_keeps ll_nouse ll_maybe_null,
		const struct thermal_cooling_device_ops *ops)
	ll_registers(cooling) ll_returns_err ll_managed(dev);
#endif
void thermal_zone_device_update(struct thermal_zone_device *, int);
int thermal_zone_device_enable(struct thermal_zone_device *tz);
int thermal_zone_device_disable(struct thermal_zone_device *tz);

/* drivers/video/backlight/backlight.c, lcd.c */
struct backlight_device *backlight_device_register(const char *name, struct device *dev,
						   void *devdata ll_keeps ll_nouse ll_maybe_null,
						   const struct backlight_ops *ops,
						   const struct backlight_properties *props)
	ll_registers(backlight) ll_returns_err;
void backlight_device_unregister(struct backlight_device *bd ll_unpublishes
				   ll_unregisters(backlight) ll_puts
				   ll_maybe_null);
struct backlight_device *devm_backlight_device_register(struct device *dev, const char *name,
							struct device *parent,
							void *devdata ll_keeps ll_nouse
		ll_maybe_null, const struct backlight_ops *ops,
							const struct backlight_properties *props)
	ll_registers(backlight) ll_returns_err ll_managed(dev);
void lcd_device_unregister(struct lcd_device *ld ll_unpublishes ll_unregisters(lcd) ll_puts
			     ll_maybe_null);
int backlight_update_status(struct backlight_device *bd);
int backlight_enable(struct backlight_device *bd);
int backlight_disable(struct backlight_device *bd);
void backlight_force_update(struct backlight_device *bd, int reason);
void *bl_get_data(struct backlight_device *bl_dev) ll_returns_borrowed(bl_dev);

/* drivers/video/fbdev/core/fbmem.c, fb_info.c, fbcmap.c */
struct fb_info *framebuffer_alloc(size_t size, struct device *dev)
	ll_returns_kind(fb_info, framebuffer_release) ll_returns_null;
void framebuffer_release(struct fb_info *info ll_drops(fb_info) ll_maybe_null);
int register_framebuffer(struct fb_info *fb_info ll_registers(fb)) ll_on(ret == 0);
void unregister_framebuffer(struct fb_info *fb_info ll_unregisters(fb))
	ll_explained("the count that do_register_framebuffer() set; only "
		     "fb_destroy() acts on its end");
int fb_alloc_cmap(struct fb_cmap *cmap ll_takes(fb_cmap), int len, int transp) ll_on(ret == 0);
void fb_dealloc_cmap(struct fb_cmap *cmap ll_drops(fb_cmap));
int fb_deferred_io_init(struct fb_info *info ll_inits(fb_defio)) ll_on(ret == 0);
void fb_deferred_io_cleanup(struct fb_info *info ll_stops(fb_defio));
void fb_set_suspend(struct fb_info *info, int state);

/* drivers/extcon/extcon.c */
struct extcon_dev *devm_extcon_dev_allocate(struct device *dev, const unsigned int *cable)
	ll_returns_fresh ll_returns_err;
int devm_extcon_dev_register(struct device *dev, struct extcon_dev *edev ll_registers(extcon))
	ll_on(ret == 0) ll_managed(dev);
int extcon_register_notifier(struct extcon_dev *edev, unsigned int id,
			     struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int extcon_unregister_notifier(struct extcon_dev *edev, unsigned int id,
			       struct notifier_block *nb ll_unregisters(notifier));
int devm_extcon_register_notifier(struct device *dev, struct extcon_dev *edev, unsigned int id,
				  struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0) ll_managed(dev);
int extcon_get_state(struct extcon_dev *edev, unsigned int id);
int extcon_set_state(struct extcon_dev *edev, unsigned int id, bool state);
int extcon_set_state_sync(struct extcon_dev *edev, unsigned int id, bool state);
int extcon_set_property(struct extcon_dev *edev, unsigned int id, unsigned int prop,
			union extcon_property_value prop_val);

/* drivers/pwm/core.c */
struct pwm_device *pwm_get(struct device *dev, const char *con_id)
	ll_returns_kind(pwm, pwm_put) ll_returns_err;
void pwm_put(struct pwm_device *pwm ll_drops(pwm) ll_maybe_null);
struct pwm_device *devm_pwm_get(struct device *dev, const char *con_id)
	ll_returns_kind(pwm, pwm_put) ll_returns_err ll_managed(dev);
int __pwmchip_add(struct pwm_chip *chip ll_registers(pwmchip), struct module *owner)
	ll_spelled(pwmchip_add) ll_on(ret == 0) ll_optional;
void pwmchip_remove(struct pwm_chip *chip ll_unregisters(pwmchip));
int __devm_pwmchip_add(struct device *dev, struct pwm_chip *chip ll_registers(pwmchip),
		       struct module *owner)
	ll_spelled(devm_pwmchip_add) ll_on(ret == 0) ll_managed(dev) ll_optional;
void pwm_init_state(const struct pwm_device *pwm, struct pwm_state *state);
void pwm_get_state(const struct pwm_device *pwm, struct pwm_state *state);
bool pwm_is_enabled(const struct pwm_device *pwm);

/* drivers/iio/industrialio-core.c, industrialio-trigger.c, industrialio-buffer.c, inkern.c */
struct iio_dev *iio_device_alloc(struct device *parent, int sizeof_priv)
	ll_returns_ref(iio_device_free) ll_returns_null;
struct iio_dev *devm_iio_device_alloc(struct device *parent, int sizeof_priv)
	ll_returns_ref(iio_device_free) ll_returns_null ll_managed(parent);
void iio_device_free(struct iio_dev *indio_dev ll_puts ll_maybe_null);
int __iio_device_register(struct iio_dev *indio_dev ll_registers(iio), struct module *this_mod)
	ll_spelled(iio_device_register) ll_on(ret == 0);
void iio_device_unregister(struct iio_dev *indio_dev ll_unregisters(iio));
int __devm_iio_device_register(struct device *dev, struct iio_dev *indio_dev ll_registers(iio),
			       struct module *this_mod)
	ll_spelled(devm_iio_device_register) ll_on(ret == 0) ll_managed(dev);
void *iio_priv(const struct iio_dev *indio_dev) ll_returns_borrowed(indio_dev) ll_returns_valid;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
int iio_triggered_buffer_setup_ext(struct iio_dev *indio_dev ll_inits(iio_buffer),
				   int (*h)(int irq, void *p) ll_calls(later) ll_maybe_null,
				   int (*thread)(int irq, void *p) ll_calls(later) ll_maybe_null,
				   int direction,
				   const struct iio_buffer_setup_ops *setup_ops ll_maybe_null,
				   const struct iio_dev_attr **buffer_attrs ll_maybe_null)
	ll_spelled(iio_triggered_buffer_setup) ll_on(ret == 0);
#else
int iio_triggered_buffer_setup_ext(struct iio_dev *indio_dev ll_inits(iio_buffer),
				   int (*h)(int irq, void *p) ll_calls(later) ll_maybe_null,
				   int (*thread)(int irq, void *p) ll_calls(later) ll_maybe_null,
				   int direction,
				   const struct iio_buffer_setup_ops *setup_ops ll_maybe_null,
				   const struct attribute **buffer_attrs ll_maybe_null)
	ll_spelled(iio_triggered_buffer_setup) ll_on(ret == 0);
#endif
void iio_triggered_buffer_cleanup(struct iio_dev *indio_dev ll_deinits(iio_buffer));
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
int devm_iio_triggered_buffer_setup_ext(struct device *dev,
					struct iio_dev *indio_dev ll_inits(iio_buffer),
					int (*h)(int irq, void *p) ll_calls(later) ll_maybe_null,
					int (*thread)(int irq, void *p) ll_calls(later)
					  ll_maybe_null, int direction,
					const struct iio_buffer_setup_ops *ops ll_maybe_null,
					const struct iio_dev_attr **buffer_attrs ll_maybe_null)
	ll_spelled(devm_iio_triggered_buffer_setup) ll_on(ret == 0) ll_managed(dev);
#else
int devm_iio_triggered_buffer_setup_ext(struct device *dev,
					struct iio_dev *indio_dev ll_inits(iio_buffer),
					int (*h)(int irq, void *p) ll_calls(later) ll_maybe_null,
					int (*thread)(int irq, void *p) ll_calls(later)
					  ll_maybe_null, int direction,
					const struct iio_buffer_setup_ops *ops ll_maybe_null,
					const struct attribute **buffer_attrs ll_maybe_null)
	ll_spelled(devm_iio_triggered_buffer_setup) ll_on(ret == 0) ll_managed(dev);
#endif
int iio_trigger_register(struct iio_trigger *trig_info ll_registers(iio_trigger)) ll_on(ret == 0);
void iio_trigger_unregister(struct iio_trigger *trig_info ll_unregisters(iio_trigger));
int devm_iio_trigger_register(struct device *dev,
			      struct iio_trigger *trig_info ll_registers(iio_trigger))
	ll_on(ret == 0) ll_managed(dev);
void iio_trigger_free(struct iio_trigger *trig ll_puts ll_maybe_null);
/* include/linux/iio/trigger.h: one count on the trigger and one on its module, which go together */
struct iio_trigger *iio_trigger_get(struct iio_trigger *trig ll_gets) ll_returns_param(trig);
void iio_trigger_put(struct iio_trigger *trig ll_puts);
struct iio_channel *iio_channel_get(struct device *dev, const char *consumer_channel)
	ll_returns_kind(iio_channel, iio_channel_release) ll_returns_err;
void iio_channel_release(struct iio_channel *chan ll_drops(iio_channel));
struct iio_channel *devm_iio_channel_get(struct device *dev, const char *consumer_channel)
	ll_returns_kind(iio_channel, iio_channel_release) ll_returns_err ll_managed(dev);
int iio_push_to_buffers(struct iio_dev *indio_dev, const void *data);
int iio_push_event(struct iio_dev *indio_dev, u64 ev_code, long long timestamp);
void iio_trigger_poll(struct iio_trigger *trig);
void iio_trigger_notify_done(struct iio_trigger *trig);
long long iio_get_time_ns(const struct iio_dev *indio_dev);
bool iio_trigger_using_own(struct iio_dev *indio_dev);
bool iio_buffer_enabled(struct iio_dev *indio_dev);
int iio_read_channel_raw(struct iio_channel *chan, int *val);
int iio_read_channel_processed(struct iio_channel *chan, int *val);

/* drivers/counter/counter-core.c */
struct counter_device *devm_counter_alloc(struct device *dev, size_t sizeof_priv)
	ll_returns_ref(put_device) ll_returns_null ll_managed(dev);
int devm_counter_add(struct device *dev,
		     struct counter_device *const counter ll_registers(counter))
	ll_on(ret == 0) ll_managed(dev);
int counter_add(struct counter_device *const counter ll_registers(counter)) ll_on(ret == 0);
void counter_unregister(struct counter_device *const counter ll_unregisters(counter) ll_maybe_null);
void *counter_priv(const struct counter_device *const counter)
	ll_returns_borrowed(counter) ll_returns_valid;

/* drivers/media/rc/rc-main.c: unregistering frees, unless devres owns it */
struct rc_dev *rc_allocate_device(int) ll_returns_ref(rc_free_device) ll_returns_null;
void rc_free_device(struct rc_dev *dev ll_puts ll_maybe_null);
int rc_register_device(struct rc_dev *dev ll_registers(rc)) ll_on(ret == 0);
void rc_unregister_device(struct rc_dev *dev ll_unregisters(rc) ll_maybe_null);
struct rc_dev *devm_rc_allocate_device(struct device *dev, int)
	ll_returns_ref(rc_free_device) ll_returns_null ll_managed(dev);
int devm_rc_register_device(struct device *parent, struct rc_dev *dev ll_registers(rc))
	ll_on(ret == 0) ll_managed(parent);
int ir_raw_event_store(struct rc_dev *dev, struct ir_raw_event *ev);
void ir_raw_event_handle(struct rc_dev *dev);
int ir_raw_event_store_with_filter(struct rc_dev *dev, struct ir_raw_event *ev);
int ir_raw_event_store_edge(struct rc_dev *dev, bool pulse);
void rc_keydown(struct rc_dev *dev, int protocol, u64 scancode, u8 toggle);
void rc_keyup(struct rc_dev *dev);
void rc_repeat(struct rc_dev *dev);

/* drivers/hid/hid-core.c */
struct hid_device *hid_allocate_device(void) ll_returns_ref(hid_destroy_device) ll_returns_err;
void hid_destroy_device(struct hid_device *arg0 ll_puts);
int hid_add_device(struct hid_device *arg0 ll_registers(hid)) ll_on(ret == 0);
int hid_hw_start(struct hid_device *hdev ll_registers(hid_hw), unsigned int connect_mask)
	ll_on(ret == 0);
void hid_hw_stop(struct hid_device *hdev ll_unregisters(hid_hw));
int hid_hw_open(struct hid_device *hdev ll_takes(hid_open)) ll_on(ret == 0);
void hid_hw_close(struct hid_device *hdev ll_drops(hid_open));
void *hid_get_drvdata(struct hid_device *hdev) ll_returns_borrowed(hdev);
void hid_set_drvdata(struct hid_device *hdev, void *data ll_keeps ll_nouse ll_maybe_null);
int hid_parse(struct hid_device *hdev);
void hid_hw_request(struct hid_device *hdev, struct hid_report *report, int reqtype);
int hid_hw_raw_request(struct hid_device *hdev, unsigned char reportnum, __u8 *buf, size_t len,
		       int rtype, int reqtype);
void hid_hw_wait(struct hid_device *hdev);
int hid_hw_output_report(struct hid_device *hdev, __u8 *buf, size_t len);
struct hid_report *hid_validate_values(struct hid_device *hid, int type, unsigned int id,
				       unsigned int field_index, unsigned int report_counts);

/*
 * drivers/char/hw_random/core.c, drivers/mtd/mtdcore.c, drivers/devfreq/devfreq.c,
 * net/rfkill/core.c
 */
int hwrng_register(struct hwrng *rng ll_registers(hwrng)) ll_on(ret == 0);
void hwrng_unregister(struct hwrng *rng ll_unregisters(hwrng));
int devm_hwrng_register(struct device *dev, struct hwrng *rng ll_registers(hwrng))
	ll_on(ret == 0) ll_managed(dev);
int mtd_device_parse_register(struct mtd_info *mtd ll_registers(mtd),
			      const char *const *part_probe_types ll_maybe_null,
			      struct mtd_part_parser_data *parser_data ll_maybe_null,
			      const struct mtd_partition *defparts ll_maybe_null, int defnr_parts)
	ll_on(ret == 0);
int mtd_device_unregister(struct mtd_info *master ll_unregisters(mtd));
void nand_cleanup(struct nand_chip *chip ll_deinits(nand));
int devfreq_remove_device(struct devfreq *devfreq ll_unpublishes ll_unregisters(devfreq)
			    ll_puts ll_maybe_null);
struct rfkill *rfkill_alloc(const char *name, struct device *parent, const int type,
			    const struct rfkill_ops *ops,
			    void *ops_data ll_keeps ll_nouse ll_maybe_null)
	ll_returns_kind(rfkill, rfkill_destroy) ll_returns_null;
void rfkill_destroy(struct rfkill *rfkill ll_drops(rfkill) ll_maybe_null);
int rfkill_register(struct rfkill *rfkill ll_registers(rfkill)) ll_on(ret == 0);
void rfkill_unregister(struct rfkill *rfkill ll_unregisters(rfkill));
bool rfkill_set_hw_state_reason(struct rfkill *rfkill, bool blocked, int reason);
bool rfkill_set_sw_state(struct rfkill *rfkill, bool blocked);
bool rfkill_blocked(struct rfkill *rfkill);
void rfkill_init_sw_state(struct rfkill *rfkill, bool blocked);
int w1_add_master_device(struct w1_bus_master *master ll_registers(w1_master)) ll_on(ret == 0);
void w1_remove_master_device(struct w1_bus_master *master ll_unregisters(w1_master));
