/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * consoles.h - terminals, SCSI hosts, disks, cards and cameras, gadgets and type C ports: what users open.
 */
#pragma once
#include "types.h"

ll_headers(<linux/tty.h>, <linux/tty_driver.h>, <linux/tty_port.h>, <linux/tty_flip.h>,
	   <linux/serial_core.h>, <linux/serial_8250.h>, <linux/mmc/host.h>,
	   <linux/mmc/card.h>, <linux/memstick.h>, <linux/mmc/sdio_func.h>, <scsi/scsi_host.h>, <linux/blkdev.h>,
	   <linux/blk-mq.h>, <linux/usb/gadget.h>, <linux/usb/hcd.h>, <linux/usb/typec.h>,
	   <linux/usb/typec_mux.h>, <linux/usb/role.h>, <linux/usb/composite.h>,
	   <media/v4l2-device.h>, <media/v4l2-dev.h>, <media/v4l2-ctrls.h>,
	   <media/v4l2-subdev.h>, <media/v4l2-async.h>, <media/v4l2-mem2mem.h>,
	   <media/videobuf2-core.h>, <media/videobuf2-v4l2.h>, <media/media-device.h>,
	   <media/media-entity.h>, <drm/drm_drv.h>, <drm/drm_connector.h>,
	   <drm/drm_encoder.h>, <drm/drm_bridge.h>, <drm/drm_panel.h>, <drm/drm_mipi_dsi.h>, <linux/spi/spi.h>, <linux/fpga/fpga-mgr.h>, <linux/crypto.h>,
	   <crypto/hash.h>, <crypto/skcipher.h>, <crypto/aead.h>, <crypto/algapi.h>,
	   <crypto/internal/hash.h>, <crypto/internal/skcipher.h>, <linux/soundwire/sdw.h>,
	   <linux/pci-epc.h>, <linux/pci-epf.h>, <linux/genhd.h>)

struct Scsi_Host;
struct ahash_alg;
struct blk_mq_tag_set;
struct crypto_aead;
struct crypto_ahash;
struct crypto_alg;
struct crypto_shash;
struct crypto_skcipher;
struct device;
struct drm_bridge;
struct drm_connector;
struct drm_connector_funcs;
struct drm_device;
struct drm_encoder;
struct drm_encoder_funcs;
struct drm_panel;
struct file;
struct hc_driver;
struct lock_class_key;
struct media_device;
struct media_entity;
struct mipi_dsi_device;
struct mmc_host;
struct mmc_request;
struct module;
struct regulator;
struct scsi_host_template;
struct sdio_func;
struct skcipher_alg;
struct spi_controller;
struct spi_device;
struct spi_message;
struct tty_driver;
struct tty_port;
struct tty_struct;
struct typec_cable;
struct typec_cable_desc;
struct typec_capability;
struct typec_mux_desc;
struct typec_mux_dev;
struct typec_partner;
struct typec_partner_desc;
struct typec_port;
struct typec_switch_desc;
struct typec_switch_dev;
struct uart_driver;
struct uart_port;
struct usb_gadget;
struct usb_hcd;
struct usb_role_switch;
struct usb_role_switch_desc;
struct v4l2_async_notifier;
struct v4l2_ctrl;
struct v4l2_ctrl_handler;
struct v4l2_device;
struct v4l2_fh;
struct v4l2_m2m_dev;
struct v4l2_m2m_ops;
struct v4l2_subdev;
struct vb2_queue;
struct video_device;

/* drivers/tty/tty_io.c, tty_port.c, serial/serial_core.c */
void tty_driver_kref_put(struct tty_driver *driver ll_puts);
void tty_port_put(struct tty_port *port ll_puts ll_maybe_null);
struct tty_driver *__tty_alloc_driver(unsigned int lines, struct module *owner,
				      unsigned long flags)
	ll_spelled(tty_alloc_driver) ll_returns_ref(tty_driver_kref_put) ll_returns_err;
void tty_kref_put(struct tty_struct *tty ll_puts ll_maybe_null);
struct tty_struct *tty_port_tty_get(struct tty_port *port ll_maybe_null)
	ll_returns_ref(tty_kref_put) ll_returns_null;
void tty_port_init(struct tty_port *port ll_inits(tty_port));
void tty_port_destroy(struct tty_port *port ll_deinits(tty_port));
/* drivers/tty/tty_io.c, tty_port.c: the port may be opened from here on */
struct device *tty_register_device(struct tty_driver *driver ll_registers(tty_driver),
				   unsigned index, struct device *dev) ll_returns_err;
struct device *tty_register_device_attr(struct tty_driver *driver ll_registers(tty_driver),
					unsigned index, struct device *device, void *drvdata,
					const struct attribute_group **attr_grp) ll_returns_err
	ll_explained("the count of the registration until device_destroy() in "
		     "tty_unregister_device()");
struct device *tty_port_register_device(struct tty_port *port,
					struct tty_driver *driver ll_registers(tty_driver),
					unsigned index, struct device *device) ll_returns_err;
struct device *tty_port_register_device_attr(struct tty_port *port,
					     struct tty_driver *driver ll_registers(tty_driver),
					     unsigned index, struct device *device, void *drvdata,
					     const struct attribute_group **attr_grp)
	ll_returns_err;
void tty_unregister_device(struct tty_driver *driver ll_unregisters(tty_driver),
			   unsigned index);
void tty_port_unregister_device(struct tty_port *port,
				struct tty_driver *driver ll_unregisters(tty_driver),
				unsigned index);
void tty_flip_buffer_push(struct tty_port *port);
size_t tty_insert_flip_string_fixed_flag(struct tty_port *port, const u8 *chars, u8 flag,
					 size_t size);
void tty_wakeup(struct tty_struct *tty);
void tty_hangup(struct tty_struct *tty);
void tty_vhangup(struct tty_struct *tty)
	ll_explained("counts of signal->tty that tty_signal_session_leader() cleared; "
		     "the caller keeps its own");
void tty_port_tty_wakeup(struct tty_port *port);
void uart_write_wakeup(struct uart_port *port);
int uart_handle_break(struct uart_port *port);
void uart_insert_char(struct uart_port *port, unsigned int status, unsigned int overrun, u8 ch,
		      u8 flag);
int uart_register_driver(struct uart_driver *uart ll_registers(uart_driver)) ll_on(ret == 0);
void uart_unregister_driver(struct uart_driver *uart ll_unregisters(uart_driver));
void uart_remove_one_port(struct uart_driver *reg,
			  struct uart_port *port ll_unregisters(uart));

/* drivers/mmc/core/host.c, drivers/scsi/hosts.c, block/genhd.c, blk-mq.c */
struct mmc_host *mmc_alloc_host(int extra, struct device *)
	ll_returns_ref(mmc_free_host) ll_returns_null;
void mmc_free_host(struct mmc_host *arg0 ll_puts);
struct mmc_host *devm_mmc_alloc_host(struct device *dev, int extra)
	ll_returns_ref(mmc_free_host) ll_returns_null ll_managed(dev) ll_optional;
struct memstick_host;
struct memstick_host *memstick_alloc_host(unsigned int extra, struct device *dev)
	ll_returns_ref(memstick_free_host) ll_returns_null ll_optional;
void memstick_free_host(struct memstick_host *host ll_puts) ll_optional;
void *memstick_priv(struct memstick_host *host) ll_returns_borrowed(host) ll_returns_valid
	ll_optional;
void *mmc_priv(struct mmc_host *host) ll_returns_borrowed(host) ll_returns_valid;
int mmc_of_parse(struct mmc_host *host);
/* drivers/mmc/core/core.c: the node of a function of the card; of_get_next_child() counted it */
struct device_node *mmc_of_find_child_device(struct mmc_host *host, unsigned func_num)
	ll_returns_ref(of_node_put) ll_returns_null ll_optional;
void mmc_request_done(struct mmc_host *, struct mmc_request *);
void mmc_detect_change(struct mmc_host *, unsigned long delay);
int mmc_regulator_get_supply(struct mmc_host *mmc);
int mmc_regulator_set_ocr(struct mmc_host *mmc, struct regulator *supply, unsigned short vdd_bit);
int sdio_claim_irq(struct sdio_func *func ll_registers(sdio_irq), void *handler ll_calls(later))
	ll_on(ret == 0);
int sdio_release_irq(struct sdio_func *func ll_unregisters(sdio_irq));
struct Scsi_Host *scsi_host_alloc(const struct scsi_host_template *, int)
	ll_returns_ref(scsi_host_put) ll_returns_null;
void scsi_host_put(struct Scsi_Host *t ll_puts);
void *shost_priv(struct Scsi_Host *shost) ll_returns_borrowed(shost) ll_returns_valid;
void scsi_scan_host(struct Scsi_Host *);
void scsi_block_requests(struct Scsi_Host *);
void scsi_unblock_requests(struct Scsi_Host *);
int blk_mq_alloc_tag_set(struct blk_mq_tag_set *set ll_inits(tag_set)) ll_on(ret == 0);
void blk_mq_free_tag_set(struct blk_mq_tag_set *set ll_deinits(tag_set));

/* drivers/usb/gadget/udc/core.c, core/hcd.c, typec/class.c, mux.c, roles/class.c */
int usb_add_gadget(struct usb_gadget *gadget ll_registers(udc)) ll_on(ret == 0);
void usb_del_gadget(struct usb_gadget *gadget ll_unregisters(udc));
struct usb_hcd *usb_create_hcd(const struct hc_driver *driver, struct device *dev,
			       const char *bus_name)
	ll_returns_ref(usb_put_hcd) ll_returns_null;
void usb_put_hcd(struct usb_hcd *hcd ll_puts ll_maybe_null);
struct typec_port *typec_register_port(struct device *parent, const struct typec_capability *cap)
	ll_registers(typec_port) ll_returns_err;
void typec_unregister_port(struct typec_port *port ll_unpublishes ll_unregisters(typec_port)
			     ll_puts ll_maybe_null);
struct typec_partner *typec_register_partner(struct typec_port *port,
					     struct typec_partner_desc *desc)
	ll_registers(typec_partner) ll_returns_err;
void typec_unregister_partner(struct typec_partner *partner
				ll_unpublishes ll_unregisters(typec_partner) ll_puts ll_maybe_null);
struct typec_cable *typec_register_cable(struct typec_port *port, struct typec_cable_desc *desc)
	ll_registers(typec_cable) ll_returns_err;
void typec_unregister_cable(struct typec_cable *cable ll_unpublishes
			      ll_unregisters(typec_cable) ll_puts ll_maybe_null);
struct typec_switch_dev *typec_switch_register(struct device *parent,
					       const struct typec_switch_desc *desc)
	ll_registers(typec_switch) ll_returns_err;
void typec_switch_unregister(struct typec_switch_dev *sw ll_unpublishes
			       ll_unregisters(typec_switch) ll_puts
			       ll_maybe_null);
struct typec_mux_dev *typec_mux_register(struct device *parent, const struct typec_mux_desc *desc)
	ll_registers(typec_mux) ll_returns_err;
void typec_mux_unregister(struct typec_mux_dev *mux ll_unpublishes ll_unregisters(typec_mux)
			    ll_puts ll_maybe_null);
struct usb_role_switch *usb_role_switch_register(struct device *parent,
						 const struct usb_role_switch_desc *desc)
	ll_registers(role_switch) ll_returns_err;
void usb_role_switch_unregister(struct usb_role_switch *sw ll_unpublishes
				  ll_unregisters(role_switch) ll_puts
				  ll_maybe_null);

/* drivers/media/v4l2-core, mc: devices, controls, queues */
int v4l2_device_register(struct device *dev ll_maybe_null,
			 struct v4l2_device *v4l2_dev ll_registers(v4l2_device))
	ll_on(ret == 0);
void v4l2_device_unregister(struct v4l2_device *v4l2_dev ll_unregisters(v4l2_device) ll_maybe_null);
struct video_device *video_device_alloc(void)
	ll_returns_kind(mem, video_device_release) ll_returns_null;
void *video_drvdata(struct file *file);
void video_set_drvdata(struct video_device *vdev, void *data ll_keeps ll_nouse ll_maybe_null);
int v4l2_ctrl_handler_init_class(struct v4l2_ctrl_handler *hdl ll_inits(ctrl_handler),
				 unsigned int nr_of_controls_hint, struct lock_class_key *key,
				 const char *name)
	ll_spelled(v4l2_ctrl_handler_init);
void v4l2_ctrl_handler_free(struct v4l2_ctrl_handler *hdl ll_deinits(ctrl_handler));
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
int v4l2_async_nf_register(struct v4l2_async_notifier *notifier ll_registers(async_nf))
	ll_on(ret == 0);
#else
int v4l2_async_nf_register(struct v4l2_device *v4l2_dev ll_registers(async_nf),
			   struct v4l2_async_notifier *notifier)
	ll_on(ret == 0);
#endif
void v4l2_async_nf_unregister(struct v4l2_async_notifier *notifier ll_unregisters(async_nf));
struct v4l2_m2m_dev *v4l2_m2m_init(const struct v4l2_m2m_ops *m2m_ops)
	ll_returns_kind(m2m, v4l2_m2m_release) ll_returns_err;
void v4l2_m2m_release(struct v4l2_m2m_dev *m2m_dev ll_drops(m2m));
void media_device_init(struct media_device *mdev ll_inits(media_device));
void media_device_cleanup(struct media_device *mdev ll_deinits(media_device));
int __media_device_register(struct media_device *mdev ll_registers(media), struct module *owner)
	ll_spelled(media_device_register) ll_on(ret == 0);
void media_device_unregister(struct media_device *mdev ll_unregisters(media));
void *v4l2_get_subdevdata(const struct v4l2_subdev *sd) ll_returns_borrowed(sd);
void media_entity_cleanup(struct media_entity *entity);
int v4l2_ctrl_handler_setup(struct v4l2_ctrl_handler *hdl);
s32 v4l2_ctrl_g_ctrl(struct v4l2_ctrl *ctrl);
bool vb2_is_busy(struct vb2_queue *q);
void v4l2_fh_init(struct v4l2_fh *fh, struct video_device *vdev);

/* drivers/gpu/drm: devices, bridges, panels */
void drm_dev_unplug(struct drm_device *dev ll_unregisters(drm));
void drm_dev_put(struct drm_device *dev ll_puts ll_maybe_null);
/* drivers/gpu/drm/drm_mode_config.c: drm_mode_config_cleanup() destroys those that are left */
int drm_connector_init(struct drm_device *dev, struct drm_connector *connector ll_keeps,
		       const struct drm_connector_funcs *funcs, int connector_type)
	ll_on(ret == 0);
int drm_encoder_init(struct drm_device *dev, struct drm_encoder *encoder ll_keeps,
		     const struct drm_encoder_funcs *funcs, int encoder_type,
		     const char *name ll_maybe_null, ...)
	ll_on(ret == 0);
void drm_bridge_add(struct drm_bridge *bridge ll_registers(drm_bridge));
void drm_bridge_remove(struct drm_bridge *bridge ll_unregisters(drm_bridge));
void drm_panel_add(struct drm_panel *panel ll_registers(drm_panel));
void drm_panel_remove(struct drm_panel *panel ll_unregisters(drm_panel));
int mipi_dsi_attach(struct mipi_dsi_device *dsi ll_registers(dsi)) ll_on(ret == 0);
int mipi_dsi_detach(struct mipi_dsi_device *dsi ll_unregisters(dsi));
void mipi_dsi_set_drvdata(struct mipi_dsi_device *dsi, void *data ll_keeps ll_nouse ll_maybe_null);
void *mipi_dsi_get_drvdata(const struct mipi_dsi_device *dsi) ll_returns_borrowed(dsi);

/* drivers/spi/spi.c */
int devm_spi_register_controller(struct device *dev,
				 struct spi_controller *ctlr ll_registers(spi))
	ll_on(ret == 0) ll_managed(dev);
void *spi_get_drvdata(const struct spi_device *spi) ll_returns_borrowed(spi);
void spi_set_drvdata(struct spi_device *spi, void *data ll_keeps ll_nouse ll_maybe_null);
void *spi_controller_get_devdata(struct spi_controller *ctlr) ll_returns_borrowed(ctlr);
int spi_sync(struct spi_device *spi, struct spi_message *message);
int spi_write(struct spi_device *spi, const void *buf, size_t len);
int spi_setup(struct spi_device *spi);
void spi_message_init(struct spi_message *m);

/* crypto: handles and algorithms */
struct crypto_shash *crypto_alloc_shash(const char *alg_name, u32 type, u32 mask)
	ll_returns_kind(crypto, crypto_free_shash) ll_returns_err;
void crypto_free_shash(struct crypto_shash *tfm ll_drops(crypto) ll_maybe_null);
struct crypto_ahash *crypto_alloc_ahash(const char *alg_name, u32 type, u32 mask)
	ll_returns_kind(crypto, crypto_free_ahash) ll_returns_err;
void crypto_free_ahash(struct crypto_ahash *tfm ll_drops(crypto) ll_maybe_null);
struct crypto_skcipher *crypto_alloc_skcipher(const char *alg_name, u32 type, u32 mask)
	ll_returns_kind(crypto, crypto_free_skcipher) ll_returns_err;
void crypto_free_skcipher(struct crypto_skcipher *tfm ll_drops(crypto) ll_maybe_null);
struct crypto_aead *crypto_alloc_aead(const char *alg_name, u32 type, u32 mask)
	ll_returns_kind(crypto, crypto_free_aead) ll_returns_err;
void crypto_free_aead(struct crypto_aead *tfm ll_drops(crypto) ll_maybe_null);
int crypto_register_alg(struct crypto_alg *alg ll_registers(crypto_alg)) ll_on(ret == 0);
void crypto_unregister_alg(struct crypto_alg *alg ll_unregisters(crypto_alg));
int crypto_register_skcipher(struct skcipher_alg *alg ll_registers(crypto_alg)) ll_on(ret == 0);
void crypto_unregister_skcipher(struct skcipher_alg *alg ll_unregisters(crypto_alg));
int crypto_register_ahash(struct ahash_alg *alg ll_registers(crypto_alg)) ll_on(ret == 0);
void crypto_unregister_ahash(struct ahash_alg *alg ll_unregisters(crypto_alg));
