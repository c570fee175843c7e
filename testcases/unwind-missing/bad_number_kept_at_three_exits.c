// SPDX-License-Identifier: GPL-2.0-only
/* After the SoundWire bus of 6.12: one number is lost at each of three exits, one finding. */
#include <linux/errno.h>

struct bus {
	int id;
	int (*ops)(struct bus *bus);
};

int bus_number_alloc(void);
void bus_number_free(int id);
int bus_files(struct bus *bus);
int bus_slaves(struct bus *bus);

static int bus_start(struct bus *bus)
{
	int ret;

	bus->id = bus_number_alloc();
	if (bus->id < 0)
		return bus->id;
	if (!bus->ops)
		return -EINVAL; // expect: error: unwind-missing {{bus_number_alloc() is not undone by bus_number_free() on this path}}
	ret = bus_files(bus);
	if (ret)
		return ret;
	ret = bus_slaves(bus);
	if (ret)
		return ret;
	return 0;
}

int bus_add(struct bus *bus)
{
	return bus_start(bus);
}

void bus_delete(struct bus *bus)
{
	bus_number_free(bus->id);
}
