// SPDX-License-Identifier: GPL-2.0-only
/*
 * context_test.c - which locks the callers of a function hold.
 *
 * Purpose: holds flow/context.c to its fixpoint. In: a small unit written here, our own rules.
 * Out: cmocka's verdict. Run from the root of the tree.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/intern.h"
#include "flow/flow.h"
#include "front/front.h"
#include "model/model.h"

static const char source[] =
	"struct mutex { long owner; };\n"
	"void mutex_lock(struct mutex *lock);\n"
	"void mutex_unlock(struct mutex *lock);\n"
	"void later(void (*fn)(void *), void *data);\n"
	"struct dev { struct mutex a, b; int n; struct dev *up; };\n"
	"static struct mutex list_lock;\n"
	"static void both(struct dev *d) { d->n++; }\n"
	"static void deeper(struct dev *d) { both(d->up); }\n"
	"static void other(struct dev *d) { d->n++; }\n"
	"static void callback(void *data) { other(data); }\n"
	"static void cycle(struct dev *d) { if (d->n) cycle(d->up); }\n"
	"void one(struct dev *d) {\n"
	"	mutex_lock(&list_lock); mutex_lock(&d->up->a); both(d->up); deeper(d);\n"
	"	mutex_unlock(&d->up->a); mutex_unlock(&list_lock); }\n"
	"void two(struct dev *d) {\n"
	"	mutex_lock(&d->a); mutex_lock(&d->b); both(d); other(d); cycle(d);\n"
	"	mutex_unlock(&d->b); mutex_unlock(&d->a); }\n"
	"void three(struct dev *d) { later(callback, d); }\n"
	"static void drops(struct dev *d) { mutex_unlock(&d->a); other(d); mutex_lock(&d->a); }\n"
	"void four(struct dev *d) { mutex_lock(&d->a); drops(d); mutex_unlock(&d->a); }\n";

static enum front_treatment function_hook(void *ctx, const char *name)
{
	return model_fact(ctx, name) ? FRONT_DO_NOT_DESCEND : FRONT_NORMAL;
}

static enum front_treatment macro_hook(void *ctx, const char *name)
{
	(void)ctx;
	(void)name;
	return FRONT_NORMAL;
}

struct fixture {
	struct model *m;
	struct ir_unit *u;
};

static int setup(void **state)
{
	static const char *dirs[] = {"rules"};
	static const char *args[] = {"-x", "c", "-std=gnu11"};
	static char name[] = "/tmp/context_test_XXXXXX.c";
	struct fixture *fx = calloc(1, sizeof(*fx));
	struct plan_unit pu = {.file = name, .dir = "/tmp", .args = args, .nargs = 3};
	int fd = mkstemps(name, 2);
	char *why = NULL;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, source, strlen(source)), (int)strlen(source));
	close(fd);
	fx->m = model_load(dirs, 1, 0, NULL);
	assert_non_null(fx->m);
	struct front_hooks hooks = {
		.ctx = fx->m, .function = function_hook, .macro = macro_hook};

	fx->u = front_parse(&pu, NULL, &hooks, &why);
	assert_non_null(fx->u);
	unlink(name);
	*state = fx;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *fx = *state;

	ir_unit_free(fx->u);
	model_free(fx->m);
	free(fx);
	return 0;
}

static void expect(void **state, const char *function, const char *locks)
{
	struct fixture *fx = *state;

	assert_string_equal(flow_entry_locks(fx->u, fx->m, intern(function)), locks);
}

static void test_intersection(void **state)
{
	expect(state, "both", "dev.a");
}

static void test_passed_on(void **state)
{
	expect(state, "deeper", "@list_lock dev.a");
}

static void test_callback(void **state)
{
	expect(state, "callback", "");
	expect(state, "other", "");
}

static void test_recursion(void **state)
{
	expect(state, "cycle", "dev.a dev.b");
}

static void test_released(void **state)
{
	expect(state, "drops", "dev.a");
}

static void test_exported(void **state)
{
	expect(state, "one", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_intersection), cmocka_unit_test(test_passed_on),
		cmocka_unit_test(test_callback),     cmocka_unit_test(test_recursion),
		cmocka_unit_test(test_released),     cmocka_unit_test(test_exported),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
