// SPDX-License-Identifier: GPL-2.0-only
/* Two callers can find the same entry, erase it twice and free it twice. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>

void *xa_find(struct xarray *xa, unsigned long *index, unsigned long max, unsigned int filter);

struct job {
	int state;
};

static struct xarray jobs;

int job_drop_first(void)
{
	unsigned long index = 0;
	struct job *job = xa_find(&jobs, &index, 100, 0);

	if (!job || job->state)
		return -ENOENT;
	xa_erase(&jobs, index); // known-fn: xa-check-then-act where no lock is ever seen the caller may serialise
	kfree(job);
	return 0;
}
