// SPDX-License-Identifier: GPL-2.0-only
/* In the ladder, after i2c-imx: clients can use the adapter whose lines are given back. */
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

int lines_setup(struct platform_device *pdev, struct i2c_adapter *adap)
{
	int ret;

	adap->algo_data = lines_claim(pdev);
	if (!adap->algo_data)
		return -EBUSY;
	ret = i2c_add_adapter(adap);
	if (ret) {
		lines_release(adap->algo_data);
		return ret;
	}
	ret = lines_idle(pdev);
	if (ret)
		goto err_more;
	return 0;

err_more:
	lines_release(adap->algo_data);
	i2c_del_adapter(adap); // expect: error: unwind-order {{lines_}}
	return ret;
}
