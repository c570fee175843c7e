// SPDX-License-Identifier: GPL-2.0-only
/* Operands that are not evaluated yield nothing. */
#include "shapes.h"

int unevaluated(int n)
{
	typeof(work(n)) a = sizeof(work(n)) + _Alignof(int);
	int b = __builtin_choose_expr(1, work(1), work(2));
	int c = _Generic(n, long: work(3), int: work(4), default: work(5));
	int d = __builtin_constant_p(work(6)) + __builtin_types_compatible_p(int, long);

	return a + b + c + d + offsetof(struct list_head, prev);
}

/*
 * check-output-start
func unevaluated(n: int) int
b0:
  store &a, 8
  %0 = call work(1)
  store &b, %0
  %1 = call work(4)
  store &c, %1
  store &d, 0
  %2 = load &a
  %3 = load &b
  %4 = %2 + %3
  %5 = load &c
  %6 = %4 + %5
  %7 = load &d
  %8 = %6 + %7
  %9 = %8 + 8
  return %9
 * check-output-end
 */
