// SPDX-License-Identifier: GPL-2.0-only
/* A cleanup that is disarmed by a store through a pointer. */
#include "shapes.h"

struct node *take(struct node *parent)
{
	struct node *np __cleanup(free_node) = node_get_next(parent, NULL);

	if (np->phandle)
		return no_free_ptr(np);
	return NULL;
}

/*
 * check-output-start
func take(parent: *node) *node
b0:
  %0 = load &parent
  %1 = call node_get_next(%0, 0)
  store &np, %1
  %2 = load &np
  %3 = field %2, node.phandle
  %4 = load %3
  branch %4, b1, b2
b1:
  store &__ptr, &np
  %5 = load &__ptr
  %6 = load %5
  store &__val, %6
  %7 = load &__ptr
  store %7, 0
  %8 = load &__val
  dead &__val
  dead &__ptr
  %9 = call __must_check_fn(%8) [no_free_ptr]
  %10 = cast *node %9
  store &?1, %10
  call free_node(&np)
  %11 = load &?1
  return %11
b2:
  call free_node(&np)
  return 0
 * check-output-end
 */
