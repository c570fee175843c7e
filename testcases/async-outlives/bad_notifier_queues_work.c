// SPDX-License-Identifier: GPL-2.0-only
/*
 * remove() takes the notifier off, but not the work that it queued: the work may run after devres
 * freed the charger.
 * Fix: power: supply: isp1704_charger: cancel work on remove
 */
#include <linux/i2c.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long action, void *data);
};
int register_reboot_notifier(struct notifier_block *nb);
int unregister_reboot_notifier(struct notifier_block *nb);

struct charger {
	struct i2c_client *client;
	struct notifier_block nb;
	struct work_struct work;
	int state;
};

static void charger_work(struct work_struct *work)
{
	struct charger *c = container_of(work, struct charger, work);

	c->state++;
}

static int charger_notify(struct notifier_block *nb, unsigned long action, void *data)
{
	struct charger *c = container_of(nb, struct charger, nb);

	schedule_work(&c->work);
	return 0;
}

static int charger_probe(struct i2c_client *client)
{
	struct charger *c = devm_kzalloc(&client->dev, sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	INIT_WORK(&c->work, charger_work);
	c->nb.notifier_call = charger_notify;
	i2c_set_clientdata(client, c);
	return register_reboot_notifier(&c->nb);
}

static void charger_remove(struct i2c_client *client) // expect: error: async-outlives {{the work work that charger_notify}}
{
	struct charger *c = i2c_get_clientdata(client);

	unregister_reboot_notifier(&c->nb);
}

struct i2c_driver charger_driver = { .probe = charger_probe, .remove = charger_remove };
