/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * map.h - a hash map from a pointer (usually an interned name) to a pointer.
 *
 * Purpose: look-ups by name. In: keys compared by address. Out: values, in insertion order.
 * Invariant: map_each-style loops over entries[] run in insertion order, so output stays
 * deterministic whatever the addresses are.
 */
#ifndef LIFELINT_MAP_H
#define LIFELINT_MAP_H

struct map_entry {
	const void *key;
	void *value;
};

/** struct map - zero-initialise to start; entries[0..len) are in insertion order. */
struct map {
	struct map_entry *entries;
	int len, cap;
	int *index;
	int index_cap;
};

/** map_get - the value stored under @key, or NULL. */
void *map_get(const struct map *m, const void *key);

/** map_put - stores @value under @key, replacing what was there. */
void map_put(struct map *m, const void *key, void *value);

/** map_fini - frees the table, not the values. */
void map_fini(struct map *m);

#endif
