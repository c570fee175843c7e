// SPDX-License-Identifier: GPL-2.0-only
/* An entry whose count has dropped to zero is not found any more. */
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/mutex.h>

#include "../witness.h"

struct peer {
	struct list_head next;
	struct kref ref;
	int id;
};

static LIST_HEAD(peers);
static DEFINE_MUTEX(peers_lock);

static int peer_add(int id)
{
	struct peer *peer = kzalloc(sizeof(*peer), GFP_KERNEL);

	if (!peer)
		return -ENOMEM;
	kref_init(&peer->ref);
	peer->id = id;
	mutex_lock(&peers_lock);
	list_add(&peer->next, &peers);
	mutex_unlock(&peers_lock);
	return 0;
}

static struct peer *peer_find(int id)
{
	struct peer *peer;

	mutex_lock(&peers_lock);
	list_for_each_entry(peer, &peers, next) {
		if (peer->id == id && kref_get_unless_zero(&peer->ref)) {
			mutex_unlock(&peers_lock);
			return peer;
		}
	}
	mutex_unlock(&peers_lock);
	return NULL;
}

static void peer_release(struct kref *ref)
{
	struct peer *peer = container_of(ref, struct peer, ref);

	mutex_lock(&peers_lock);
	list_del(&peer->next);
	mutex_unlock(&peers_lock);
	kfree(peer);
}

static void peer_put(struct peer *peer)
{
	kref_put(&peer->ref, peer_release);
}

static void find_from_other(void *found)
{
	*(struct peer **)found = peer_find(5);
}

/* Another processor looks the peer up between its last put and its leaving the list. */
static void find_while_dying(struct kunit *test)
{
	struct peer *peer, *found = NULL;
	struct witness_other other;

	KUNIT_ASSERT_EQ(test, peer_add(5), 0);
	peer = peer_find(5);
	KUNIT_ASSERT_NOT_NULL(test, peer);
	peer_put(peer);
	witness_meanwhile(test, &other, find_from_other, &found);
	peer_put(peer);
	witness_join(&other);
	KUNIT_EXPECT_NULL(test, found);
}

WITNESS("good-get-of-dying", find_while_dying);
