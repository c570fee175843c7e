// SPDX-License-Identifier: GPL-2.0-only
/* The table is made with the object, and the release forgets it. */
#include <linux/slab.h>
#include <linux/errno.h>

struct meter {
	int channels;
	int *table;
};

int meter_calibrate(int *table, int channels);

int meter_sum(struct meter *m)
{
	int sum = 0;

	for (int i = 0; i < m->channels; i++)
		sum += m->table[i];
	return sum;
}

struct meter *meter_create(int channels)
{
	struct meter *m = kzalloc(sizeof(*m), GFP_KERNEL);

	if (!m)
		return NULL;
	m->table = kzalloc(channels * sizeof(*m->table), GFP_KERNEL);
	if (!m->table) {
		kfree(m);
		return NULL;
	}
	m->channels = meter_calibrate(m->table, channels);
	if (m->channels < 0) {
		kfree(m->table);
		kfree(m);
		return NULL;
	}
	return m;
}

void meter_destroy(struct meter *m)
{
	kfree(m); // expect: warning: ref-leak {{nobody gives back table of struct meter when the object is freed}}
}
