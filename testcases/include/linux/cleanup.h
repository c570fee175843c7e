/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cleanup.h - what runs at the end of a scope, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_CLEANUP_H
#define LIFELINT_TEST_CLEANUP_H

#include <linux/types.h>

#define __cleanup(function) __attribute__((__cleanup__(function)))

#define DEFINE_FREE(_name, _type, _free)                                                           \
	static inline __attribute__((__unused__)) void __free_##_name(void *p)                     \
	{                                                                                          \
		_type _T = *(_type *)p;                                                            \
		_free;                                                                             \
	}

#define __free(_name) __cleanup(__free_##_name)

#define no_free_ptr(p) ({                                                                          \
	__typeof__(p) *__ptr = &(p);                                                               \
	__typeof__(p) __val = *__ptr;                                                              \
	*__ptr = NULL;                                                                             \
	__val; })
#define return_ptr(p) return no_free_ptr(p)

#define DEFINE_GUARD(_name, _type, _lock, _unlock)                                                 \
	typedef _type class_##_name##_t;                                                           \
	static inline __attribute__((__unused__)) void class_##_name##_destructor(_type *p)        \
	{                                                                                          \
		_type _T = *p;                                                                     \
		if (_T) {                                                                          \
			_unlock;                                                                   \
		}                                                                                  \
	}                                                                                          \
	static inline __attribute__((__unused__)) _type class_##_name##_constructor(_type _T)      \
	{                                                                                          \
		_lock;                                                                             \
		return _T;                                                                         \
	}

/* A guard of more than the lock is a record, and returned by value. */
#define DEFINE_LOCK_GUARD_1(_name, _type, _lock, _unlock)                                          \
	typedef struct {                                                                           \
		_type *lock;                                                                       \
	} class_##_name##_t;                                                                       \
	static inline __attribute__((__unused__)) void                                             \
		class_##_name##_destructor(class_##_name##_t *_T)                                  \
	{                                                                                          \
		if (_T->lock) {                                                                    \
			_unlock;                                                                   \
		}                                                                                  \
	}                                                                                          \
	static inline __attribute__((__unused__)) class_##_name##_t                                \
		class_##_name##_constructor(_type *l)                                              \
	{                                                                                          \
		class_##_name##_t _t = { .lock = l }, *_T = &_t;                                   \
                                                                                                   \
		_lock;                                                                             \
		return _t;                                                                         \
	}

#define __UNIQUE_NAME(line) __UNIQUE_ID_guard##line
#define __UNIQUE_GUARD(line) __UNIQUE_NAME(line)
#define guard(_name)                                                                               \
	class_##_name##_t __UNIQUE_GUARD(__LINE__) __cleanup(class_##_name##_destructor) =         \
		class_##_name##_constructor
#define scoped_guard(_name, args)                                                                  \
	for (class_##_name##_t scope __cleanup(class_##_name##_destructor) =                       \
		     class_##_name##_constructor(args), *done = NULL; !done; done = (void *)1)

#endif
