// SPDX-License-Identifier: GPL-2.0-only
/* Initialisers of locals and globals, designators. */
#include "shapes.h"

struct pair { int a, b; };
struct ops { int (*open)(int); struct pair pair; const char *name; union { int u; }; };

static int my_open(int n)
{
	return n;
}

static const struct ops table[] = {
	[1] = { .open = my_open, .pair.b = 2, .name = "one", .u = 4 },
	{ my_open, 5, 6, "two" },
	[4 ... 5] = { .open = work },
};
static const struct ops *pointer = &table[1];

int locals(void)
{
	static int calls;
	struct pair p = { .b = 3 }, q = (struct pair){ 1, 2 };
	int array[4] = { [2] = 7 };

	calls++;
	p = (struct pair){ .a = table[0].pair.a };
	return p.a + q.b + array[2] + (pointer != NULL);
}

/*
 * check-output-start
global table: [6]ops
  [1].open = my_open
  [1].pair.b = 2
  [1].name = "one"
  [1].u = 4
  [2].open = my_open
  [2].pair.a = 5
  [2].pair.b = 6
  [2].name = "two"
  [4].open = work
  [5].open = work
global pointer: *ops
   = &@table
func my_open(n: int) int
b0:
  %0 = load &n
  return %0
func locals() int
b0:
  zero &p
  %0 = field &p, pair.b
  store %0, 3
  zero &q
  %1 = field &q, pair.a
  store %1, 1
  %2 = field &q, pair.b
  store %2, 2
  zero &array
  %3 = index &array, 2
  store %3, 7
  %4 = load &@locals.calls
  %5 = %4 + 1
  store &@locals.calls, %5
  zero &?1
  %6 = field &?1, pair.a
  %7 = index &@table, 0
  %8 = field %7, ops.pair
  %9 = field %8, pair.a
  %10 = load %9
  store %6, %10
  %11 = load &?1
  store &p, %11
  %12 = field &p, pair.a
  %13 = load %12
  %14 = field &q, pair.b
  %15 = load %14
  %16 = %13 + %15
  %17 = index &array, 2
  %18 = load %17
  %19 = %16 + %18
  %20 = load &@pointer
  %21 = %20 !=u 0
  %22 = %19 + %21
  return %22
 * check-output-end
 */
