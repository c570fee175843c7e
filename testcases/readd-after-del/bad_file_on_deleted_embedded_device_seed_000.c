// SPDX-License-Identifier: GPL-2.0-only
/*
 * Seed 000 with the device inside of a record: its directory is gone when the removal fails.
 * Fix: 522ecce0 vfio/mdev: Improve the create/remove sequence
 */
#include <linux/device.h>
#include <linux/errno.h>

struct unit {
	struct device dev;
	int serial;
};

int unit_release_hardware(struct unit *unit);

extern struct device_attribute serial_attr;

int unit_remove(struct unit *unit)
{
	device_del(&unit->dev);
	if (unit_release_hardware(unit))
		return device_create_file(&unit->dev, &serial_attr); // expect: error: readd-after-del {{after device_del() began its removal}}
	put_device(&unit->dev);
	return 0;
}
