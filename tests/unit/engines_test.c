// SPDX-License-Identifier: GPL-2.0-only
/*
 * engines_test.c - tasks of the other engines, and findings on which engines agree.
 *
 * Purpose: what needs no program. In: plans, findings. Out: TAP.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engines/engines.h"

static int tasks_of(unsigned version)
{
	struct plan_unit unit = {.file = "a.c", .dir = "/"};
	struct plan plan = {.root = "/", .version = version};
	struct engines e = {0};
	int n;

	vec_push(&plan.units, unit);
	engines_plan(&e, 1u << ENGINE_SPARSE, &plan, NULL);
	n = e.tasks.len;
	engines_fini(&e);
	vec_fini(&plan.units);
	return n;
}

static void no_annotations_from_7_0_on(void **state)
{
	(void)state;
	assert_int_equal(tasks_of(0x070000), 0);
	assert_int_equal(tasks_of(0x070300), 0);
	/* none either where sparse is not installed */
	assert_true(tasks_of(0x060c00) <= 1);
	assert_int_equal(tasks_of(0x060c00), tasks_of(0));
}

static void add(struct findings *fs, enum engine engine, const char *function, int line)
{
	findings_add(fs, &(struct finding){
				 .rule = "double-put",
				 .level = engine == ENGINE_CLANG ? LEVEL_ERROR : LEVEL_NOTE,
				 .engine = engine_name(engine),
				 .file = "a.c",
				 .line = line,
				 .function = function,
				 .message = "m",
				 .key = engine_name(engine)});
}

static void same_function_or_line_is_one(void **state)
{
	struct findings fs = {0};

	(void)state;
	add(&fs, ENGINE_SPARSE, "f", 9);
	add(&fs, ENGINE_COCCI, "f", 12);
	add(&fs, ENGINE_CLANG, "f", 10);
	add(&fs, ENGINE_CLANG, "g", 30);
	add(&fs, ENGINE_COCCI, "other", 30);
	add(&fs, ENGINE_COCCI, "h", 40);
	findings_finish(&fs);
	assert_int_equal(fs.list.len, 3);
	assert_int_equal(fs.list.data[0].engines, 7);
	assert_int_equal(fs.list.data[0].line, 10);
	assert_int_equal(fs.list.data[0].level, LEVEL_ERROR);
	assert_int_equal(fs.list.data[1].engines, 3);
	assert_int_equal(fs.list.data[2].engines, 1 << ENGINE_COCCI);
	findings_finish(&fs);
	assert_int_equal(fs.list.len, 3);
	findings_fini(&fs);
}

static void the_nearest_is_the_same(void **state)
{
	struct findings fs = {0};

	(void)state;
	add(&fs, ENGINE_CLANG, "f", 10);
	add(&fs, ENGINE_CLANG, "f", 20);
	add(&fs, ENGINE_COCCI, "f", 19);
	findings_finish(&fs);
	assert_int_equal(fs.list.len, 2);
	assert_int_equal(fs.list.data[0].engines, 1);
	assert_int_equal(fs.list.data[1].engines, 3);
	findings_fini(&fs);
}

static void a_file_has_one_word_of_each_group(void **state)
{
	static const char script[] = "// SPDX\n// Needs: adds|late_ makes\n@x@\n"
				     "// names adds as a\nidentifier a = {\n\tput_on,\n\tadd\n};\n"
				     "// end names\n# names makes as MAKES\nMAKES = {\n"
				     "\t\"create\": \"remove\",\n}\n# end names\n";
	struct needs n = {0};
	bool met[2];

	(void)state;
	needs_read(&n, script);
	needs_read(&n, "// a script that gets every file\n");
	needs_ready(&n);
	needs_met(&n, "add(); create();", met);
	assert_true(met[0] && met[1]);
	needs_met(&n, "int late_call(void) { create(); }", met);
	assert_true(met[0]);
	needs_met(&n, "adder(); create();", met);
	assert_false(met[0]);
	needs_met(&n, "add(); remove(); add();", met);
	assert_false(met[0]);
	needs_met(&n, "", met);
	assert_true(!met[0] && met[1]);
	needs_fini(&n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_annotations_from_7_0_on),
		cmocka_unit_test(same_function_or_line_is_one),
		cmocka_unit_test(the_nearest_is_the_same),
		cmocka_unit_test(a_file_has_one_word_of_each_group),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
