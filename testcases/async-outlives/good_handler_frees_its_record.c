// SPDX-License-Identifier: GPL-2.0-only
/* The work item owns the record that it is in: nobody has to wait for it. */
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct report {
	struct work_struct work;
	int code;
};

static void report_work(struct work_struct *work)
{
	struct report *r = container_of(work, struct report, work);

	kfree(r);
}

static int report_probe(struct platform_device *pdev)
{
	struct report *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	INIT_WORK(&r->work, report_work);
	r->code = 1;
	schedule_work(&r->work);
	return 0;
}

static void report_drop(struct report *r)
{
	kfree(r);
}

static void report_remove(struct platform_device *pdev)
{
	struct report *r = platform_get_drvdata(pdev);

	report_drop(r);
}

struct platform_driver report_driver = { .probe = report_probe, .remove = report_remove };
