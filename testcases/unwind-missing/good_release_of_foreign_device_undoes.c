// SPDX-License-Identifier: GPL-2.0-only
/* After the GP bus of mchp_pci1xxxx: the core starts the count, our release gives the number back. */
#include <linux/device.h>

struct aux {
	struct device dev;
	int id;
};
struct wrapper {
	struct aux aux;
};

int aux_init(struct aux *aux);
int aux_number_alloc(void);
void aux_number_free(int id);
int aux_add(struct aux *aux);

static void wrapper_release(struct device *dev)
{
	struct wrapper *w = container_of(dev, struct wrapper, aux.dev);

	aux_number_free(w->aux.id);
	kfree(w);
}

static inline void aux_uninit(struct aux *aux)
{
	put_device(&aux->dev);
}

static int wrapper_probe(struct wrapper **out)
{
	struct wrapper *w = kzalloc(sizeof(*w), GFP_KERNEL);
	int ret;

	if (!w)
		return -ENOMEM;
	ret = aux_number_alloc();
	if (ret < 0)
		goto err_free;
	w->aux.id = ret;
	w->aux.dev.release = wrapper_release;
	ret = aux_init(&w->aux);
	if (ret < 0)
		goto err_number;
	ret = aux_add(&w->aux);
	if (ret) {
		aux_uninit(&w->aux);
		return ret;
	}
	*out = w;
	return 0;
err_number:
	aux_number_free(w->aux.id);
err_free:
	kfree(w);
	return ret;
}

int wrapper_add(struct wrapper **out)
{
	return wrapper_probe(out);
}
