// SPDX-License-Identifier: GPL-2.0-only
/*
 * map.c - an insertion-ordered hash map, see map.h.
 *
 * Purpose: pointer keys. In: keys. Out: values. Idea: an index of positions into a dense array.
 */
#include "map.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "hash.h"

static int slot_of(const struct map *m, const void *key)
{
	uintptr_t k = (uintptr_t)key;
	int at = (int)(hash_mix(k, 1) & (uint64_t)(m->index_cap - 1));

	while (m->index[at] >= 0 && m->entries[m->index[at]].key != key)
		at = (at + 1) & (m->index_cap - 1);
	return at;
}

static void grow(struct map *m)
{
	m->cap = m->cap ? m->cap * 2 : 16;
	m->entries = xrealloc(m->entries, sizeof(*m->entries) * (size_t)m->cap);
	m->index_cap = m->cap * 2;
	m->index = xrealloc(m->index, sizeof(*m->index) * (size_t)m->index_cap);
	memset(m->index, 0xff, sizeof(*m->index) * (size_t)m->index_cap);
	for (int i = 0; i < m->len; i++)
		m->index[slot_of(m, m->entries[i].key)] = i;
}

void *map_get(const struct map *m, const void *key)
{
	int at;

	if (!m->len)
		return NULL;
	at = m->index[slot_of(m, key)];
	return at < 0 ? NULL : m->entries[at].value;
}

void map_put(struct map *m, const void *key, void *value)
{
	int at;

	if (m->len == m->cap)
		grow(m);
	at = slot_of(m, key);
	if (m->index[at] >= 0) {
		m->entries[m->index[at]].value = value;
		return;
	}
	m->index[at] = m->len;
	m->entries[m->len++] = (struct map_entry){ key, value };
}

void map_fini(struct map *m)
{
	free(m->entries);
	free(m->index);
	memset(m, 0, sizeof(*m));
}
