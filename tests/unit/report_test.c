// SPDX-License-Identifier: GPL-2.0-only
/*
 * report_test.c - findings, fingerprints, allow() comments and the two writers.
 *
 * Purpose: what other programs and baselines rely on. In: made-up findings. Out: cmocka results.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <jansson.h>

#include "report/report.h"
#include "report/suppress.h"

static struct finding make(const char *file, int line, const char *rule, const char *message)
{
	return (struct finding){
		.rule = rule,
		.level = LEVEL_ERROR,
		.engine = "clang",
		.file = file,
		.line = line,
		.col = 2,
		.function = "probe",
		.message = message,
		.key = "put_device|dev",
	};
}

static void add(struct report *r, const char *file, int line, const char *rule, const char *message)
{
	struct finding f = make(file, line, rule, message);

	findings_add(&r->findings, &f);
}

static const struct finding *at(const struct report *r, int i)
{
	return &r->findings.list.data[i];
}

static void sorted_by_place_whatever_the_order(void **state)
{
	struct report r = {0};

	(void)state;
	add(&r, "b.c", 1, "ref-leak", "x");
	add(&r, "a.c", 20, "ref-leak", "x");
	add(&r, "a.c", 3, "use-after-put", "x");
	add(&r, "a.c", 3, "double-put", "x");
	report_finish(&r);
	assert_int_equal(r.findings.list.len, 4);
	assert_string_equal(at(&r, 0)->rule, "double-put");
	assert_string_equal(at(&r, 1)->rule, "use-after-put");
	assert_int_equal(at(&r, 2)->line, 20);
	assert_string_equal(at(&r, 3)->file, "b.c");
	report_fini(&r);
}

static void duplicates_keep_the_higher_level(void **state)
{
	struct report r = {0};
	struct finding f = make("a.c", 3, "ref-leak", "x");

	(void)state;
	f.level = LEVEL_NOTE;
	findings_add(&r.findings, &f);
	f.level = LEVEL_WARNING;
	findings_add(&r.findings, &f);
	add(&r, "a.c", 3, "ref-leak", "y");
	report_finish(&r);
	assert_int_equal(r.findings.list.len, 2);
	assert_int_equal(at(&r, 0)->level, LEVEL_WARNING);
	report_fini(&r);
}

static void a_finding_without_path_gets_its_own_place(void **state)
{
	struct report r = {0};

	(void)state;
	add(&r, "a.c", 3, "ref-leak", "x");
	assert_int_equal(at(&r, 0)->nsteps, 1);
	assert_int_equal(at(&r, 0)->steps[0].line, 3);
	report_fini(&r);
}

static void fingerprint_ignores_lines_and_messages(void **state)
{
	struct report a = {0}, b = {0};

	(void)state;
	add(&a, "a.c", 3, "ref-leak", "reference to np");
	add(&b, "a.c", 33, "ref-leak", "reference to node");
	report_finish(&a);
	report_finish(&b);
	assert_int_equal(strlen(at(&a, 0)->fingerprint), 16);
	assert_string_equal(at(&a, 0)->fingerprint, at(&b, 0)->fingerprint);
	report_fini(&a);
	report_fini(&b);
}

static void fingerprint_tells_rule_file_function_and_key_apart(void **state)
{
	struct report r = {0};
	struct finding f = make("a.c", 5, "ref-leak", "x");

	(void)state;
	add(&r, "a.c", 1, "ref-leak", "x");
	add(&r, "a.c", 2, "use-after-put", "x");
	add(&r, "b.c", 1, "ref-leak", "x");
	f.function = "remove";
	findings_add(&r.findings, &f);
	f = make("a.c", 6, "ref-leak", "x");
	f.key = "of_node_put|np";
	findings_add(&r.findings, &f);
	report_finish(&r);
	for (int i = 0; i < r.findings.list.len; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(at(&r, i)->fingerprint, at(&r, j)->fingerprint);
	report_fini(&r);
}

static void equals_are_numbered_in_order_of_the_file(void **state)
{
	struct report a = {0}, b = {0};

	(void)state;
	add(&a, "a.c", 30, "ref-leak", "x");
	add(&a, "a.c", 10, "ref-leak", "x");
	add(&b, "a.c", 12, "ref-leak", "x");
	add(&b, "a.c", 32, "ref-leak", "x");
	report_finish(&a);
	report_finish(&b);
	assert_string_not_equal(at(&a, 0)->fingerprint, at(&a, 1)->fingerprint);
	assert_string_equal(at(&a, 0)->fingerprint, at(&b, 0)->fingerprint);
	assert_string_equal(at(&a, 1)->fingerprint, at(&b, 1)->fingerprint);
	report_fini(&a);
	report_fini(&b);
}

static struct allows scan(const char *text, struct arena *a)
{
	struct allows list = {0};

	suppress_scan(text, a, &list);
	return list;
}

static void allow_covers_its_line_and_the_next_code(void **state)
{
	struct arena a = {0};
	struct allows list = scan("int a; /* lifelint: allow(ref-leak) kept by the bus */\n"
				  "int b;\n"
				  "/*\n"
				  " * lifelint: allow(use-after-put, double-put) the caller holds\n"
				  " * its own reference\n"
				  " */\n"
				  "// and another comment\n"
				  "\n"
				  "int c;\n"
				  "int d; // lifelint: allow(ref-leak) in line comments\n", &a);

	(void)state;
	assert_int_equal(list.len, 3);
	assert_non_null(suppress_find(&list, "ref-leak", 1));
	assert_null(suppress_find(&list, "ref-leak", 2));
	assert_null(suppress_find(&list, "use-after-put", 1));
	assert_non_null(suppress_find(&list, "use-after-put", 9));
	assert_non_null(suppress_find(&list, "double-put", 9));
	assert_null(suppress_find(&list, "put", 9));
	assert_null(suppress_find(&list, "double-put", 10));
	assert_non_null(suppress_find(&list, "ref-leak", 10));
	assert_string_equal(list.data[0].reason, "kept by the bus");
	assert_string_equal(list.data[1].reason, "the caller holds its own reference");
	assert_string_equal(list.data[2].reason, "in line comments");
	vec_fini(&list);
	arena_fini(&a);
}

static void allow_needs_a_comment_and_a_reason(void **state)
{
	struct arena a = {0};
	struct allows list = scan("char *s = \"/* lifelint: allow(ref-leak) no */\";\n"
				  "char c = '\"'; /* lifelint: allow(ref-leak) */\n"
				  "/* see lifelint: allow(ref-leak) in the manual */\n"
				  "/* lifelint: allow(ref-leak ends nowhere */\n"
				  "/* lifelint: allow(ref-leak) -- */\n"
				  "int e; /* lifelint: allow(", &a);

	(void)state;
	assert_int_equal(list.len, 2);
	assert_int_equal(list.data[0].line, 2);
	assert_int_equal(list.data[0].col, 18);
	assert_null(list.data[0].reason);
	assert_null(list.data[1].reason);
	vec_fini(&list);
	arena_fini(&a);
}

static void apply_counts_and_reports_missing_reasons(void **state)
{
	char name[] = "/tmp/lifelint-report-XXXXXX";
	int fd = mkstemp(name);
	const char *files[] = {name};
	struct report r = {0};
	char kept[17];

	(void)state;
	assert_true(fd >= 0);
	dprintf(fd, "int a; /* lifelint: allow(ref-leak) */\nint b;\n");
	close(fd);
	add(&r, name, 1, "ref-leak", "x");
	add(&r, name, 2, "ref-leak", "x");
	report_finish(&r);
	strcpy(kept, at(&r, 1)->fingerprint);
	suppress_apply(&r, files, 1);
	report_finish(&r);
	unlink(name);
	assert_int_equal(report_count_waived(&r, WAIVED_IN_SOURCE), 1);
	assert_int_equal(r.findings.list.len, 3);
	assert_int_equal(at(&r, 0)->waiver, WAIVED_IN_SOURCE);
	assert_null(at(&r, 0)->reason);
	assert_string_equal(at(&r, 1)->rule, "allow-without-reason");
	assert_int_equal(at(&r, 1)->level, LEVEL_WARNING);
	assert_string_equal(at(&r, 2)->fingerprint, kept);
	assert_false(at(&r, 2)->waiver);
	report_fini(&r);
}

static void comments_that_take_nothing_away_are_reported(void **state)
{
	static const char text[] = "int a; /* lifelint: allow(ref-leak, double-put) kept */\n"
				   "int b; /* lifelint: allow(use-after-put) held */\n";
	const char *files[] = {"a.c"};
	struct overlay overlay = {0};
	struct report r = {.root = "/nowhere", .overlay = &overlay};

	(void)state;
	overlay_put(&overlay, "/nowhere/a.c", text, strlen(text));
	overlay_put(&overlay, "/nowhere/b.c", text, strlen(text));
	add(&r, "a.c", 1, "ref-leak", "x");
	add(&r, "b.c", 9, "ref-leak", "in a file that is no unit of the run");
	report_finish(&r);
	suppress_apply(&r, files, 1);
	report_finish(&r);
	assert_int_equal(r.findings.list.len, 4);
	assert_string_equal(at(&r, 0)->reason, "kept");
	assert_string_equal(at(&r, 1)->message, "allow(double-put) takes nothing away here");
	assert_string_equal(at(&r, 2)->message, "allow(use-after-put) takes nothing away here");
	assert_string_equal(at(&r, 3)->file, "b.c");
	report_fini(&r);
	report_fail(&r, "a.c", "probe", "error");
	suppress_apply(&r, files, 1);
	assert_int_equal(r.findings.list.len, 0);
	report_fini(&r);
	overlay_fini(&overlay);
}

static char *written(const struct report *r, const char *format, bool color)
{
	struct report_style style = {color};
	char *text = NULL;
	size_t len;
	FILE *out = open_memstream(&text, &len);

	report_writer_find(format)->write(out, r, &style);
	fclose(out);
	return text;
}

static void text_is_what_compilers_print(void **state)
{
	struct report r = {.level = LEVEL_WARNING};
	struct finding f = make("a.c", 9, "ref-leak", "hidden");
	char *text;

	(void)state;
	add(&r, "drivers/a.c", 3, "ref-leak", "lost");
	f.level = LEVEL_NOTE;
	findings_add(&r.findings, &f);
	report_finish(&r);
	text = written(&r, "text", false);
	assert_string_equal(text, "drivers/a.c:3:2: error: lost [ref-leak]\n"
				  "drivers/a.c:3:2: note: lost\n");
	free(text);
	text = written(&r, "text", true);
	assert_non_null(strstr(text, "\033["));
	free(text);
	report_fini(&r);
}

static void json_keeps_the_contract(void **state)
{
	static const char *const keys[] = {"rule", "level", "engine", "engines", "file", "line",
					   "column", "function", "message", "fingerprint", "steps"};
	struct report r = {.units = 2, .units_done = 2};
	json_t *o, *f, *value, *stats;
	const char *key;
	char *text;
	int i = 0;

	(void)state;
	add(&r, "a.c", 3, "ref-leak", "Latin-1 \xe9 and \"quotes\"");
	report_fail(&r, "b.c", NULL, "crashed");
	report_fail(&r, "b.c", "probe", "error");
	report_finish(&r);
	text = written(&r, "json", false);
	o = json_loads(text, 0, NULL);
	assert_non_null(o);
	f = json_array_get(json_object_get(o, "findings"), 0);
	json_object_foreach(f, key, value)
		assert_string_equal(key, keys[i++]);
	assert_int_equal(i, 11);
	assert_int_equal(json_array_size(json_object_get(f, "steps")), 1);
	stats = json_object_get(o, "stats");
	assert_int_equal(json_integer_value(json_object_get(stats, "units")), 2);
	assert_int_equal(json_integer_value(json_object_get(stats, "failed_units")), 1);
	assert_int_equal(json_array_size(json_object_get(stats, "failed")), 2);
	json_decref(o);
	free(text);
	report_fini(&r);
}

static void unknown_names_are_refused(void **state)
{
	(void)state;
	assert_null(report_writer_find("xml"));
	assert_non_null(report_writer_find("text"));
	assert_non_null(strstr(report_writer_names(), "json"));
	assert_int_equal(level_parse("fatal"), -1);
	assert_int_equal(level_parse("note"), LEVEL_NOTE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sorted_by_place_whatever_the_order),
		cmocka_unit_test(duplicates_keep_the_higher_level),
		cmocka_unit_test(a_finding_without_path_gets_its_own_place),
		cmocka_unit_test(fingerprint_ignores_lines_and_messages),
		cmocka_unit_test(fingerprint_tells_rule_file_function_and_key_apart),
		cmocka_unit_test(equals_are_numbered_in_order_of_the_file),
		cmocka_unit_test(allow_covers_its_line_and_the_next_code),
		cmocka_unit_test(allow_needs_a_comment_and_a_reason),
		cmocka_unit_test(apply_counts_and_reports_missing_reasons),
		cmocka_unit_test(comments_that_take_nothing_away_are_reported),
		cmocka_unit_test(text_is_what_compilers_print),
		cmocka_unit_test(json_keeps_the_contract),
		cmocka_unit_test(unknown_names_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
