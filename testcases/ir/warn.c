// SPDX-License-Identifier: GPL-2.0-only
/* A warning keeps the value of its condition. */
#include "shapes.h"

int warned(int *p)
{
	if (WARN_ON(!p))
		return -1;
	return *p;
}

/*
 * check-output-start
func warned(p: *int) int
b0:
  %0 = load &p
  %1 = !%0
  store &__ret_warn_on, %1
  %2 = load &__ret_warn_on
  branch %2, b1, b2
b1:
  asm()
  goto b2
b2:
  %3 = load &__ret_warn_on
  %4 = !%3
  %5 = !%4
  dead &__ret_warn_on
  branch %5, b3, b4
b3:
  return -1
b4:
  %6 = load &p
  %7 = load %6
  return %7
 * check-output-end
 */
