// SPDX-License-Identifier: GPL-2.0-only
/* What the lookup found turned out to be the device itself: it is dropped by that name. */
#include <linux/container_of.h>
#include <linux/device.h>
#include <linux/errno.h>

struct rail {
	struct device dev;
	struct rail *supply;
	char *supply_name;
};

int rail_match(struct device *dev, void *name);

static struct rail *rail_lookup(struct device *parent, char *name)
{
	struct device *found = device_find_child(parent, name, rail_match);

	return found ? container_of(found, struct rail, dev) : NULL;
}

/* Gives up nothing of what its caller has. */
static int rail_resolve(struct rail *rail)
{
	struct rail *r = rail_lookup(rail->dev.parent, rail->supply_name);

	if (!r)
		return -ENODEV;
	if (r == rail) {
		put_device(&rail->dev);
		return -EINVAL;
	}
	put_device(&r->dev);
	return 0;
}

int rail_enable(struct rail *rail)
{
	int ret;

	get_device(&rail->dev);
	ret = rail_resolve(rail);
	if (ret)
		dev_err(&rail->dev, "no supply: %d\n", ret);
	put_device(&rail->dev);
	return ret;
}

struct rail *rail_by_name(char *name);

/* Whether a count comes with what was found is told elsewhere. */
static int rail_check(struct rail *rail)
{
	struct rail *r = rail_by_name(rail->supply_name);

	if (r == rail) {
		put_device(&rail->dev);
		return -EINVAL;
	}
	return 0;
}

int rail_test(struct rail *rail)
{
	int ret = rail_check(rail);

	if (ret) {
		dev_err(&rail->dev, "supplies itself\n");
		put_device(&rail->dev);
	}
	return ret;
}
