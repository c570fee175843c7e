// SPDX-License-Identifier: GPL-2.0-only
/* After i2c-imx: clients can use the adapter whose lines are given back. */
#include <linux/platform_device.h>
#include <linux/err.h>

struct i2c_adapter {
	void *algo_data;
	int nr;
};

void *lines_claim(struct platform_device *pdev);
void lines_release(void *lines);
int i2c_add_adapter(struct i2c_adapter *adap);
void i2c_del_adapter(struct i2c_adapter *adap);
int lines_idle(struct platform_device *pdev);

static int lines_probe(struct platform_device *pdev)
{
	struct i2c_adapter *adap = platform_get_drvdata(pdev);
	int ret;

	adap->algo_data = lines_claim(pdev);
	if (!adap->algo_data)
		return -EBUSY;
	ret = i2c_add_adapter(adap);
	if (ret)
		lines_release(adap->algo_data);
	return ret;
}

static void lines_remove(struct platform_device *pdev)
{
	struct i2c_adapter *adap = platform_get_drvdata(pdev);

	lines_release(adap->algo_data);
	i2c_del_adapter(adap); // expect: warning: teardown-order {{lines_}}
}

struct platform_driver lines_driver = { .probe = lines_probe, .remove = lines_remove };
