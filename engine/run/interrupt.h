/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * interrupt.h - SIGINT and SIGTERM as a flag.
 *
 * Purpose: an interrupted run still reports what it has. In: signals. Out: a flag.
 * Invariant: the second signal of a kind ends the program in the ordinary way.
 */
#ifndef LIFELINT_INTERRUPT_H
#define LIFELINT_INTERRUPT_H

#include <signal.h>
#include <stdbool.h>

/** interrupt_watch - from now on the first SIGINT or SIGTERM only sets the flag. */
void interrupt_watch(void);

/** interrupt_seen - whether one came. */
bool interrupt_seen(void);

/** interrupt_block - holds both signals back, so that only a wait with @old lets them in. */
void interrupt_block(sigset_t *old);

/** interrupt_unblock - undoes interrupt_block(). */
void interrupt_unblock(const sigset_t *old);

/** interrupt_forget - in a worker: SIGINT is the parent's to handle, SIGTERM kills. */
void interrupt_forget(const sigset_t *old);

#endif
