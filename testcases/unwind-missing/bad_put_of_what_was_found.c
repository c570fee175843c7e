// SPDX-License-Identifier: GPL-2.0-only
/* The object was found, not made here: the put ends nothing, and the thread stays. */
#include <linux/device.h>
#include <linux/err.h>
#include <linux/errno.h>

struct worker;
struct core_device {
	struct device dev;
};
struct sim {
	struct core_device core;
	struct worker *worker;
};

struct core_device *core_find_device(int id);
struct worker *sim_worker_create(const char *name);
void sim_worker_destroy(struct worker *w);
int sim_limits(struct sim *sim);

void sim_free(struct sim *sim)
{
	if (sim->worker)
		sim_worker_destroy(sim->worker);
}

struct sim *sim_revive(void)
{
	struct core_device *core = core_find_device(2);
	struct sim *sim;
	int ret;

	if (IS_ERR(core))
		return ERR_CAST(core);
	sim = container_of(core, struct sim, core);
	sim->worker = sim_worker_create("sim");
	if (IS_ERR(sim->worker)) {
		ret = PTR_ERR(sim->worker);
		sim->worker = NULL;
		goto put;
	}
	ret = sim_limits(sim);
	if (ret)
		goto put;
	return sim;

put:
	put_device(&sim->core.dev);
	return ERR_PTR(ret); // expect: unwind-missing {{sim_worker_create}}
}
