// SPDX-License-Identifier: GPL-2.0-only
/* Switch with ranges, fall through, default in the middle. */
#include "shapes.h"

int choose(int n)
{
	int r = 0;

	switch (n) {
	case 1 ... 5:
		r = work(1);
		__attribute__((fallthrough));
	case 7:
		r += 2;
		break;
	default:
		return -1;
	case 9:
	case 10: {
		r = 4;
	}
	}
	return r;
}

int constant(void)
{
	switch (sizeof(int)) {
	case 4:
		return work(4);
	case 8:
		return work(8);
	}
	return 0;
}

/*
 * check-output-start
func choose(n: int) int
b0:
  store &r, 0
  %0 = load &n
  switch %0, 1..5: b1, 7: b2, 9: b3, 10: b3, default: b5
b1:
  %1 = call work(1)
  store &r, %1
  goto b2
b2:
  %2 = load &r
  %3 = %2 + 2
  store &r, %3
  goto b4
b3:
  store &r, 4
  goto b4
b4:
  %4 = load &r
  return %4
b5:
  return -1
func constant() int
b0:
  %0 = call work(4)
  return %0
 * check-output-end
 */
