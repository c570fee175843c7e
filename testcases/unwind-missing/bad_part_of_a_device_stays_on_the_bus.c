// SPDX-License-Identifier: GPL-2.0-only
/*
 * The second part of a device cannot be made: the first one is freed while it is on its bus.
 * Shaped after gp_aux_bus_probe(), which calls auxiliary_device_uninit() alone.
 */
#include <linux/auxiliary_bus.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct wing {
	struct auxiliary_device aux;
	unsigned long start;
};

struct bird {
	struct wing *left, *right;
};

static void wing_release(struct device *dev)
{
	kfree(container_of(dev, struct wing, aux.dev));
}

int bird_probe(struct bird *bird, struct device *parent)
{
	int ret;

	bird->left = kzalloc(sizeof(*bird->left), GFP_KERNEL);
	if (!bird->left)
		return -ENOMEM;
	bird->left->aux.dev.parent = parent;
	bird->left->aux.dev.release = wing_release;
	ret = auxiliary_device_init(&bird->left->aux);
	if (ret) {
		kfree(bird->left);
		return ret;
	}
	ret = auxiliary_device_add(&bird->left->aux);
	if (ret) {
		auxiliary_device_uninit(&bird->left->aux);
		return ret;
	}
	bird->right = kzalloc(sizeof(*bird->right), GFP_KERNEL);
	if (!bird->right) {
		auxiliary_device_uninit(&bird->left->aux);
		return -ENOMEM; // expect: warning: unwind-missing {{__auxiliary_device_add() is not undone by auxiliary_device_delete()}}
	}
	return 0;
}

void bird_remove(struct bird *bird)
{
	auxiliary_device_delete(&bird->left->aux);
	auxiliary_device_uninit(&bird->left->aux);
	kfree(bird->right);
}
