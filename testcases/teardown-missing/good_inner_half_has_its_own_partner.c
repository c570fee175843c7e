// SPDX-License-Identifier: GPL-2.0-only
/* After remoteproc: __core_attach() and core_attach() each have a partner of their own. */
#include <linux/errno.h>
#include <linux/types.h>


struct domain;
struct core {
	struct domain *domain;
};

struct domain *iommu_domain_new(void);
void iommu_domain_free(struct domain *d);
int core_hw_join(struct core *c);
int core_hw_leave(struct core *c);

static int core_iommu_enable(struct core *c)
{
	struct domain *d = iommu_domain_new();

	if (!d)
		return -ENOMEM;
	c->domain = d;
	return 0;
}

static void core_iommu_disable(struct core *c)
{
	iommu_domain_free(c->domain);
	c->domain = NULL;
}

static int __core_attach(struct core *c)
{
	return core_hw_join(c);
}

static int core_attach(struct core *c)
{
	int ret = core_iommu_enable(c);

	if (ret)
		return ret;
	ret = __core_attach(c);
	if (ret)
		core_iommu_disable(c);
	return ret;
}

static int __core_detach(struct core *c)
{
	return core_hw_leave(c);
}

static int core_detach(struct core *c)
{
	int ret = __core_detach(c);

	if (ret)
		return ret;
	core_iommu_disable(c);
	return 0;
}

int core_cycle(struct core *c)
{
	int ret = core_attach(c);

	return ret ? ret : core_detach(c);
}
