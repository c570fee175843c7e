// SPDX-License-Identifier: GPL-2.0-only
/* A lock macro shows the function it calls and its own name. */
#include "shapes.h"

struct thing { spinlock_t lock; int n; };
#define xa_lock(t) spin_lock(&(t)->lock)

void locked(struct thing *t)
{
	unsigned long flags;

	spin_lock_irqsave(&t->lock, flags);
	t->n = flags;
	xa_lock(t);
}

/*
 * check-output-start
func locked(t: *thing) void
b0:
  %0 = &__dummy ==u &__dummy2
  dead &__dummy2
  dead &__dummy
  %1 = load &t
  %2 = field %1, thing.lock
  %3 = call _raw_spin_lock_irqsave(%2) [spin_lock_irqsave]
  store &flags, %3
  %4 = load &flags
  %5 = load &t
  %6 = field %5, thing.n
  store %6, %4
  %7 = load &t
  %8 = field %7, thing.lock
  call spin_lock(%8) [xa_lock]
  return
 * check-output-end
 */
