// SPDX-License-Identifier: GPL-2.0-only
/* If, else and constant conditions. */
#include "shapes.h"

struct thing { int n; };

int branches(struct thing *t)
{
	if (!t)
		return -1;
	if (t->n > 3 && work(t->n))
		work(1);
	else
		work(2);
	if (0)
		work(3);
	if (sizeof(*t) == 4)
		return 1;
	return 0;
}

/*
 * check-output-start
func branches(t: *thing) int
b0:
  %0 = load &t
  branch %0, b1, b6
b1:
  %1 = load &t
  %2 = field %1, thing.n
  %3 = load %2
  %4 = %3 > 3
  branch %4, b2, b4
b2:
  %5 = load &t
  %6 = field %5, thing.n
  %7 = load %6
  %8 = call work(%7)
  branch %8, b3, b4
b3:
  %9 = call work(1)
  goto b5
b4:
  %10 = call work(2)
  goto b5
b5:
  return 1
b6:
  return -1
 * check-output-end
 */
