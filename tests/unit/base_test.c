// SPDX-License-Identifier: GPL-2.0-only
/*
 * base_test.c - containers and memory of engine/base.
 *
 * Purpose: hold arena, vec, map and intern to their headers. In: nothing. Out: cmocka's verdict.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/map.h"
#include "base/vec.h"

static void arena_gives_zeroed_aligned_memory(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t size = 0; size < 3000; size += 7) {
		unsigned char *p = arena_alloc(&a, size);

		assert_int_equal((uintptr_t)p % sizeof(void *), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xff, size);
	}
	arena_fini(&a);
	assert_null(a.head);
}

static void arena_serves_more_than_a_block(void **state)
{
	struct arena a = { 0 };
	char *big = arena_alloc(&a, 1 << 20), *small = arena_alloc(&a, 8);

	(void)state;
	memset(big, 1, 1 << 20);
	assert_int_equal(small[0], 0);
	arena_fini(&a);
}

static void arena_formats_and_copies(void **state)
{
	struct arena a = { 0 };

	(void)state;
	assert_string_equal(arena_printf(&a, "%s-%d", "unit", 7), "unit-7");
	assert_string_equal(arena_strdup(&a, ""), "");
	arena_fini(&a);
}

static void vec_grows_and_keeps_order(void **state)
{
	VEC(int) v = { 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		vec_push(&v, i * i);
	assert_int_equal(v.len, 1000);
	assert_int_equal(v.data[31], 961);
	assert_int_equal(vec_last(&v), 999 * 999);
	vec_fini(&v);
	assert_int_equal(v.len, 0);
}

static void map_finds_replaces_and_keeps_order(void **state)
{
	static int keys[500];
	struct map m = { 0 };

	(void)state;
	assert_null(map_get(&m, &keys[0]));
	for (int i = 0; i < 500; i++)
		map_put(&m, &keys[i], &keys[499 - i]);
	map_put(&m, &keys[3], &keys[3]);
	assert_int_equal(m.len, 500);
	assert_ptr_equal(map_get(&m, &keys[3]), &keys[3]);
	assert_ptr_equal(map_get(&m, &keys[4]), &keys[495]);
	assert_ptr_equal(m.entries[3].key, &keys[3]);
	map_fini(&m);
}

static void intern_gives_one_pointer_per_string(void **state)
{
	char text[] = "name";

	(void)state;
	assert_null(intern(NULL));
	assert_ptr_equal(intern("name"), intern(text));
	assert_ptr_equal(intern("name"), intern_n("names", 4));
	assert_ptr_equal(intern("name7"), intern_printf("name%d", 7));
	assert_ptr_not_equal(intern("name"), intern("names"));
}

static void intern_survives_growth(void **state)
{
	const char *first = intern("number-0");

	(void)state;
	for (int i = 0; i < 20000; i++)
		intern_printf("number-%d", i);
	assert_ptr_equal(first, intern("number-0"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_gives_zeroed_aligned_memory),
		cmocka_unit_test(arena_serves_more_than_a_block),
		cmocka_unit_test(arena_formats_and_copies),
		cmocka_unit_test(vec_grows_and_keeps_order),
		cmocka_unit_test(map_finds_replaces_and_keeps_order),
		cmocka_unit_test(intern_gives_one_pointer_per_string),
		cmocka_unit_test(intern_survives_growth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
