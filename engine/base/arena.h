/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * arena.h - memory that lives as long as one analysed unit.
 *
 * Purpose: nothing that is built for a unit is freed one by one; the arena goes with the unit.
 * In: sizes. Out: zeroed memory.
 * Invariant: out of memory ends the process here and nowhere else.
 */
#ifndef LIFELINT_ARENA_H
#define LIFELINT_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_block;

/** struct arena - a growing region; zero-initialise to start. */
struct arena {
	struct arena_block *head;
};

/** arena_alloc - returns @size zeroed bytes owned by @a, never NULL. */
void *arena_alloc(struct arena *a, size_t size);

/** arena_strdup - copies the string @s into @a. */
char *arena_strdup(struct arena *a, const char *s);

/** arena_printf, arena_vprintf - formats into @a; never NULL. */
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *a, const char *fmt, va_list ap)
	__attribute__((format(printf, 2, 0)));

/** arena_fini - frees everything that @a handed out; @a may be used again. */
void arena_fini(struct arena *a);

/** xmalloc, xcalloc, xrealloc, xstrdup - as the C library's, but out of memory ends the process. */
void *xmalloc(size_t size);
void *xcalloc(size_t n, size_t size);
void *xrealloc(void *p, size_t size);
char *xstrdup(const char *s);

/** xasprintf - formats into heap memory that the caller frees. */
char *xasprintf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
