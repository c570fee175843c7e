// SPDX-License-Identifier: GPL-2.0-only
/* An allocation that repeats its call in a typeof is one call. */
#include "shapes.h"

struct thing { int n; };

struct thing *make(void)
{
	struct thing *t = kzalloc(sizeof(*t), 0);

	if (!t)
		return NULL;
	t->n = 1;
	return t;
}

/*
 * check-output-start
func make() *thing
b0:
  store &_old, 0
  %0 = call kzalloc_noprof(4, 0) [kzalloc]
  store &_res, %0
  %1 = load &_old
  %2 = load &_res
  dead &_res
  dead &_old
  store &t, %2
  %3 = load &t
  branch %3, b1, b2
b1:
  %4 = load &t
  %5 = field %4, thing.n
  store %5, 1
  %6 = load &t
  return %6
b2:
  return 0
 * check-output-end
 */
