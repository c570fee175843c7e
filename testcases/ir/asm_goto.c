// SPDX-License-Identifier: GPL-2.0-only
/* Asm goto has an edge to each label that no goto reaches. */
#include "shapes.h"

int jumps(int x)
{
	asm goto("jmp %l1" : : "r"(x) : : far);
	if (x)
		goto near;
	return 0;
far:
	return 1;
near:
	asm volatile("nop" : "=r"(x) : "r"(x));
	return x;
}

/*
 * check-output-start
func jumps(x: int) int
b0:
  %0 = load &x
  asm_goto(%0) b1, b4
b1:
  %1 = load &x
  branch %1, b2, b3
b2:
  %2 = load &x
  asm(%2, &x)
  %3 = load &x
  return %3
b3:
  return 0
b4:
  return 1
 * check-output-end
 */
