// SPDX-License-Identifier: GPL-2.0-only
/* Container_of is one instruction a level. */
#include "shapes.h"

struct inner { int x; struct list_head list; };
struct outer { int y; struct inner in; };

struct outer *outer_of(struct list_head *l)
{
	return container_of(l, struct outer, in.list);
}

struct inner *chosen(struct list_head *l)
{
	return container_of_const(l, struct inner, list);
}

/*
 * check-output-start
func outer_of(l: *list_head) *outer
b0:
  %0 = load &l
  %1 = container_of %0, inner.list
  %2 = container_of %1, outer.in
  return %2
func chosen(l: *list_head) *inner
b0:
  %0 = load &l
  %1 = container_of %0, inner.list
  return %1
 * check-output-end
 */
