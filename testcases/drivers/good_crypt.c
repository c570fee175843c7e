// SPDX-License-Identifier: GPL-2.0-only
/*
 * A small platform driver: a clock and a regulator feed the core, an interrupt starts a work item, and
 * runtime PM switches the clock. The twin bad_crypt.c has mistakes.
 */
#include <linux/clk.h>
#include <linux/interrupt.h>
#include <linux/io.h>
#include <linux/miscdevice.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/pm_runtime.h>
#include <linux/workqueue.h>

struct regulator;
struct regulator *devm_regulator_get(struct device *dev, const char *id);
int regulator_enable(struct regulator *regulator);
int regulator_disable(struct regulator *regulator);
void pm_runtime_disable(struct device *dev);

struct crypt {
	struct device *dev;
	struct miscdevice misc;
	struct clk *clk;
	struct regulator *vdd;
	struct workqueue_struct *wq;
	struct work_struct work;
	void __iomem *base;
	int *ring;
	int irq, done;
};

static void crypt_work(struct work_struct *work)
{
	struct crypt *c = container_of(work, struct crypt, work);

	c->done += c->ring[0];
}

static irqreturn_t crypt_irq(int irq, void *data)
{
	struct crypt *c = data;

	queue_work(c->wq, &c->work);
	return IRQ_HANDLED;
}

static int crypt_read(struct crypt *c)
{
	int ret = pm_runtime_get_sync(c->dev);

	if (ret < 0) {
		pm_runtime_put_noidle(c->dev);
		return ret;
	}
	ret = (int)readl(c->base);
	pm_runtime_put(c->dev);
	return ret;
}

static int crypt_mode(struct crypt *c, struct device_node *np, u32 *mode)
{
	struct device_node *core = of_get_child_by_name(np, "core");
	int ret;

	if (!core)
		return -ENODEV;
	ret = of_property_read_u32(core, "mode", mode);
	of_node_put(core);
	return ret;
}

static int crypt_power(struct crypt *c)
{
	int ret = regulator_enable(c->vdd);

	if (ret)
		return ret;
	ret = clk_prepare_enable(c->clk);
	if (ret)
		regulator_disable(c->vdd);
	return ret;
}

static void crypt_power_off(struct crypt *c)
{
	clk_disable_unprepare(c->clk);
	regulator_disable(c->vdd);
}

static int crypt_probe(struct platform_device *pdev)
{
	struct crypt *c = devm_kzalloc(&pdev->dev, sizeof(*c), GFP_KERNEL);
	u32 mode;
	int ret;

	if (!c)
		return -ENOMEM;
	c->dev = &pdev->dev;
	platform_set_drvdata(pdev, c);
	ret = crypt_mode(c, pdev->dev.of_node, &mode);
	if (ret)
		return ret;
	c->clk = devm_clk_get(&pdev->dev, "core");
	if (IS_ERR(c->clk))
		return PTR_ERR(c->clk);
	c->vdd = devm_regulator_get(&pdev->dev, "vdd");
	if (IS_ERR(c->vdd))
		return PTR_ERR(c->vdd);
	c->ring = kcalloc(64, sizeof(*c->ring), GFP_KERNEL);
	if (!c->ring)
		return -ENOMEM;
	ret = crypt_power(c);
	if (ret)
		goto err_ring;
	INIT_WORK(&c->work, crypt_work);
	c->wq = alloc_workqueue("crypt", 0, 0);
	if (!c->wq) {
		ret = -ENOMEM;
		goto err_power;
	}
	ret = request_irq(c->irq, crypt_irq, 0, "crypt", c);
	if (ret)
		goto err_wq;
	pm_runtime_enable(&pdev->dev);
	c->misc.name = "crypt";
	ret = crypt_read(c);
	if (ret < 0)
		goto err_pm;
	ret = misc_register(&c->misc);
	if (ret)
		goto err_pm;
	return 0;

err_pm:
	pm_runtime_disable(&pdev->dev);
	free_irq(c->irq, c);
err_wq:
	destroy_workqueue(c->wq);
err_power:
	crypt_power_off(c);
err_ring:
	kfree(c->ring);
	return ret;
}

static void crypt_remove(struct platform_device *pdev)
{
	struct crypt *c = platform_get_drvdata(pdev);

	misc_deregister(&c->misc);
	pm_runtime_disable(&pdev->dev);
	free_irq(c->irq, c);
	destroy_workqueue(c->wq);
	crypt_power_off(c);
	kfree(c->ring);
}

struct platform_driver crypt_driver = {.probe = crypt_probe, .remove = crypt_remove};
