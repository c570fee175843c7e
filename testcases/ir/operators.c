// SPDX-License-Identifier: GPL-2.0-only
/* ?: with and without middle, comma, short circuit, steps. */
#include "shapes.h"

int operators(int a, int b, int *p)
{
	int c = a ?: b, d = a && b;

	c += (work(a), b ? *p : p[1]);
	*p++ = -c;
	return !!d | ~b;
}

/*
 * check-output-start
func operators(a: int, b: int, p: *int) int
b0:
  %0 = load &a
  store &?1, %0
  branch %0, b2, b1
b1:
  %1 = load &b
  store &?1, %1
  goto b2
b2:
  %2 = load &?1
  store &c, %2
  %3 = load &a
  branch %3, b3, b5
b3:
  %4 = load &b
  branch %4, b4, b5
b4:
  store &?2, 1
  goto b6
b5:
  store &?2, 0
  goto b6
b6:
  %5 = load &?2
  store &d, %5
  %6 = load &a
  %7 = call work(%6)
  %8 = load &b
  branch %8, b7, b8
b7:
  %9 = load &p
  %10 = load %9
  store &?3, %10
  goto b9
b8:
  %11 = load &p
  %12 = index %11, 1
  %13 = load %12
  store &?3, %13
  goto b9
b9:
  %14 = load &?3
  %15 = load &c
  %16 = %15 + %14
  store &c, %16
  %17 = load &c
  %18 = -%17
  %19 = load &p
  %20 = %19 + 1
  store &p, %20
  store %19, %18
  %21 = load &d
  %22 = !%21
  %23 = !%22
  %24 = load &b
  %25 = ~%24
  %26 = %23 | %25
  return %26
 * check-output-end
 */
