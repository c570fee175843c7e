// SPDX-License-Identifier: GPL-2.0-only
/* A condition of its own fails after the machine was made. */
#include <linux/errno.h>

struct machine {
	unsigned short id;
};

int hyper_create_machine(struct machine *m);
int hyper_destroy_machine(unsigned short id);
int machine_io(struct machine *m);

static int machine_setup(struct machine *m)
{
	int ret = hyper_create_machine(m);

	if (ret < 0)
		return ret;
	if (m->id == 0xffff)
		return -EIO; // expect: error: unwind-missing {{hyper_create_machine() is not undone}}
	ret = machine_io(m);
	if (ret)
		hyper_destroy_machine(m->id);
	return ret;
}

int machine_add(struct machine *m)
{
	return machine_setup(m);
}
