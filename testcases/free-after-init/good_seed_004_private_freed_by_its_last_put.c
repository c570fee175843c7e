// SPDX-License-Identifier: GPL-2.0-only
/* Seed 004: whatever fails, the private memory goes with the last reference of its device. */
#include <linux/device.h>

struct priv {
	struct device dev;
	int *cmd;
};

static void priv_release(struct device *dev)
{
	struct priv *priv = container_of(dev, struct priv, dev);

	kfree(priv->cmd);
	kfree(priv);
}

int priv_create(struct device *parent)
{
	struct priv *priv = kzalloc(sizeof(*priv), GFP_KERNEL);

	if (!priv)
		return -ENOMEM;
	device_initialize(&priv->dev);
	priv->dev.parent = parent;
	priv->dev.release = priv_release;
	priv->cmd = kzalloc(128, GFP_KERNEL);
	if (!priv->cmd) {
		put_device(&priv->dev);
		return -ENOMEM;
	}
	dev_set_drvdata(parent, priv);
	return 0;
}
