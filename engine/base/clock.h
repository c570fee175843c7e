/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * clock.h - how long something takes.
 *
 * Purpose: durations and deadlines. In: the monotonic clock. Out: seconds since some moment.
 */
#ifndef LIFELINT_CLOCK_H
#define LIFELINT_CLOCK_H

#include <time.h>

/** clock_now - seconds of the monotonic clock; two of them make a duration. */
static inline double clock_now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + 1e-9 * (double)ts.tv_nsec;
}

#endif
