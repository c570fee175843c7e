// SPDX-License-Identifier: GPL-2.0-only
/* Packing and unpacking fill in bytes, through helpers: nothing is set up that a failure leaves. */
#include <linux/types.h>
#include <linux/errno.h>

struct bus;

int bus_query(struct bus *bus, unsigned char *bytes);

static inline void reg_byte_set(unsigned char *bytes, int at, unsigned int value)
{
	bytes[at] = (unsigned char)value;
}

static inline void reg_state_pack(unsigned char *bytes, unsigned int slot)
{
	reg_byte_set(bytes, 0, slot);
	reg_byte_set(bytes, 1, slot >> 8);
}

static inline void reg_state_unpack(const unsigned char *bytes, unsigned int *state)
{
	*state = bytes[2];
}

int slot_state(struct bus *bus, unsigned int slot, unsigned int *state)
{
	unsigned char bytes[4];
	int err;

	reg_state_pack(bytes, slot);
	err = bus_query(bus, bytes);
	if (err)
		return err;
	reg_state_unpack(bytes, state);
	return 0;
}

int slot_reset(struct bus *bus, unsigned int slot)
{
	unsigned char bytes[4];
	int err;

	reg_state_pack(bytes, slot);
	err = bus_query(bus, bytes);
	if (err)
		return err;
	return bus_query(bus, bytes);
}
