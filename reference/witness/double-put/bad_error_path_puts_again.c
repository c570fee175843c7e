// SPDX-License-Identifier: GPL-2.0-only
/*
 * A helper drops the session when it fails, and so does its caller.
 * Kernel says: BUG: KASAN: slab-use-after-free
 */
#include <linux/kref.h>

#include "../witness.h"

struct session {
	struct kref ref;
	int limit;
};

static void session_release(struct kref *ref)
{
	kfree(container_of(ref, struct session, ref));
}

static int session_start(struct session *session, int size)
{
	if (size > session->limit) {
		kref_put(&session->ref, session_release);
		return -E2BIG;
	}
	return 0;
}

static int session_run(int size)
{
	struct session *session = kzalloc(sizeof(*session), GFP_KERNEL);
	int ret;

	if (!session)
		return -ENOMEM;
	kref_init(&session->ref);
	session->limit = 4;
	ret = session_start(session, size);
	kref_put(&session->ref, session_release);
	return ret;
}

static void put_twice(struct kunit *test)
{
	session_run(5);
}

WITNESS("bad-double-put", put_twice);
