// SPDX-License-Identifier: GPL-2.0-only
/* After cxgbit: the handler of the reply drops the count, also when nobody waits any more. */
#include <linux/errno.h>
#include <linux/kref.h>

struct server {
	struct kref kref;
	int reply;
};

void server_free(struct kref *kref);
struct server *server_lookup(int id);
int card_send(struct server *s);
int card_wait(struct server *s);

static void server_put(struct server *s)
{
	kref_put(&s->kref, server_free);
}

void card_reply(int id, int status)
{
	struct server *s = server_lookup(id);

	s->reply = status;
	server_put(s);
}

int card_create_server(struct server *s)
{
	int ret;

	kref_get(&s->kref);
	ret = card_send(s);
	if (ret) {
		server_put(s);
		return ret;
	}
	ret = card_wait(s);
	if (ret)
		return ret; // known-fp: ref-leak {{reference to s}} the reply, which may yet come, drops it
	return 0;
}
