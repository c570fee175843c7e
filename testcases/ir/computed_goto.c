// SPDX-License-Identifier: GPL-2.0-only
/* What cannot be lowered is said. */
#include "shapes.h"

int computed(int n)
{
	void *to = &&out;

	goto *to;
out:
	return n;
}

/*
 * check-output-start
func computed(n: int) int
unlowered: address of a label
b0:
  store &to, 1
  %0 = load &n
  return %0
 * check-output-end
 */
