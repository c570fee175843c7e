// SPDX-License-Identifier: GPL-2.0-only
/* Each call takes the lock; the one that gets a part of the message forgets it. */
#include <linux/mutex.h>
#include <linux/errno.h>

static DEFINE_MUTEX(answer_lock);

int ring_read(char *at, int n);
int answer_done(const char *text);

int answer_read(void)
{
	static struct {
		int got;
		char text[16];
	} state;
	int n;

	mutex_lock(&answer_lock);
	n = ring_read(state.text + state.got, 16 - state.got);
	if (n < 0)
		goto out;
	state.got += n;
	if (state.got != 16)
		return 0; // expect: lock-imbalance {{answer_lock}}
	state.got = 0;
	n = answer_done(state.text);
	mutex_unlock(&answer_lock);
	return 0;
out:
	mutex_unlock(&answer_lock);
	return n;
}
