// SPDX-License-Identifier: GPL-2.0-only
/*
 * The number goes back when the last count does: in the release function, which the failing setup
 * calls itself as well. Shaped after intel_vsec_add_aux().
 */
#include <linux/auxiliary_bus.h>
#include <linux/errno.h>
#include <linux/idr.h>
#include <linux/slab.h>

struct oar {
	struct auxiliary_device aux;
	struct ida *numbers;
	int number;
};

static void oar_release(struct device *dev)
{
	struct oar *oar = container_of(dev, struct oar, aux.dev);

	ida_free(oar->numbers, oar->number);
	kfree(oar);
}

int oar_add(struct oar *oar, struct device *parent)
{
	int ret = ida_alloc(oar->numbers, GFP_KERNEL);

	if (ret < 0)
		return ret;
	oar->number = ret;
	oar->aux.dev.parent = parent;
	oar->aux.dev.release = oar_release;
	ret = auxiliary_device_init(&oar->aux);
	if (ret) {
		oar_release(&oar->aux.dev);
		return ret;
	}
	ret = auxiliary_device_add(&oar->aux);
	if (ret)
		auxiliary_device_uninit(&oar->aux);
	return ret;
}

void oar_remove(struct oar *oar)
{
	auxiliary_device_delete(&oar->aux);
	auxiliary_device_uninit(&oar->aux);
}
