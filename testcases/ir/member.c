// SPDX-License-Identifier: GPL-2.0-only
/* Members of anonymous and named records, arrays, bit fields. */
#include "shapes.h"

struct inner { int leaf; };
struct outer {
	struct inner in;
	union { int either; long other; };
	unsigned int bit : 3;
	struct inner many[4];
};

int members(struct outer *o, int i)
{
	struct outer copy = *o;

	o->either = o->in.leaf;
	o->bit = 2;
	return copy.many[i].leaf + o->many[2].leaf;
}

/*
 * check-output-start
func members(o: *outer, i: int) int
b0:
  %0 = load &o
  %1 = load %0
  store &copy, %1
  %2 = load &o
  %3 = field %2, outer.in
  %4 = field %3, inner.leaf
  %5 = load %4
  %6 = load &o
  %7 = field %6, outer.either
  store %7, %5
  %8 = load &o
  %9 = field %8, outer.bit
  store %9, 2
  %10 = field &copy, outer.many
  %11 = load &i
  %12 = index %10, %11
  %13 = field %12, inner.leaf
  %14 = load %13
  %15 = load &o
  %16 = field %15, outer.many
  %17 = index %16, 2
  %18 = field %17, inner.leaf
  %19 = load %18
  %20 = %14 + %19
  return %20
 * check-output-end
 */
