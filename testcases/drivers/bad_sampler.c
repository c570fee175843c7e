// SPDX-License-Identifier: GPL-2.0-only
/*
 * A small platform driver: samples are collected by an interrupt and a work item, read through a
 * misc device, and a clock is on while it is open. The twin good_sampler.c is right.
 */
#include <linux/clk.h>
#include <linux/interrupt.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

#define SAMPLES 64

struct sampler;

struct sampler_backend {
	int (*start)(struct sampler *s);
	void (*stop)(struct sampler *s);
	int (*calibrate)(struct sampler *s);
};

struct sampler {
	struct miscdevice misc;
	struct device *dev;
	struct mutex lock;
	struct work_struct work;
	struct clk *clk;
	const struct sampler_backend *backend;
	u32 *samples;
	unsigned int irq;
	u32 rate;
	int head;
	int users;
};

static void sampler_work(struct work_struct *work)
{
	struct sampler *s = container_of(work, struct sampler, work);

	mutex_lock(&s->lock);
	s->samples[s->head] = s->rate;
	s->head = (s->head + 1) % SAMPLES;
	mutex_unlock(&s->lock);
}

static irqreturn_t sampler_irq(int irq, void *data)
{
	struct sampler *s = data;

	schedule_work(&s->work);
	return IRQ_HANDLED;
}

static int sampler_calibrate(struct sampler *s)
{
	return s->backend->calibrate(s); // expect: warning: optional-op-call {{calibrate()}}
}

static int sampler_open(struct inode *inode, struct file *file)
{
	struct sampler *s = container_of(file->private_data, struct sampler, misc);
	int ret;

	mutex_lock(&s->lock);
	if (s->users) {
		mutex_unlock(&s->lock);
		return -EBUSY;
	}
	ret = clk_prepare_enable(s->clk);
	if (ret)
		goto out_unlock;
	ret = s->backend->start(s);
	if (ret) {
		clk_disable_unprepare(s->clk);
		return ret; // expect: error: lock-imbalance {{s->lock}}
	}
	if (s->backend->calibrate)
		s->backend->calibrate(s);
	s->users++;
out_unlock:
	mutex_unlock(&s->lock);
	return ret;
}

static int sampler_release(struct inode *inode, struct file *file)
{
	struct sampler *s = container_of(file->private_data, struct sampler, misc);

	mutex_lock(&s->lock);
	s->users--;
	s->backend->stop(s);
	clk_disable_unprepare(s->clk);
	mutex_unlock(&s->lock);
	return 0;
}

static const struct file_operations sampler_fops = {
	.owner = THIS_MODULE,
	.open = sampler_open,
	.release = sampler_release,
};

/* The rate stands at the node that the clock comes from, or at our own. */
static int sampler_read_rate(struct sampler *s, struct device_node *np)
{
	struct device_node *source = of_parse_phandle(np, "rate-source", 0);
	int ret;

	if (!source)
		return of_property_read_u32(np, "rate", &s->rate);
	ret = of_property_read_u32(source, "rate", &s->rate);
	if (ret)
		return ret; // expect: error: ref-leak {{source}}
	of_node_put(source);
	return 0;
}

static int sampler_setup(struct sampler *s)
{
	int ret;

	s->samples = kmalloc(SAMPLES * sizeof(*s->samples), GFP_KERNEL);
	s->samples[0] = 0; // expect: warning: unchecked-acquire {{kmalloc()}}
	ret = request_irq(s->irq, sampler_irq, 0, "sampler", s);
	if (ret)
		goto err_free;
	INIT_WORK(&s->work, sampler_work); // expect: error: publish-before-init {{work}}
	ret = sampler_calibrate(s);
	if (ret)
		goto err_irq;
	s->misc.name = "sampler";
	s->misc.fops = &sampler_fops;
	ret = misc_register(&s->misc);
	if (ret)
		goto err_irq;
	return 0;

err_irq:
	free_irq(s->irq, s);
	cancel_work_sync(&s->work);
err_free:
	kfree(s->samples);
	return ret;
}

int sampler_probe(struct platform_device *pdev, const struct sampler_backend *backend)
{
	struct sampler *s = kzalloc(sizeof(*s), GFP_KERNEL);
	int ret;

	if (!s)
		return -ENOMEM;
	s->dev = &pdev->dev;
	s->backend = backend;
	mutex_init(&s->lock);
	s->clk = clk_get(s->dev, "sample");
	if (IS_ERR(s->clk)) {
		ret = PTR_ERR(s->clk);
		goto err_free;
	}
	ret = sampler_read_rate(s, pdev->dev.of_node);
	if (ret)
		goto err_clk;
	platform_set_drvdata(pdev, s);
	ret = sampler_setup(s);
	if (ret)
		goto err_clk;
	return 0;

err_clk:
	clk_put(s->clk);
err_free:
	kfree(s);
	return ret;
}

void sampler_remove(struct platform_device *pdev)
{
	struct sampler *s = platform_get_drvdata(pdev);

	misc_deregister(&s->misc);
	kfree(s->samples); // expect: warning: teardown-before-unpublish {{samples}}
	free_irq(s->irq, s);
	cancel_work_sync(&s->work);
	clk_put(s->clk);
	kfree(s);
}
