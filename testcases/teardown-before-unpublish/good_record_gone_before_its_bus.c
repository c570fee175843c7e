// SPDX-License-Identifier: GPL-2.0-only
/*
 * The device goes with its text; who listens to the bus hears of other devices only from then on.
 */
#include <linux/device.h>
#include <linux/errno.h>

struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long action, void *data);
};

int bus_register_notifier(const struct bus_type *bus, struct notifier_block *nb);
int bus_unregister_notifier(const struct bus_type *bus, struct notifier_block *nb);
int bus_register(const struct bus_type *bus);
void bus_unregister(const struct bus_type *bus);
extern const struct bus_type label_bus;

struct label {
	struct device dev;
	char *text;
};

static void label_release(struct device *dev)
{
	kfree(container_of(dev, struct label, dev));
}

static struct label *label_add(void)
{
	struct label *label = kzalloc(sizeof(*label), GFP_KERNEL);
	int ret;

	if (!label)
		return ERR_PTR(-ENOMEM);
	label->text = kstrdup("text", GFP_KERNEL);
	if (!label->text) {
		kfree(label);
		return ERR_PTR(-ENOMEM);
	}
	device_initialize(&label->dev);
	label->dev.bus = &label_bus;
	label->dev.release = label_release;
	ret = dev_set_name(&label->dev, "label");
	if (!ret)
		ret = device_add(&label->dev);
	if (ret) {
		kfree(label->text);
		put_device(&label->dev);
		return ERR_PTR(ret);
	}
	return label;
}

static void label_remove(struct label *label)
{
	device_del(&label->dev);
	kfree(label->text);
	put_device(&label->dev);
}

static int label_reader(struct notifier_block *nb, unsigned long action, void *data)
{
	struct label *label = container_of((struct device *)data, struct label, dev);

	return label->text[0];
}

static struct notifier_block label_notifier = {.notifier_call = label_reader};

int label_try(void)
{
	struct label *label;
	int ret;

	ret = bus_register(&label_bus);
	if (ret)
		return ret;
	ret = bus_register_notifier(&label_bus, &label_notifier);
	if (ret)
		goto err_bus;
	label = label_add();
	if (IS_ERR(label)) {
		ret = PTR_ERR(label);
		goto err_notifier;
	}
	label_remove(label);
err_notifier:
	bus_unregister_notifier(&label_bus, &label_notifier);
err_bus:
	bus_unregister(&label_bus);
	return ret;
}
