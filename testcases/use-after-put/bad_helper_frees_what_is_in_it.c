// SPDX-License-Identifier: GPL-2.0-only
/* After an iWARP connection manager: the helper that frees the entries of a list is given the freed owner of the list. */
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
	kfree(s);
	session_drop_jobs(s); // expect: use-after-put {{s is passed to session_drop_jobs() after its memory was freed by kfree()}}
}
