// SPDX-License-Identifier: GPL-2.0-only
/* The provider is added before the lock is there that the domain takes. */
#include <linux/platform_device.h>
#include <linux/mutex.h>
#include <linux/errno.h>

struct device_node;
struct dev_power_governor;
struct generic_pm_domain {
	int (*power_on)(struct generic_pm_domain *domain);
};
struct island {
	struct generic_pm_domain genpd;
	struct mutex lock;
	int on;
};

int pm_genpd_init(struct generic_pm_domain *genpd, struct dev_power_governor *gov, bool is_off);
int pm_genpd_remove(struct generic_pm_domain *genpd);
int of_genpd_add_provider_simple(struct device_node *np, struct generic_pm_domain *genpd);

static int island_on(struct generic_pm_domain *domain)
{
	struct island *i = container_of(domain, struct island, genpd);

	mutex_lock(&i->lock);
	i->on = 1;
	mutex_unlock(&i->lock);
	return 0;
}

int island_start(struct island *i, struct device_node *np)
{
	int ret;

	i->genpd.power_on = island_on;
	ret = pm_genpd_init(&i->genpd, NULL, true);
	if (ret)
		return ret;
	ret = of_genpd_add_provider_simple(np, &i->genpd);
	if (ret) {
		pm_genpd_remove(&i->genpd);
		return ret;
	}
	mutex_init(&i->lock); // expect: publish-before-init {{lock}}
	return 0;
}
