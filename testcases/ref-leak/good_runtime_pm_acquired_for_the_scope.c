// SPDX-License-Identifier: GPL-2.0-only
/* A conditional guard of 7.x on runtime PM: a device whose count was raised is there. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/mutex.h>
#include <linux/pm_runtime.h>

typedef struct device *class_rpm_t;

static inline class_rpm_t class_rpm_constructor(class_rpm_t dev)
{
	class_rpm_t t = ({
		void *it = dev;
		int ret = pm_runtime_resume_and_get(dev);

		if (dev && !(ret == 0))
			it = (void *)(long)ret;
		it;
	});

	return t;
}

static inline void class_rpm_destructor(class_rpm_t *held)
{
	if (({ unsigned long word = (unsigned long)*held; word - 1 >= -4095UL - 1; }))
		return;
	pm_runtime_put(*held);
}

static inline int class_rpm_lock_err(class_rpm_t *held)
{
	long ret = (long)*held;

	if (!ret)
		ret = -16;
	if (!((unsigned long)ret >= -4095UL))
		ret = 0;
	return (int)ret;
}

struct adc {
	struct device *dev;
	struct mutex lock;
	int value;
};

int adc_convert(struct adc *adc);

int adc_read(struct adc *adc, int *value)
{
	class_rpm_t pm __attribute__((cleanup(class_rpm_destructor))) =
		class_rpm_constructor(adc->dev);
	int ret;

	ret = class_rpm_lock_err(&pm);
	if (ret < 0)
		return ret;
	mutex_lock(&adc->lock);
	ret = adc_convert(adc);
	mutex_unlock(&adc->lock);
	if (ret)
		return ret;
	*value = adc->value;
	return 0;
}
