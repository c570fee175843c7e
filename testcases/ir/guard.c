// SPDX-License-Identifier: GPL-2.0-only
/* Guard and scoped_guard: no path skips the body. */
#include "shapes.h"

struct thing { struct mutex lock; int n; };

int guarded(struct thing *t)
{
	guard(&t->lock);
	if (t->n)
		return -1;
	guard(&t->lock);
	return t->n;
}

int scoped(struct thing *t)
{
	scoped_guard(&t->lock) {
		if (t->n)
			return -1;
		work(1);
	}
	return 0;
}

/*
 * check-output-start
func guarded(t: *thing) int
b0:
  %0 = load &t
  %1 = field %0, thing.lock
  %2 = call class_mutex_constructor(%1) [guard]
  store &?guard1, %2
  %3 = load &t
  %4 = field %3, thing.n
  %5 = load %4
  branch %5, b1, b2
b1:
  call class_mutex_destructor(&?guard1)
  return -1
b2:
  %6 = load &t
  %7 = field %6, thing.lock
  %8 = call class_mutex_constructor(%7) [guard]
  store &?guard2, %8
  %9 = load &t
  %10 = field %9, thing.n
  %11 = load %10
  store &?1, %11
  call class_mutex_destructor(&?guard2)
  call class_mutex_destructor(&?guard1)
  %12 = load &?1
  return %12
func scoped(t: *thing) int
b0:
  %0 = load &t
  %1 = field %0, thing.lock
  %2 = call class_mutex_constructor(%1) [scoped_guard]
  store &scope, %2
  store &done, 0
  goto b1
b1:
  %3 = call class_mutex_lock_ptr(&scope) [scoped_guard]
  %4 = load &done
  branch %4, b2, b3
b2:
  call class_mutex_destructor(&scope) [scoped_guard]
  dead &done
  dead &scope
  return 0
b3:
  %5 = load &t
  %6 = field %5, thing.n
  %7 = load %6
  branch %7, b4, b5
b4:
  call class_mutex_destructor(&scope)
  return -1
b5:
  %8 = call work(1)
  store &done, 1
  goto b1
 * check-output-end
 */
