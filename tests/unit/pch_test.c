// SPDX-License-Identifier: GPL-2.0-only
/*
 * pch_test.c - precompiled headers of engine/front/pch.c.
 *
 * Purpose: the same unit with and without one has the same code; a stale one is not used; one
 * that a unit does not suit costs only time. In: headers in a temporary directory. Out: cmocka's
 * verdict.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/intern.h"
#include "front/front.h"
#include "ir/ir.h"

struct place {
	char dir[64];
	char *base, *unit, *include;
	const char *args[8];
	struct plan_unit pu;
};

static void write_file(const struct place *p, const char *name, const char *text)
{
	char *path = xasprintf("%s/%s", p->dir, name);
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	free(path);
}

static const char header[] = "#pragma once\n"
			     "struct lock { int held; };\n"
			     "static inline void lock_end(struct lock **l) { (*l)->held = 0; }\n"
			     "static inline int twice(int n) { return 2 * n; }\n"
			     "void far_register(void);\n"
			     "#ifndef KBUILD_MODNAME\n"
			     "#error a unit has a name\n"
			     "#endif\n";

static int make_place(void **state)
{
	struct place *p = xcalloc(1, sizeof(*p));

	strcpy(p->dir, "/tmp/lifelint-pch-XXXXXX");
	assert_non_null(mkdtemp(p->dir));
	p->base = xasprintf("%s/shared", p->dir);
	p->unit = xasprintf("%s/unit.c", p->dir);
	p->include = xasprintf("-I%s", p->dir);
	write_file(p, "lock.h", header);
	write_file(p, "common.h", "");
	p->args[0] = "-std=gnu11";
	p->args[1] = p->include;
	p->args[2] = "-include";
	p->args[3] = "common.h";
	p->args[4] = "-DKBUILD_MODNAME=\"unit\"";
	p->args[5] = "-Iown";
	p->pu = (struct plan_unit){p->unit, p->dir, p->args, 6, false};
	*state = p;
	return 0;
}

static int remove_place(void **state)
{
	struct place *p = *state;
	char *command = xasprintf("rm -r %s", p->dir);

	assert_int_equal(system(command), 0);
	free(command);
	free(p->base);
	free(p->unit);
	free(p->include);
	free(p);
	return 0;
}

/* The IR of the unit as text, read with @pch or without. */
static char *lower(struct place *p, const struct pch *pch, bool *twice)
{
	struct front_hooks hooks = {.pch = pch};
	struct ir_unit *u = front_parse(&p->pu, p->dir, &hooks, NULL);
	char *text = NULL;
	size_t len;
	FILE *f = open_memstream(&text, &len);

	assert_non_null(u);
	assert_int_equal(u->errors.len, 0);
	for (int i = 0; i < u->nfuncs; i++)
		ir_dump(f, u->funcs[i]);
	fclose(f);
	*twice = u->read_twice;
	ir_unit_free(u);
	return text;
}

static void same_both_ways(struct place *p, bool read_twice)
{
	struct pch pch;
	bool twice;
	char *with, *without;

	assert_true(pch_load(&pch, p->base));
	without = lower(p, NULL, &twice);
	assert_false(twice);
	with = lower(p, &pch, &twice);
	assert_int_equal(twice, read_twice);
	assert_string_equal(with, without);
	free(with);
	free(without);
	pch_fini(&pch);
}

static void scope_ends_and_inlines_are_kept(void **state)
{
	struct place *p = *state;

	write_file(p, "unit.c",
		   "#include <lock.h>\n"
		   "int f(struct lock *a) {\n"
		   "	struct lock *l __attribute__((cleanup(lock_end))) = a;\n"
		   "	return twice(l->held);\n}\n");
	assert_int_equal(pch_build(&p->pu, "#include <lock.h>\n", p->base), 0);
	same_both_ways(p, false);
}

static void what_does_not_suit_is_read_again(void **state)
{
	struct place *p = *state;

	write_file(p, "unit.c",
		   "struct lock { long mine; };\n"
		   "long f(struct lock *a) { return a->mine; }\n");
	assert_int_equal(pch_build(&p->pu, "#include <lock.h>\n", p->base), 0);
	same_both_ways(p, true);
}

static void declarations_are_listed(void **state)
{
	struct place *p = *state;
	struct pch pch;
	bool found = false;

	assert_int_equal(pch_build(&p->pu, "#include <lock.h>\n", p->base), 0);
	assert_true(pch_load(&pch, p->base));
	for (int i = 0; i < pch.declared.len; i++)
		found |= pch.declared.data[i] == intern("far_register");
	assert_true(found);
	pch_fini(&pch);
}

static void stale_one_is_not_used(void **state)
{
	struct place *p = *state;
	struct pch pch;

	assert_false(pch_load(&pch, p->base));
	assert_int_equal(pch_build(&p->pu, "#include <lock.h>\n", p->base), 0);
	write_file(p, "lock.h", "struct lock { int held, other; };\n");
	assert_false(pch_load(&pch, p->base));
}

static void errors_leave_nothing(void **state)
{
	struct place *p = *state;
	struct pch pch;

	assert_int_equal(pch_build(&p->pu, "#include <nowhere.h>\n", p->base), -EINVAL);
	assert_false(pch_load(&pch, p->base));
}

static void key_is_that_of_what_has_to_agree(void **state)
{
	struct place *p = *state;
	uint64_t key = pch_key(&p->pu, "");

	p->args[4] = "-DKBUILD_MODNAME=\"another\"";
	p->args[5] = "-Ielsewhere";
	assert_true(pch_key(&p->pu, "") == key);
	p->args[5] = "-DMODULE";
	assert_false(pch_key(&p->pu, "") == key);
	p->args[5] = "-Ielsewhere";
	assert_false(pch_key(&p->pu, "#include <lock.h>\n") == key);
	p->args[1] = "-I/elsewhere";
	assert_false(pch_key(&p->pu, "") == key);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, make_place, remove_place)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(scope_ends_and_inlines_are_kept),
		TEST(what_does_not_suit_is_read_again),
		TEST(declarations_are_listed),
		TEST(stale_one_is_not_used),
		TEST(errors_leave_nothing),
		TEST(key_is_that_of_what_has_to_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
