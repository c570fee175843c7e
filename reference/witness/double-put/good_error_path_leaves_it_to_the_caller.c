// SPDX-License-Identifier: GPL-2.0-only
/* A helper that fails leaves the reference with its caller. */
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
	return size > session->limit ? -E2BIG : 0;
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

static void put_once(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, session_run(5), -E2BIG);
	KUNIT_EXPECT_EQ(test, session_run(4), 0);
}

WITNESS("good-double-put", put_once);
