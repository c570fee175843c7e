// SPDX-License-Identifier: GPL-2.0-only
/* Calls through members and tables, noreturn functions. */
#include "shapes.h"

struct ops { int (*open)(int); int (*jump[3])(int); };

void die(void) __attribute__((noreturn));

int calls(const struct ops *ops, int i)
{
	if (!ops->open)
		die();
	work(ops->open(i));
	return ops->jump[i](work(i)) + (*ops->open)(2);
}

/*
 * check-output-start
func calls(ops: *ops, i: int) int
b0:
  %0 = load &ops
  %1 = field %0, ops.open
  %2 = load %1
  branch %2, b1, b2
b1:
  %3 = load &ops
  %4 = field %3, ops.open
  %5 = load %4
  %6 = load &i
  %7 = call %5(%6) via ops.open
  %8 = call work(%7)
  %9 = load &ops
  %10 = field %9, ops.jump
  %11 = load &i
  %12 = index %10, %11
  %13 = load %12
  %14 = load &i
  %15 = call work(%14)
  %16 = call %13(%15) via ops.jump
  %17 = load &ops
  %18 = field %17, ops.open
  %19 = load %18
  %20 = call %19(2) via ops.open
  %21 = %16 + %20
  return %21
b2:
  call die()
  unreachable
 * check-output-end
 */
