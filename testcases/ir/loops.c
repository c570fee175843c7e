// SPDX-License-Identifier: GPL-2.0-only
/* While, do, for with absent parts, break and continue. */
#include "shapes.h"

int loops(int n)
{
	int sum = 0;

	while (n--) {
		if (n == 3)
			continue;
		sum += n;
	}
	do {
		sum--;
	} while (work(sum));
	for (;;) {
		if (work(sum))
			break;
	}
	for (; n < 4;)
		n++;
	for (;; n++)
		if (work(n))
			return sum;
}

/*
 * check-output-start
func loops(n: int) int
b0:
  store &sum, 0
  goto b1
b1:
  %0 = load &n
  %1 = %0 - 1
  store &n, %1
  branch %0, b2, b4
b2:
  %2 = load &n
  %3 = %2 == 3
  branch %3, b1, b3
b3:
  %4 = load &n
  %5 = load &sum
  %6 = %5 + %4
  store &sum, %6
  goto b1
b4:
  %7 = load &sum
  %8 = %7 - 1
  store &sum, %8
  %9 = load &sum
  %10 = call work(%9)
  branch %10, b4, b5
b5:
  %11 = load &sum
  %12 = call work(%11)
  branch %12, b6, b5
b6:
  %13 = load &n
  %14 = %13 < 4
  branch %14, b7, b8
b7:
  %15 = load &n
  %16 = %15 + 1
  store &n, %16
  goto b6
b8:
  %17 = load &n
  %18 = call work(%17)
  branch %18, b9, b10
b9:
  %19 = load &sum
  return %19
b10:
  %20 = load &n
  %21 = %20 + 1
  store &n, %21
  goto b8
 * check-output-end
 */
