// SPDX-License-Identifier: GPL-2.0-only
/*
 * intern.c - the string pool, see intern.h.
 *
 * Purpose: unique strings. In: bytes. Out: pointers. Idea: open addressing over XXH3 hashes.
 */
#include "intern.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "hash.h"

struct slot {
	uint64_t hash;
	const char *str;
	size_t len;
};

static struct {
	struct slot *slots;
	size_t cap, used;
	struct arena arena;
} pool;

static void grow(void)
{
	size_t cap = pool.cap ? pool.cap * 2 : 4096;
	struct slot *slots = xcalloc(cap, sizeof(*slots));

	for (size_t i = 0; i < pool.cap; i++) {
		size_t at;

		if (!pool.slots[i].str)
			continue;
		for (at = pool.slots[i].hash & (cap - 1); slots[at].str; at = (at + 1) & (cap - 1))
			;
		slots[at] = pool.slots[i];
	}
	free(pool.slots);
	pool.slots = slots;
	pool.cap = cap;
}

const char *intern_n(const char *s, size_t n)
{
	uint64_t hash = hash_bytes(s, n);
	size_t at;
	char *copy;

	if (pool.used * 2 >= pool.cap)
		grow();
	for (at = hash & (pool.cap - 1); pool.slots[at].str; at = (at + 1) & (pool.cap - 1))
		if (pool.slots[at].hash == hash && pool.slots[at].len == n &&
		    !memcmp(pool.slots[at].str, s, n))
			return pool.slots[at].str;
	copy = arena_alloc(&pool.arena, n + 1);
	memcpy(copy, s, n);
	pool.slots[at] = (struct slot){ hash, copy, n };
	pool.used++;
	return copy;
}

const char *intern(const char *s)
{
	return s ? intern_n(s, strlen(s)) : NULL;
}

const char *intern_printf(const char *fmt, ...)
{
	char small[256], *big = NULL;
	const char *s;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(small, sizeof(small), fmt, ap);
	va_end(ap);
	if (n < (int)sizeof(small))
		return intern(small);
	big = xmalloc((size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(big, (size_t)n + 1, fmt, ap);
	va_end(ap);
	s = intern(big);
	free(big);
	return s;
}
