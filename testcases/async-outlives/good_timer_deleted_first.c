// SPDX-License-Identifier: GPL-2.0-only
/* The timer is gone when the record is freed. */
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/timer.h>

struct blinker {
	struct timer_list timer;
	int on;
};

static void blinker_tick(struct timer_list *t)
{
	struct blinker *b = container_of(t, struct blinker, timer);

	b->on = !b->on;
	mod_timer(&b->timer, 100);
}

static int blinker_probe(struct platform_device *pdev)
{
	struct blinker *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (!b)
		return -ENOMEM;
	timer_setup(&b->timer, blinker_tick, 0);
	platform_set_drvdata(pdev, b);
	mod_timer(&b->timer, 100);
	return 0;
}

static void blinker_remove(struct platform_device *pdev)
{
	struct blinker *b = platform_get_drvdata(pdev);

	timer_delete_sync(&b->timer);
	kfree(b);
}

struct platform_driver blinker_driver = { .probe = blinker_probe, .remove = blinker_remove };
