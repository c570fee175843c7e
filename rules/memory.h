/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * memory.h - buffers, mappings and regions of devices; firmware images.
 */
#pragma once
#include "types.h"

ll_headers(<linux/dma-mapping.h>, <linux/dmapool.h>, <linux/dmaengine.h>, <linux/of_dma.h>,
	   <linux/io.h>, <linux/ioport.h>, <linux/pci.h>, <linux/platform_device.h>,
	   <linux/of_address.h>, <linux/firmware.h>, <linux/slab.h>, <linux/bitmap.h>,
	   <linux/mempool.h>, <linux/percpu.h>, <linux/scatterlist.h>, <linux/gfp.h>,
	   <linux/string.h>, <linux/irqdomain.h>, <linux/msi.h>, <linux/device.h>,
	   <linux/of_irq.h>, <linux/vmalloc.h>, <linux/mm.h>, <linux/genalloc.h>,
	   <linux/dma-buf.h>, <linux/dma-fence.h>)

struct device;
struct device_node;
struct dma_async_tx_descriptor;
struct dma_buf;
struct dma_chan;
struct dma_device;
struct dma_fence;
struct dma_pool;
struct dma_slave_caps;
struct dma_slave_config;
struct firmware;
struct irq_affinity;
struct irq_affinity_desc;
struct irq_data;
struct irq_domain;
struct irq_fwspec;
struct kmem_cache;
struct mempool;
struct module;
struct msix_entry;
struct of_dma;
struct of_phandle_args;
struct page;
struct pci_bus;
struct pci_dev;
struct platform_device;
struct pm_message;
struct resource;
struct scatterlist;
struct sg_table;

/* kernel/dma/mapping.c, mm/dmapool.c: freeing tolerates NULL */
void *dma_alloc_coherent(struct device *dev, size_t size, dma_addr_t *dma_handle ll_stores,
			 gfp_t gfp)
	ll_returns_kind(dma_mem, dma_free_coherent) ll_returns_null;
void *dma_alloc_attrs(struct device *dev, size_t size, dma_addr_t *dma_handle ll_stores,
		      gfp_t flag, unsigned long attrs)
	ll_returns_kind(dma_mem, dma_free_attrs) ll_returns_null;
void dma_free_coherent(struct device *dev, size_t size,
		       void *cpu_addr ll_drops(dma_mem) ll_maybe_null, dma_addr_t dma_handle);
void dma_free_attrs(struct device *dev, size_t size,
		    void *cpu_addr ll_drops(dma_mem) ll_maybe_null, dma_addr_t dma_handle,
		    unsigned long attrs);
void *dma_alloc_wc(struct device *dev, size_t size, dma_addr_t *dma_addr ll_stores, gfp_t gfp)
	ll_returns_kind(dma_mem, dma_free_wc) ll_returns_null;
void dma_free_wc(struct device *dev, size_t size, void *cpu_addr ll_drops(dma_mem) ll_maybe_null,
		 dma_addr_t dma_addr);
void *dmam_alloc_coherent(struct device *dev, size_t size, dma_addr_t *dma_handle ll_stores,
			  gfp_t gfp)
	ll_returns_kind(dma_mem, dmam_free_coherent) ll_returns_null ll_managed(dev);
void *dmam_alloc_attrs(struct device *dev, size_t size, dma_addr_t *dma_handle ll_stores,
		       gfp_t gfp, unsigned long attrs)
	ll_returns_kind(dma_mem, dmam_free_coherent) ll_returns_null ll_managed(dev);
void dmam_free_coherent(struct device *dev, size_t size, void *vaddr ll_drops(dma_mem),
			dma_addr_t dma_handle)
	ll_managed(dev);
struct dma_pool *dma_pool_create(const char *name, struct device *dev, size_t size, size_t align,
				 size_t allocation)
	ll_returns_kind(dma_pool, dma_pool_destroy) ll_returns_null;
void dma_pool_destroy(struct dma_pool *pool ll_drops(dma_pool) ll_maybe_null);
struct dma_pool *dmam_pool_create(const char *name, struct device *dev, size_t size,
				  size_t align, size_t allocation)
	ll_returns_kind(dma_pool, dma_pool_destroy) ll_returns_null ll_managed(dev);
int dma_set_mask(struct device *dev, u64 mask);
int dma_set_coherent_mask(struct device *dev, u64 mask);
int dma_set_mask_and_coherent(struct device *dev, u64 mask);
int dma_coerce_mask_and_coherent(struct device *dev, u64 mask);
void dma_set_max_seg_size(struct device *dev, unsigned int size);
void dma_sync_single_for_cpu(struct device *dev, dma_addr_t addr, size_t size, int dir);
void dma_sync_single_for_device(struct device *dev, dma_addr_t addr, size_t size, int dir);
int dma_mapping_error(struct device *dev, dma_addr_t dma_addr);
u64 dma_get_required_mask(struct device *dev);
void dma_set_seg_boundary(struct device *dev, unsigned long mask);
void dma_sync_sg_for_cpu(struct device *dev, struct scatterlist *sg, int nelems, int dir);
void dma_sync_sg_for_device(struct device *dev, struct scatterlist *sg, int nelems, int dir);

/* drivers/dma/dmaengine.c */
struct dma_chan *dma_request_chan(struct device *dev, const char *name)
	ll_returns_kind(dma_chan, dma_release_channel) ll_returns_err;
struct dma_chan *dma_request_chan_by_mask(const void *mask)
	ll_returns_kind(dma_chan, dma_release_channel) ll_returns_err;
void dma_release_channel(struct dma_chan *chan ll_drops(dma_chan));
struct dma_chan *devm_dma_request_chan(struct device *dev, const char *name)
	ll_returns_kind(dma_chan, dma_release_channel) ll_returns_err ll_managed(dev);
int dma_async_device_register(struct dma_device *device ll_registers(dma)) ll_on(ret == 0);
void dma_async_device_unregister(struct dma_device *device ll_unregisters(dma))
	ll_explained("the count that kref_init() in dma_async_device_register() started");
int dmaenginem_async_device_register(struct dma_device *device ll_registers(dma))
	ll_on(ret == 0) ll_managed(device);
int of_dma_controller_register(struct device_node *np ll_registers(of_dma),
			       struct dma_chan *(*of_dma_xlate)(struct of_phandle_args *, struct of_dma *),
			       void *data ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
void of_dma_controller_free(struct device_node *np ll_unregisters(of_dma) ll_maybe_null);
int dmaengine_terminate_sync(struct dma_chan *chan ll_stops(dma));
int dmaengine_terminate_async(struct dma_chan *chan);
int dmaengine_terminate_all(struct dma_chan *chan);
void dmaengine_synchronize(struct dma_chan *chan);
void dma_async_issue_pending(struct dma_chan *chan);
int dmaengine_slave_config(struct dma_chan *chan, struct dma_slave_config *config);
int dmaengine_pause(struct dma_chan *chan);
int dmaengine_resume(struct dma_chan *chan);
void dma_async_tx_descriptor_init(struct dma_async_tx_descriptor *tx, struct dma_chan *chan);
int dma_get_slave_caps(struct dma_chan *chan, struct dma_slave_caps *caps);

/* lib/devres.c, drivers/base/platform.c, lib/pci_iomap.c, drivers/pci/devres.c */
void *ioremap_wc(resource_size_t offset, unsigned long size)
	ll_returns_kind(iomap, iounmap) ll_returns_null ll_optional;
void *ioremap_cache(resource_size_t offset, unsigned long size)
	ll_returns_kind(iomap, iounmap) ll_returns_null ll_optional;
void *ioremap_uc(resource_size_t offset, unsigned long size)
	ll_returns_kind(iomap, iounmap) ll_returns_null ll_optional;
void *devm_ioremap(struct device *dev, resource_size_t offset, resource_size_t size)
	ll_returns_kind(iomap, devm_iounmap) ll_returns_null ll_managed(dev);
void *devm_ioremap_wc(struct device *dev, resource_size_t offset, resource_size_t size)
	ll_returns_kind(iomap, devm_iounmap) ll_returns_null ll_managed(dev);
void devm_iounmap(struct device *dev, void *addr ll_drops(iomap)) ll_managed(dev);
void *devm_ioremap_resource(struct device *dev, const struct resource *res ll_maybe_null)
	ll_returns_kind(iomap, devm_iounmap) ll_returns_err ll_managed(dev);
void *devm_platform_ioremap_resource(struct platform_device *pdev, unsigned int index)
	ll_returns_kind(iomap, devm_iounmap) ll_returns_err ll_managed(pdev);
void *devm_platform_ioremap_resource_byname(struct platform_device *pdev, const char *name)
	ll_returns_kind(iomap, devm_iounmap) ll_returns_err ll_managed(pdev);
void *devm_platform_get_and_ioremap_resource(struct platform_device *pdev, unsigned int index,
					     struct resource **res ll_stores ll_maybe_null)
	ll_returns_kind(iomap, devm_iounmap) ll_returns_err ll_managed(pdev);
void *devm_of_iomap(struct device *dev, struct device_node *node, int index,
		    resource_size_t *size ll_stores ll_maybe_null)
	ll_returns_kind(iomap, devm_iounmap) ll_returns_err ll_managed(dev);
void *of_io_request_and_map(struct device_node *device, int index, const char *name)
	ll_returns_kind(iomap, iounmap) ll_returns_err;
void *pci_iomap(struct pci_dev *dev, int bar, unsigned long max)
	ll_returns_kind(iomap, pci_iounmap) ll_returns_null;
void *pci_iomap_range(struct pci_dev *dev, int bar, unsigned long offset, unsigned long maxlen)
	ll_returns_kind(iomap, pci_iounmap) ll_returns_null;
void pci_iounmap(struct pci_dev *dev, void *arg1 ll_drops(iomap) ll_maybe_null);
void *pci_ioremap_bar(struct pci_dev *pdev, int bar)
	ll_returns_kind(iomap, iounmap) ll_returns_null;
void *pcim_iomap(struct pci_dev *pdev, int bar, unsigned long maxlen)
	ll_returns_kind(iomap, pcim_iounmap) ll_returns_null ll_managed(pdev);
void pcim_iounmap(struct pci_dev *pdev, void *addr ll_drops(iomap)) ll_managed(pdev);
int pcim_iomap_regions(struct pci_dev *pdev ll_inits(pci_regions), int mask, const char *name)
	ll_on(ret == 0) ll_managed(pdev);
void *const *pcim_iomap_table(struct pci_dev *pdev) ll_returns_borrowed(pdev);
void memcpy_toio(volatile void *, const void *, size_t);
void memcpy_fromio(void *, const volatile void *, size_t);
void memset_io(volatile void *, int, size_t);

/* lib/iomap.c: one access */
unsigned int ioread8(const volatile void *) ll_optional;
unsigned int ioread16(const volatile void *) ll_optional;
unsigned int ioread16be(const volatile void *) ll_optional;
unsigned int ioread32(const volatile void *) ll_optional;
unsigned int ioread32be(const volatile void *) ll_optional;
void iowrite8(u8, volatile void *) ll_optional;
void iowrite16(u16, volatile void *) ll_optional;
void iowrite16be(u16, volatile void *) ll_optional;
void iowrite32(u32, volatile void *) ll_optional;
void iowrite32be(u32, volatile void *) ll_optional;
void ioread8_rep(const volatile void *, void *, unsigned long) ll_optional;
void ioread16_rep(const volatile void *, void *, unsigned long) ll_optional;
void ioread32_rep(const volatile void *, void *, unsigned long) ll_optional;
void iowrite8_rep(volatile void *, const void *, unsigned long) ll_optional;
void iowrite16_rep(volatile void *, const void *, unsigned long) ll_optional;
void iowrite32_rep(volatile void *, const void *, unsigned long) ll_optional;

/* drivers/pci/pci.c, msi/api.c: undone by devres after pcim_enable_device() */
int pcim_enable_device(struct pci_dev *pdev) ll_on(ret == 0)
	ll_explained("devres gives the enable count back in pcim_disable_device()");
int pci_request_regions(struct pci_dev *pdev ll_inits(pci_regions), const char *) ll_on(ret == 0);
void pci_release_regions(struct pci_dev *pdev ll_deinits(pci_regions));
int pci_request_selected_regions(struct pci_dev *pdev ll_inits(pci_regions), int, const char *)
	ll_on(ret == 0);
void pci_release_selected_regions(struct pci_dev *pdev ll_deinits(pci_regions), int);
int pci_request_region(struct pci_dev *pdev ll_inits(pci_region), int, const char *)
	ll_on(ret == 0);
void pci_release_region(struct pci_dev *pdev ll_deinits(pci_region), int);
int pci_alloc_irq_vectors(struct pci_dev *dev ll_inits(irq_vectors) ll_on(ret > 0),
			  unsigned int min_vecs, unsigned int max_vecs, unsigned int flags);
int pci_alloc_irq_vectors_affinity(struct pci_dev *dev ll_inits(irq_vectors) ll_on(ret > 0),
				   unsigned int min_vecs, unsigned int max_vecs,
				   unsigned int flags, struct irq_affinity *affd ll_maybe_null);
void pci_free_irq_vectors(struct pci_dev *dev ll_deinits(irq_vectors));
int pci_enable_msi(struct pci_dev *dev ll_inits(msi)) ll_on(ret == 0);
void pci_disable_msi(struct pci_dev *dev ll_deinits(msi));
int pci_enable_msix_range(struct pci_dev *dev ll_inits(msix) ll_on(ret > 0),
			  struct msix_entry *entries, int minvec, int maxvec);
void pci_disable_msix(struct pci_dev *dev ll_deinits(msix));
int pci_read_config_byte(const struct pci_dev *dev, int where, u8 *val);
int pci_read_config_word(const struct pci_dev *dev, int where, u16 *val);
int pci_read_config_dword(const struct pci_dev *dev, int where, u32 *val);
int pci_write_config_byte(const struct pci_dev *dev, int where, u8 val);
int pci_write_config_word(const struct pci_dev *dev, int where, u16 val);
int pci_write_config_dword(const struct pci_dev *dev, int where, u32 val);
u8 pci_find_capability(struct pci_dev *dev, int cap);
u16 pci_find_ext_capability(struct pci_dev *dev, int cap);
int pci_save_state(struct pci_dev *dev);
void pci_restore_state(struct pci_dev *dev);
int pci_set_power_state(struct pci_dev *dev, int state);
int pci_irq_vector(struct pci_dev *dev, unsigned int nr);
int pci_enable_wake(struct pci_dev *dev, int state, bool enable);
int pci_wake_from_d3(struct pci_dev *dev, bool enable);
int pci_set_mwi(struct pci_dev *dev);
int pci_try_set_mwi(struct pci_dev *dev);
void pci_clear_mwi(struct pci_dev *dev);
int pcie_capability_read_word(struct pci_dev *dev, int pos, u16 *val);
int pcie_capability_write_word(struct pci_dev *dev, int pos, u16 val);
bool pci_is_pcie(struct pci_dev *dev);
int pci_domain_nr(struct pci_bus *bus);
int pci_choose_state(struct pci_dev *dev, struct pm_message state);
int pci_enable_sriov(struct pci_dev *dev, int nr_virtfn);
void pci_disable_sriov(struct pci_dev *dev);
int pci_num_vf(struct pci_dev *dev);
void pci_intx(struct pci_dev *dev, int enable);
int pci_is_enabled(struct pci_dev *pdev) ll_idiom(stable);
int pci_msi_enabled(void);

/* drivers/base/platform.c, kernel/resource.c, drivers/of/irq.c */
struct resource *platform_get_resource(struct platform_device *, unsigned int, unsigned int)
	ll_returns_borrowed(0);
struct resource *platform_get_resource_byname(struct platform_device *, unsigned int,
					      const char *)
	ll_returns_borrowed(0);
int platform_get_irq(struct platform_device *, unsigned int);
int platform_get_irq_optional(struct platform_device *, unsigned int);
int platform_get_irq_byname(struct platform_device *, const char *);
int platform_get_irq_byname_optional(struct platform_device *dev, const char *name);
int platform_irq_count(struct platform_device *);
resource_size_t resource_size(const struct resource *res);
void *dev_get_platdata(const struct device *dev) ll_returns_borrowed(dev);
const void *of_device_get_match_data(const struct device *dev);
struct resource *__request_region(struct resource *arg0 ll_nouse, resource_size_t start,
				  resource_size_t n, const char *name, int flags)
	ll_spelled(request_region) ll_returns_fresh ll_returns_null;
void __release_region(struct resource *, resource_size_t, resource_size_t)
	ll_spelled(release_region);
struct resource *__devm_request_region(struct device *dev, struct resource *parent ll_nouse,
				       resource_size_t start, resource_size_t n, const char *name)
	ll_spelled(devm_request_region) ll_returns_kind(region, devm_release_region)
	ll_returns_null ll_managed(dev);

/* drivers/base/firmware_loader/main.c: no image is left when it fails */
int request_firmware(const struct firmware **fw ll_stores_kind(firmware), const char *name,
		     struct device *device)
	ll_on(ret == 0);
int firmware_request_nowarn(const struct firmware **fw ll_stores_kind(firmware),
			    const char *name, struct device *device)
	ll_on(ret == 0);
int request_firmware_direct(const struct firmware **fw ll_stores_kind(firmware),
			    const char *name, struct device *device)
	ll_on(ret == 0);
int request_firmware_into_buf(const struct firmware **firmware_p ll_stores_kind(firmware),
			      const char *name, struct device *device, void *buf, size_t size)
	ll_on(ret == 0);
void release_firmware(const struct firmware *fw ll_drops(firmware) ll_maybe_null);
int request_firmware_nowait(struct module *module, bool uevent, const char *name,
			    struct device *device, gfp_t gfp,
			    void *context ll_keeps ll_nouse ll_maybe_null,
			    void (*cont)(const struct firmware *fw, void *context)
			      ll_calls(later, context))
	ll_on(ret == 0);

/* kernel/irq/irqdomain.c */
void irq_domain_remove(struct irq_domain *host ll_unregisters(irq_domain) ll_frees);
void irq_dispose_mapping(unsigned int virq);
unsigned int irq_create_mapping_affinity(struct irq_domain *host, unsigned long hwirq,
					 const struct irq_affinity_desc *affinity);
int irq_set_chip_data(unsigned int irq, void *data);
int irq_set_handler_data(unsigned int irq, void *data);
int generic_handle_domain_irq(struct irq_domain *domain, unsigned int hwirq);
int generic_handle_irq(unsigned int irq);
unsigned int irq_create_fwspec_mapping(struct irq_fwspec *fwspec);
unsigned int irq_find_mapping(struct irq_domain *domain, unsigned long hwirq);
unsigned int irq_create_of_mapping(struct of_phandle_args *irq_data);
void handle_nested_irq(unsigned int irq);
void *irq_get_chip_data(unsigned int irq);
void *irq_data_get_irq_chip_data(struct irq_data *d) ll_returns_borrowed(d);
void *irq_get_handler_data(unsigned int irq);

/* lib/bitmap.c, mm/mempool.c, mm/percpu.c, lib/scatterlist.c */
unsigned long *bitmap_alloc(unsigned int nbits, gfp_t flags)
	ll_returns_kind(mem, bitmap_free) ll_returns_null;
unsigned long *bitmap_zalloc(unsigned int nbits, gfp_t flags)
	ll_returns_kind(mem, bitmap_free) ll_returns_null;
void bitmap_free(const unsigned long *bitmap ll_frees ll_maybe_null);
unsigned long *devm_bitmap_zalloc(struct device *dev, unsigned int nbits, gfp_t flags)
	ll_returns_kind(mem, bitmap_free) ll_returns_null ll_managed(dev);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 0, 0)
void mempool_destroy(struct mempool *pool ll_drops(mempool) ll_maybe_null);
#else
void mempool_destroy(void *pool ll_drops(mempool) ll_maybe_null);
#endif
void free_percpu(void *__pdata ll_drops(percpu) ll_maybe_null);
void kmem_cache_destroy(struct kmem_cache *s ll_unregisters(kmem_cache) ll_frees ll_maybe_null);
int sg_alloc_table(struct sg_table *arg0 ll_inits(sg_table), unsigned int, gfp_t) ll_on(ret == 0);
void sg_free_table(struct sg_table *arg0 ll_deinits(sg_table));
void sg_init_one(struct scatterlist *arg0, const void *buf ll_keeps, unsigned int buflen);
void sg_init_table(struct scatterlist *, unsigned int);
void sg_set_buf(struct scatterlist *sg, const void *buf ll_keeps, unsigned int buflen);
void sg_set_page(struct scatterlist *sg, struct page *page ll_keeps, unsigned int len,
		 unsigned int offset);
int sg_nents(struct scatterlist *sg);

/* drivers/dma-buf: references */
struct dma_fence *dma_fence_get(struct dma_fence *fence ll_gets ll_maybe_null)
	ll_returns_param(fence);
void dma_fence_put(struct dma_fence *fence ll_puts ll_maybe_null);
struct dma_buf *dma_buf_get(int fd) ll_returns_ref(dma_buf_put) ll_returns_err;
void dma_buf_put(struct dma_buf *dmabuf ll_puts);
