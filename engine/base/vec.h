/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * vec.h - typed growing arrays.
 *
 * Purpose: one shape for every list. In: elements. Out: contiguous storage.
 * Use: VEC(struct foo) v = {0}; vec_push(&v, x); v.data[i] for 0 <= i < v.len; vec_fini(&v);
 */
#ifndef LIFELINT_VEC_H
#define LIFELINT_VEC_H

#include <stdlib.h>

#include "arena.h"

#define VEC(T)                                                                                     \
	struct {                                                                                   \
		T *data;                                                                           \
		int len, cap;                                                                      \
	}

/* A named vector type may be declared once: struct foo_vec VEC_FIELDS(struct foo); */
#define VEC_FIELDS(T)                                                                              \
	{                                                                                          \
		T *data;                                                                           \
		int len, cap;                                                                      \
	}

#define vec_reserve(v, n)                                                                          \
	do {                                                                                       \
		if ((v)->cap < (n)) {                                                              \
			(v)->cap = (n) > 2 * (v)->cap ? (n) : 2 * (v)->cap;                        \
			(v)->data = xrealloc((v)->data, sizeof(*(v)->data) * (size_t)(v)->cap);    \
		}                                                                                  \
	} while (0)

#define vec_push(v, ...)                                                                           \
	do {                                                                                       \
		vec_reserve(v, (v)->len + 1);                                                      \
		(v)->data[(v)->len++] = (__VA_ARGS__);                                             \
	} while (0)

#define vec_last(v) ((v)->data[(v)->len - 1])

#define vec_fini(v)                                                                                \
	do {                                                                                       \
		free((v)->data);                                                                   \
		(v)->data = NULL;                                                                  \
		(v)->len = (v)->cap = 0;                                                           \
	} while (0)

#endif
