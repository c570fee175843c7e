// SPDX-License-Identifier: GPL-2.0-only
/* Of three members one goes with the object, one before it, and one was given away. */
#include <linux/slab.h>
#include <linux/errno.h>

struct meter {
	int *table;
	char *name;
	char *log;
};

void log_adopt(char *log);

struct meter *meter_create(int channels)
{
	struct meter *m = kzalloc(sizeof(*m), GFP_KERNEL);

	if (!m)
		return NULL;
	m->table = kzalloc(channels * sizeof(*m->table), GFP_KERNEL);
	m->name = kstrdup("meter", GFP_KERNEL);
	m->log = kzalloc(64, GFP_KERNEL);
	if (!m->table || !m->name || !m->log) {
		kfree(m->log);
		kfree(m->name);
		kfree(m->table);
		kfree(m);
		return NULL;
	}
	return m;
}

void meter_stop(struct meter *m)
{
	kfree(m->name);
	m->name = NULL;
	log_adopt(m->log);
	m->log = NULL;
}

void meter_destroy(struct meter *m)
{
	kfree(m->table);
	kfree(m);
}
