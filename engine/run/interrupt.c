// SPDX-License-Identifier: GPL-2.0-only
/*
 * interrupt.c - SIGINT and SIGTERM as a flag, see interrupt.h.
 *
 * Purpose: the only state that a signal handler touches. In: signals. Out: one flag.
 */
#include <stddef.h>

#include "interrupt.h"

static volatile sig_atomic_t seen;

static void note(int sig)
{
	(void)sig;
	seen = 1;
}

void interrupt_watch(void)
{
	struct sigaction sa = {.sa_handler = note, .sa_flags = (int)SA_RESETHAND | SA_RESTART};

	sigemptyset(&sa.sa_mask);
	sigaction(SIGINT, &sa, NULL);
	sigaction(SIGTERM, &sa, NULL);
}

bool interrupt_seen(void)
{
	return seen;
}

void interrupt_block(sigset_t *old)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigprocmask(SIG_BLOCK, &set, old);
}

void interrupt_unblock(const sigset_t *old)
{
	sigprocmask(SIG_SETMASK, old, NULL);
}

void interrupt_forget(const sigset_t *old)
{
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, SIG_DFL);
	sigprocmask(SIG_SETMASK, old, NULL);
}
