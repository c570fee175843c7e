// SPDX-License-Identifier: GPL-2.0-only
/* Cleanup functions at each exit of a scope. */
#include "shapes.h"

struct node *start(int n);

int exits(int n)
{
	struct node *first __cleanup(free_node) = start(n);

	for (int i = 0; i < n; i++) {
		struct node *np __cleanup(free_node) = start(i);

		if (!np)
			continue;
		if (np->phandle == 1)
			break;
		if (np->phandle == 2)
			goto out;
		if (np->phandle == 3)
			return work(np->phandle);
	}
	return 0;
out:
	return work(2);
}

int again(int n)
{
again:
	{
		struct node *np __cleanup(free_node) = start(n);

		if (n-- > 0)
			goto again;
	}
	return 0;
}

/*
 * check-output-start
func exits(n: int) int
b0:
  %0 = load &n
  %1 = call start(%0)
  store &first, %1
  store &i, 0
  goto b1
b1:
  %2 = load &i
  %3 = load &n
  %4 = %2 < %3
  branch %4, b2, b12
b2:
  %5 = load &i
  %6 = call start(%5)
  store &np, %6
  %7 = load &np
  branch %7, b3, b10
b3:
  %8 = load &np
  %9 = field %8, node.phandle
  %10 = load %9
  %11 = %10 == 1
  branch %11, b4, b5
b4:
  call free_node(&np)
  dead &np
  goto b12
b5:
  %12 = load &np
  %13 = field %12, node.phandle
  %14 = load %13
  %15 = %14 == 2
  branch %15, b6, b7
b6:
  call free_node(&np)
  dead &np
  dead &i
  %16 = call work(2)
  store &?2, %16
  call free_node(&first)
  %17 = load &?2
  return %17
b7:
  %18 = load &np
  %19 = field %18, node.phandle
  %20 = load %19
  %21 = %20 == 3
  branch %21, b8, b9
b8:
  %22 = load &np
  %23 = field %22, node.phandle
  %24 = load %23
  %25 = call work(%24)
  store &?1, %25
  call free_node(&np)
  call free_node(&first)
  %26 = load &?1
  return %26
b9:
  call free_node(&np)
  dead &np
  goto b11
b10:
  call free_node(&np)
  dead &np
  goto b11
b11:
  %27 = load &i
  %28 = %27 + 1
  store &i, %28
  goto b1
b12:
  dead &i
  call free_node(&first)
  return 0
func again(n: int) int
b0:
  goto b1
b1:
  %0 = load &n
  %1 = call start(%0)
  store &np, %1
  %2 = load &n
  %3 = %2 - 1
  store &n, %3
  %4 = %2 > 0
  branch %4, b2, b3
b2:
  call free_node(&np)
  dead &np
  goto b1
b3:
  call free_node(&np)
  dead &np
  return 0
 * check-output-end
 */
