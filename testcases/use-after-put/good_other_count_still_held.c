// SPDX-License-Identifier: GPL-2.0-only
/* A count that is never the last may go while the object is used on. */
#include <linux/kref.h>
#include <linux/slab.h>

struct session {
	struct kref kref;
	refcount_t commands;
	int id;
};

void session_free(struct kref *kref);

int session_id(struct session *s)
{
	int id;

	kref_get(&s->kref);
	refcount_inc(&s->commands);
	refcount_dec(&s->commands);
	id = s->id;
	kref_put(&s->kref, session_free);
	return id;
}

/* others hold commands too, says refcount_dec() */
int session_finish(struct session *s)
{
	refcount_dec(&s->commands);
	return s->id;
}
