// SPDX-License-Identifier: GPL-2.0-only
/* What is needed of the session is read under the lock. */
#include <linux/mutex.h>
#include <linux/xarray.h>

#include "../witness.h"

struct session {
	unsigned long id;
	int limit;
};

static DEFINE_XARRAY(sessions);
static DEFINE_MUTEX(log_lock);

static struct session *session_begin(unsigned long id, int limit)
{
	struct session *session = kzalloc(sizeof(*session), GFP_KERNEL);

	if (!session)
		return NULL;
	session->id = id;
	session->limit = limit;
	if (xa_insert(&sessions, id, session, GFP_KERNEL)) {
		kfree(session);
		return NULL;
	}
	return session;
}

static void session_end(struct session *session)
{
	xa_lock(&sessions);
	__xa_erase(&sessions, session->id);
	xa_unlock(&sessions);
	kfree(session);
}

static int session_limit(unsigned long id)
{
	struct session *session;
	int ret;

	xa_lock(&sessions);
	session = xa_load(&sessions, id);
	ret = session ? session->limit : -ENOENT;
	xa_unlock(&sessions);
	mutex_lock(&log_lock);
	mutex_unlock(&log_lock);
	return ret;
}

static void end_from_other(void *session)
{
	session_end(session);
}

/* Another processor ends the session where this one waits for the log. */
static void end_meanwhile(struct kunit *test)
{
	struct session *session = session_begin(3, 40);
	struct witness_other other;

	KUNIT_ASSERT_NOT_NULL(test, session);
	witness_meanwhile(test, &other, end_from_other, session);
	KUNIT_EXPECT_EQ(test, session_limit(3), 40);
	witness_join(&other);
	KUNIT_EXPECT_EQ(test, session_limit(3), -ENOENT);
}

WITNESS("good-xa-use-after-unlock", end_meanwhile);
