// SPDX-License-Identifier: GPL-2.0-only
/* A record with a statistic beside its kref: the statistic does not keep it alive. */
#include <linux/kref.h>
#include <linux/slab.h>

struct session {
	struct kref kref;
	refcount_t commands;
	int id;
};

void session_free(struct kref *kref);

static struct session *session_make(void)
{
	struct session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (s)
		kref_init(&s->kref);
	return s;
}

int session_once(void)
{
	struct session *s = session_make();
	int id;

	if (!s)
		return 0;
	refcount_inc(&s->commands);
	refcount_dec(&s->commands);
	kref_put(&s->kref, session_free);
	id = s->id; // expect: error: use-after-put {{is read after its last reference}}
	return id;
}
