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
unlowered: computed goto
b0:
  %0 = asm()
  store &to, %0
  %1 = load &n
  return %1
 * check-output-end
 */
