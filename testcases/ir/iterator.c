// SPDX-License-Identifier: GPL-2.0-only
/* Iterators are loops over the functions they call. */
#include "shapes.h"

struct thing { struct list_head list; int n; };

int children(struct node *parent)
{
	struct node *np;

	for_each_child(parent, np)
		if (np->phandle)
			return 1;
	for_each_child_scoped(parent, scoped)
		if (scoped->phandle)
			return 2;
	return 0;
}

int entries(struct thing *head)
{
	struct thing *t;
	int n = 0;

	list_for_each_entry(t, &head->list, list)
		n += t->n;
	return n;
}

/*
 * check-output-start
func children(parent: *node) int
b0:
  %0 = load &parent
  %1 = call node_get_next(%0, 0) [for_each_child]
  store &np, %1
  goto b1
b1:
  %2 = load &np
  %3 = %2 !=u 0
  branch %3, b2, b5
b2:
  %4 = load &np
  %5 = field %4, node.phandle
  %6 = load %5
  branch %6, b3, b4
b3:
  return 1
b4:
  %7 = load &parent
  %8 = load &np
  %9 = call node_get_next(%7, %8) [for_each_child]
  store &np, %9
  goto b1
b5:
  %10 = load &parent
  %11 = call node_get_next(%10, 0) [for_each_child_scoped]
  store &scoped, %11
  goto b6
b6:
  %12 = load &scoped
  %13 = %12 !=u 0
  branch %13, b7, b10
b7:
  %14 = load &scoped
  %15 = field %14, node.phandle
  %16 = load %15
  branch %16, b8, b9
b8:
  call free_node(&scoped)
  return 2
b9:
  %17 = load &parent
  %18 = load &scoped
  %19 = call node_get_next(%17, %18) [for_each_child_scoped]
  store &scoped, %19
  goto b6
b10:
  call free_node(&scoped) [for_each_child_scoped]
  dead &scoped
  return 0
func entries(head: *thing) int
b0:
  store &n, 0
  %0 = load &head
  %1 = field %0, thing.list
  %2 = field %1, list_head.next
  %3 = load %2
  %4 = container_of %3, thing.list
  store &t, %4
  goto b1
b1:
  %5 = load &t
  %6 = field %5, thing.list
  %7 = load &head
  %8 = field %7, thing.list
  %9 = %6 ==u %8
  branch %9, b2, b3
b2:
  %10 = load &n
  return %10
b3:
  %11 = load &t
  %12 = field %11, thing.n
  %13 = load %12
  %14 = load &n
  %15 = %14 + %13
  store &n, %15
  %16 = load &t
  %17 = field %16, thing.list
  %18 = field %17, list_head.next
  %19 = load %18
  %20 = container_of %19, thing.list
  store &t, %20
  goto b1
 * check-output-end
 */
