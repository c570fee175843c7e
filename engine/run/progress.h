/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * progress.h - how far a long run has come, for whoever waits at a terminal.
 *
 * Purpose: minutes of silence look like a hang. In: counts. Out: one line of stderr that is
 * written over. Invariant: nothing at all where stderr is no terminal, so logs stay the same.
 */
#ifndef LIFELINT_PROGRESS_H
#define LIFELINT_PROGRESS_H

#include <stdbool.h>

struct progress {
	double next;	/* seconds of the monotonic clock before which nothing is written */
	bool shown;
};

/** progress_start - nothing is shown before the run has taken a second. */
void progress_start(struct progress *p);

/** progress_show - @done of @total units are done; written once a second at most. */
void progress_show(struct progress *p, int done, int total);

/** progress_clear - takes the line away before anything else is written. */
void progress_clear(const struct progress *p);

#endif
