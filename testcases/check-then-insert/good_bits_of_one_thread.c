// SPDX-License-Identifier: GPL-2.0-only
/*
 * The thread takes requests out of a map that nobody else takes any out of; the number of a client
 * is chosen, and given back, where callers in other files hold the lock. Both are notes.
 */
#include <linux/bitmap.h>
#include <linux/errno.h>
#include <linux/kthread.h>
#include <linux/types.h>

struct client {
	unsigned long pending[1];
	unsigned long numbers[4];
	struct task_struct *thread;
};

unsigned long find_first_bit(const unsigned long *addr, unsigned long size);
int client_handle(struct client *c, long request);

static int client_thread(void *data)
{
	struct client *c = data;
	long request;

	while (!kthread_should_stop()) {
		request = find_first_bit(c->pending, 16);
		if (client_handle(c, request) < 0)
			break;
		clear_bit(request, c->pending); // expect: note: check-then-insert {{clear_bit()}}
	}
	return 0;
}

int client_start(struct client *c)
{
	c->thread = kthread_run(client_thread, c, "client");
	return IS_ERR(c->thread) ? -ENOMEM : 0;
}

void client_unlink(struct client *c, long id)
{
	clear_bit(id, c->numbers);
}

int client_link(struct client *c)
{
	long id = find_first_zero_bit(c->numbers, 256);

	if (id >= 256)
		return -EBUSY;
	set_bit(id, c->numbers); // expect: note: check-then-insert {{set_bit()}}
	return 0;
}
