// SPDX-License-Identifier: GPL-2.0-only
/* Conditional guards of 7.x: the scope ends with an unlock only where the lock was taken. */
#include "shapes.h"

int mutex_lock_interruptible(struct mutex *lock);

#define is_err_word(word) unlikely((unsigned long)(word) - 1 >= -4095UL - 1)

typedef class_mutex_t class_mutex_intr_t;

static inline class_mutex_t class_mutex_intr_constructor(class_mutex_t lock)
{
	class_mutex_t held = ({
		void *it = lock;
		int ret = mutex_lock_interruptible(lock);

		if (lock && ret)
			it = (void *)(long)ret;
		it;
	});

	return held;
}

static inline void class_mutex_intr_destructor(class_mutex_t *held)
{
	if (({ unsigned long word = (unsigned long)*held; is_err_word(word); }))
		return;
	class_mutex_destructor(held);
}

static inline int class_mutex_intr_lock_err(class_mutex_t *held)
{
	long ret = (long)*held;

	if (!ret)
		ret = -16;
	if (!((unsigned long)ret >= -4095UL))
		ret = 0;
	return ret;
}

#define ACQUIRE(name, var) \
	class_##name##_t var __cleanup(class_##name##_destructor) = class_##name##_constructor
#define ACQUIRE_ERR(name, var) class_##name##_lock_err(var)

struct thing { struct mutex lock; int n; };

int acquired(struct thing *t)
{
	ACQUIRE(mutex_intr, held)(&t->lock);
	int ret = ACQUIRE_ERR(mutex_intr, &held);

	if (ret)
		return ret;
	return t->n;
}

/*
 * check-output-start
func class_mutex_intr_constructor(lock: *mutex) *mutex
b0:
  %0 = load &lock
  store &it, %0
  %1 = load &lock
  %2 = call mutex_lock_interruptible(%1)
  store &ret, %2
  %3 = load &lock
  branch %3, b1, b3
b1:
  %4 = load &ret
  branch %4, b2, b3
b2:
  %5 = load &ret
  %6 = cast s64 %5
  %7 = cast *void %6
  store &it, %7
  goto b3
b3:
  %8 = load &it
  dead &ret
  dead &it
  store &held, %8
  %9 = load &held
  return %9
func class_mutex_intr_destructor(held: **mutex) void
b0:
  %0 = load &held
  %1 = load %0
  %2 = cast u64 %1
  store &word, %2
  %3 = load &word
  %4 = %3 - 1
  %5 = %4 >=u -4096
  dead &word
  branch %5, b1, b2
b1:
  return
b2:
  %6 = load &held
  call class_mutex_destructor(%6)
  return
func class_mutex_intr_lock_err(held: **mutex) int
b0:
  %0 = load &held
  %1 = load %0
  %2 = cast s64 %1
  store &ret, %2
  %3 = load &ret
  branch %3, b2, b1
b1:
  store &ret, -16
  goto b2
b2:
  %4 = load &ret
  %5 = cast u64 %4
  %6 = %5 >=u -4095
  branch %6, b4, b3
b3:
  store &ret, 0
  goto b4
b4:
  %7 = load &ret
  return %7
func acquired(t: *thing) int
b0:
  %0 = load &t
  %1 = field %0, thing.lock
  %2 = call class_mutex_intr_constructor(%1) [ACQUIRE]
  store &held, %2
  %3 = call class_mutex_intr_lock_err(&held) [ACQUIRE_ERR]
  store &ret, %3
  %4 = load &ret
  branch %4, b1, b2
b1:
  %5 = load &ret
  store &?1, %5
  call class_mutex_intr_destructor(&held)
  %6 = load &?1
  return %6
b2:
  %7 = load &t
  %8 = field %7, thing.n
  %9 = load %8
  store &?2, %9
  call class_mutex_intr_destructor(&held)
  %10 = load &?2
  return %10
 * check-output-end
 */
