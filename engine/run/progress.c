// SPDX-License-Identifier: GPL-2.0-only
/*
 * progress.c - how far a long run has come, see progress.h.
 *
 * Purpose: see there. In: counts, the clock. Out: stderr.
 */
#include <stdio.h>
#include <unistd.h>

#include "../base/clock.h"
#include "progress.h"

#define PERIOD 1.0 /* seconds */
#define ERASE "\r\033[K"

void progress_start(struct progress *p)
{
	*p = (struct progress){.next = clock_now() + PERIOD};
}

void progress_show(struct progress *p, int done, int total)
{
	double t = clock_now();

	if (t < p->next || !isatty(STDERR_FILENO))
		return;
	p->next = t + PERIOD;
	p->shown = true;
	fprintf(stderr, ERASE "lifelint: %d of %d units", done, total);
	fflush(stderr);
}

void progress_clear(const struct progress *p)
{
	if (!p->shown)
		return;
	fputs(ERASE, stderr);
	fflush(stderr);
}
