// SPDX-License-Identifier: GPL-2.0-only
/* After idxd: the type of the device comes from another file, with the function that ends it. */
#include <linux/platform_device.h>
#include <linux/device.h>

extern const struct device_type engine_type;

struct engine {
	struct device dev;
	int id;
};

int engine_number_alloc(void);
void engine_number_free(int id);
int engine_files(struct engine *e);

static int engine_probe(struct platform_device *pdev)
{
	struct engine *e = kzalloc(sizeof(*e), GFP_KERNEL);
	int ret;

	if (!e)
		return -ENOMEM;
	e->id = engine_number_alloc();
	if (e->id < 0) {
		ret = e->id;
		kfree(e);
		return ret;
	}
	ret = engine_files(e);
	if (ret) {
		engine_number_free(e->id);
		kfree(e);
		return ret;
	}
	device_initialize(&e->dev);
	e->dev.type = &engine_type;
	platform_set_drvdata(pdev, e);
	return 0;
}

static void engine_remove(struct platform_device *pdev)
{
	struct engine *e = platform_get_drvdata(pdev);

	put_device(&e->dev);
}

struct platform_driver engine_driver = {
	.probe = engine_probe,
	.remove = engine_remove,
};
