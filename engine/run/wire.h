/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * wire.h - values as bytes between a worker and its parent.
 *
 * Purpose: records cross a socket without pointers. In: numbers, strings. Out: the same.
 * Idea: both ends are the same program on the same machine, so numbers travel as they are.
 * Invariant: a reader never reads beyond its end; after a short read it is ->bad and gives zeros.
 */
#ifndef LIFELINT_WIRE_H
#define LIFELINT_WIRE_H

#include <stdbool.h>
#include <stddef.h>

#include "../base/vec.h"

struct wire_out VEC_FIELDS(char);

struct wire_in {
	const char *p, *end;
	bool bad;
};

void wire_put_long(struct wire_out *w, long n);
void wire_put_double(struct wire_out *w, double d);
/** wire_put_string - @s may be NULL. */
void wire_put_string(struct wire_out *w, const char *s);

long wire_get_long(struct wire_in *r);
double wire_get_double(struct wire_in *r);
/** wire_get_string - points into the record, or is NULL. */
const char *wire_get_string(struct wire_in *r);

/** wire_send - sends all @len bytes; returns 0 or -errno. */
int wire_send(int fd, const void *data, size_t len);
/** wire_receive - receives exactly @len bytes; returns 0, -EPIPE at end of file, or -errno. */
int wire_receive(int fd, void *data, size_t len);

#endif
