// SPDX-License-Identifier: GPL-2.0-only
/* Values that cross blocks go through a local. */
#include "shapes.h"

int crossing(int n)
{
	int v = ({ int t = work(n); if (t < 0) return t; t + 1; });

	return work(1) + (n ? v : work(2));
}

/*
 * check-output-start
func crossing(n: int) int
b0:
  %0 = load &n
  %1 = call work(%0)
  store &t, %1
  %2 = load &t
  %3 = %2 < 0
  branch %3, b1, b2
b1:
  %4 = load &t
  return %4
b2:
  %5 = load &t
  %6 = %5 + 1
  dead &t
  store &v, %6
  %7 = call work(1)
  %8 = load &n
  store &?2, %7
  branch %8, b3, b4
b3:
  %9 = load &v
  store &?1, %9
  goto b5
b4:
  %10 = call work(2)
  store &?1, %10
  goto b5
b5:
  %11 = load &?1
  %12 = load &?2
  %13 = %12 + %11
  return %13
 * check-output-end
 */
