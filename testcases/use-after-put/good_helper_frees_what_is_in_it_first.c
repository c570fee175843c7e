// SPDX-License-Identifier: GPL-2.0-only
/* As bad_helper_frees_what_is_in_it.c, in the right order. */
#include <linux/list.h>
#include <linux/slab.h>

struct job {
	struct list_head node;
	int event;
};

struct session {
	struct list_head jobs;
	void *buffer;
	int id;
};

static void session_drop_jobs(struct session *s)
{
	struct job *job, *tmp;

	kfree(s->buffer);
	list_for_each_entry_safe(job, tmp, &s->jobs, node) {
		list_del(&job->node);
		kfree(job);
	}
}

void session_free(struct session *s)
{
	session_drop_jobs(s);
	kfree(s);
}
