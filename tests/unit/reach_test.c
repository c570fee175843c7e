// SPDX-License-Identifier: GPL-2.0-only
/*
 * reach_test.c - members touched, handlers behind registrations.
 *
 * Purpose: holds flow/reach to its header. In: a small driver and its rules, written here. Out:
 * cmocka's verdict. Run from the root of the tree.
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
#include "flow/reach.h"
#include "front/front.h"
#include "run/hooks.h"

static const char rules[] =
	"#include \"types.h\"\n"
	"struct gate; struct door; struct job; struct lamp;\n"
	"int gate_add(struct gate *g ll_registers(gate)) ll_on(ret == 0);\n"
	"void gate_del(struct gate *g ll_unregisters(gate));\n"
	"int door_open(int nr, int (*handler)(void *), void *data ll_registers(door)) ll_on(ret == "
	"0);\n"
	"void job_queue(struct job *j ll_arms(job));\n"
	"void job_cancel(struct job *j ll_stops(job));\n"
	"void job_init(struct job *j ll_inits(job), void (*fn)(struct job *));\n"
	"void lamp_on(struct lamp *l ll_needs(power));\n";

static const char driver[] =
	"struct job { int x; };\n"
	"struct lamp { int x; };\n"
	"struct ops { int (*go)(void *); void (*stop)(void *); };\n"
	"struct gate { const struct ops *ops; };\n"
	"struct foo { struct gate gate, other; struct job job; int *buf; int *tab; int n;\n"
	"	struct lamp *lamp; struct foo *next; };\n"
	"int gate_add(struct gate *); void gate_del(struct gate *);\n"
	"int door_open(int, int (*)(void *), void *);\n"
	"void job_queue(struct job *); void job_cancel(struct job *);\n"
	"void job_init(struct job *, void (*)(struct job *));\n"
	"void lamp_on(struct lamp *);\n"
	"static struct foo *main_foo;\n"
	"static void deep(struct foo *f) { f->n++; lamp_on(f->lamp); }\n"
	"static int go(void *p) { struct foo *f = p; int *t = f->tab; if (t) deep(f);\n"
	"	return f->buf[3]; }\n"
	"static void halt(void *p) { main_foo->next = 0; }\n"
	"static const struct ops ops = { .go = go, .stop = halt };\n"
	"static const struct ops other_ops = { .stop = halt };\n"
	"static void work(struct job *j) { deep(0); }\n"
	"static int irq(void *p) { struct foo *f = p; job_queue(&f->job); return 0; }\n"
	"static void setup(struct foo *f) { f->gate.ops = &ops; f->other.ops = &other_ops;\n"
	"	job_init(&f->job, work); }\n"
	"int probe(struct foo *f) { setup(f); door_open(f->n, irq, f); return gate_add(&f->gate); "
	"}\n"
	"int probe2(struct foo *f) { return gate_add(&f->other); }\n"
	"void drop(struct foo *f) { job_cancel(&f->job); gate_del(&f->gate); }\n";

struct fixture {
	struct model *m;
	struct ir_unit *u;
	struct reach *x;
};

static char *write_file(const char *suffix, const char *text)
{
	char *name = xasprintf("/tmp/reach_test_XXXXXX%s", suffix);
	int fd = mkstemps(name, (int)strlen(suffix));

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (int)strlen(text));
	close(fd);
	return name;
}

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));
	char *header = write_file(".h", rules), *unit = write_file(".c", driver), *why = NULL;
	const char *dirs[] = {"rules", header}, *args[] = {"-std=gnu11"};
	struct plan_unit pu = {.file = unit, .dir = "/", .args = args, .nargs = 1};
	struct front_hooks hooks;

	f->m = model_load(dirs, 2, 0, NULL);
	assert_non_null(f->m);
	hooks = hooks_make(f->m);
	f->u = front_parse(&pu, NULL, &hooks, &why);
	assert_non_null(f->u);
	f->x = reach_make(f->u, f->m);
	unlink(header);
	unlink(unit);
	free(header);
	free(unit);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	reach_free(f->x);
	ir_unit_free(f->u);
	model_free(f->m);
	free(f);
	return 0;
}

static unsigned how(struct fixture *f, const char *function, const char *rec, const char *field)
{
	struct touch t;

	reach_touch(f->x, intern(function), intern(rec), intern(field), &t);
	return t.how;
}

static void members_are_touched(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(how(f, "go", "foo", "buf"), TOUCH_READ | TOUCH_FOLLOW);
	assert_int_equal(how(f, "go", "foo", "tab"), TOUCH_READ | TOUCH_TEST);
	assert_int_equal(how(f, "halt", "foo", "next"), TOUCH_WRITE);
	assert_int_equal(how(f, "halt", NULL, "main_foo"), TOUCH_READ | TOUCH_FOLLOW);
	assert_int_equal(how(f, "irq", "foo", "job"), TOUCH_ARM);
	assert_int_equal(how(f, "setup", "foo", "job"), TOUCH_INIT);
	assert_int_equal(how(f, "drop", "foo", "job"), TOUCH_END);
	assert_int_equal(how(f, "drop", "foo", "n"), 0);
}

static void callees_count(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(how(f, "go", "foo", "n"), TOUCH_READ | TOUCH_WRITE);
	/* what the interrupt queues runs, too */
	assert_int_equal(how(f, "irq", "foo", "n"), TOUCH_READ | TOUCH_WRITE);
	assert_true(reach_calls(f->x, intern("irq"), intern("deep")));
	assert_false(reach_calls(f->x, intern("halt"), intern("deep")));
}

static void needs_are_found(void **state)
{
	struct fixture *f = *state;
	struct place lamp = {.tag = intern("lamp"), .rec = intern("foo"), .field = intern("lamp")};
	struct place other = {.tag = intern("lamp"), .rec = intern("bar"), .field = intern("lamp")};

	assert_non_null(reach_need(f->x, intern("irq"), intern("power"), &lamp));
	assert_null(reach_need(f->x, intern("irq"), intern("power"), &other));
	assert_null(reach_need(f->x, intern("halt"), intern("power"), NULL));
}

/* The @n-th act of @op in @function. */
static const struct act *act(struct fixture *f, const char *function, enum effect_op op)
{
	const struct acts *a = reach_acts(f->x, intern(function));

	for (int i = 0; a && i < a->len; i++)
		if (a->data[i]->op == op)
			return a->data[i];
	return NULL;
}

static void handlers_follow_the_object(void **state)
{
	struct fixture *f = *state;
	const struct act *door = act(f, "probe", EFF_PUBLISH), *gate, *del;
	const struct acts *all = reach_acts(f->x, intern("probe"));

	assert_non_null(door);
	assert_string_equal(door->kind, "door");
	assert_int_equal(door->nhandlers, 1);
	assert_string_equal(door->handlers[0], "irq");
	assert_string_equal(door->number.field, "n");
	gate = all->data[all->len - 1];
	assert_string_equal(gate->kind, "gate");
	assert_string_equal(gate->at.field, "gate");
	assert_int_equal(gate->nhandlers, 2);
	assert_string_equal(gate->handlers[0], "go");
	assert_string_equal(gate->handlers[1], "halt");
	assert_int_equal(act(f, "probe2", EFF_PUBLISH)->nhandlers, 1);
	del = act(f, "drop", EFF_UNPUBLISH);
	assert_true(place_same(&gate->at, &del->at));
	assert_false(place_same(&act(f, "probe2", EFF_PUBLISH)->at, &del->at));
}

static void acts_of_callees_come_in_order(void **state)
{
	struct fixture *f = *state;
	const struct acts *a = reach_acts(f->x, intern("probe"));

	assert_int_equal(a->len, 3);
	assert_int_equal(a->data[0]->op, EFF_SETUP);
	assert_int_equal(a->data[1]->op, EFF_PUBLISH);
	assert_int_equal(a->data[2]->op, EFF_PUBLISH);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(members_are_touched),
		cmocka_unit_test(callees_count),
		cmocka_unit_test(needs_are_found),
		cmocka_unit_test(handlers_follow_the_object),
		cmocka_unit_test(acts_of_callees_come_in_order),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
