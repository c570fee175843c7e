// SPDX-License-Identifier: GPL-2.0-only
/* Clients are gone with the adapter before its lines are given back. */
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
	if (ret)
		goto err_undo;
	ret = lines_idle(pdev);
	if (ret)
		goto err_more;
	return 0;

err_more:
	i2c_del_adapter(adap);
err_undo:
	lines_release(adap->algo_data);
	return ret;
}
