// SPDX-License-Identifier: GPL-2.0-only
/* Functions and objects that macros make belong to the file. */
#include "shapes.h"

struct driver { int (*probe)(int); };
int driver_register(struct driver *d);
#define module_driver(d) static int d##_init(void) { return driver_register(&d); }
#define DEFINE_MUTEX(name) struct mutex name = { .owner = 0 }

static int probe(int n)
{
	return n;
}

static struct driver my = { .probe = probe };
module_driver(my)
static DEFINE_MUTEX(lock);

/*
 * check-output-start
global my: driver
  probe = probe
global lock: mutex
  owner = 0
func probe(n: int) int
b0:
  %0 = load &n
  return %0
func my_init() int
b0:
  %0 = call driver_register(&@my) [module_driver]
  return %0
 * check-output-end
 */
