// SPDX-License-Identifier: GPL-2.0-only
/*
 * model_test.c - words of rule headers become effects and outcomes.
 *
 * Purpose: holds model/ to the vocabulary of rules/lifelint.h. In: small headers written here,
 * and our own rules. Out: cmocka's verdict. Run from the root of the tree.
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
#include "model/bind.h"
#include "model/model.h"
#include "model/words.h"

/* Loads our rules, and @text as one more header when it is not NULL. */
static struct model *load(const char *text, unsigned version)
{
	char name[] = "/tmp/model_test_XXXXXX.h";
	const char *dirs[] = { "rules", name };
	struct model *m;
	int fd;

	if (!text)
		return model_load(dirs, 1, version, NULL);
	fd = mkstemps(name, 2);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (int)strlen(text));
	close(fd);
	m = model_load(dirs, 2, version, NULL);
	unlink(name);
	return m;
}

static const struct fact *get(const struct model *m, const char *name)
{
	const struct fact *f = model_fact(m, intern(name));

	assert_non_null(f);
	return f;
}

/* The outcome of @name for exactly the classes @rc. */
static const struct outcome *on(const struct model *m, const char *name, uint8_t rc)
{
	const struct summary *s = get(m, name)->summary;

	assert_non_null(s);
	assert_true(s->is_fact);
	for (int i = 0; i < s->noutcomes; i++)
		if (s->outcomes[i].rc == rc)
			return &s->outcomes[i];
	fail_msg("%s has no outcome for return classes %d", name, rc);
	return NULL;
}

static const struct effect *only(const struct outcome *o, enum effect_op op, const char *kind)
{
	assert_int_equal(o->neffects, 1);
	assert_int_equal(o->effects[0].op, op);
	if (kind)
		assert_string_equal(o->effects[0].kind, kind);
	return &o->effects[0];
}

static void first_of_two(const struct outcome *o, enum effect_op first, enum effect_op second)
{
	assert_int_equal(o->neffects, 2);
	assert_int_equal(o->effects[0].op, first);
	assert_int_equal(o->effects[1].op, second);
}

static void test_register_starts_the_count_even_when_it_fails(void **state)
{
	struct model *m = load(NULL, 0);
	const struct outcome *good = on(m, "device_register", RC_ZERO);

	(void)state;
	assert_int_equal(good->neffects, 3);
	assert_int_equal(good->effects[0].op, EFF_INIT);
	assert_int_equal(good->effects[1].op, EFF_PUBLISH);
	assert_string_equal(good->effects[2].kind, "device");
	only(on(m, "device_register", RC_NEG), EFF_INIT, "ref");
	model_free(m);
}

static void test_get_sync_counts_in_all_classes(void **state)
{
	struct model *m = load(NULL, 0);

	(void)state;
	first_of_two(on(m, "pm_runtime_get_sync", RC_ANY), EFF_GET, EFF_NEED);
	first_of_two(on(m, "pm_runtime_resume_and_get", RC_ZERO), EFF_GET, EFF_NEED);
	assert_int_equal(on(m, "pm_runtime_resume_and_get", RC_NEG)->neffects, 0);
	only(on(m, "pm_runtime_get_if_in_use", RC_POS), EFF_GET, "pm_usage");
	assert_int_equal(on(m, "pm_runtime_get_if_in_use", RC_ZERO | RC_NEG)->neffects, 0);
	model_free(m);
}

static void test_returned_references(void **state)
{
	struct model *m = load(NULL, 0);
	const struct outcome *o = on(m, "of_get_next_child", RC_POS);
	const struct fact *f = get(m, "of_get_next_child");

	(void)state;
	assert_string_equal(f->release_api, "of_node_put");
	assert_true(f->returns_null && !f->returns_err);
	assert_int_equal(o->what, RET_FRESH);
	assert_int_equal(o->neffects, 2);
	for (int i = 0; i < 2; i++) {
		const struct effect *e = &o->effects[i];

		assert_int_equal(e->op, e->path.root == ROOT_RET ? EFF_GET : EFF_PUT);
		assert_true(e->op == EFF_GET || (e->path.param == 1 && e->null_ok));
	}
	assert_int_equal(on(m, "of_get_next_child", RC_ZERO)->what, RET_CONST);
	assert_int_equal(only(on(m, "of_get_next_child", RC_ZERO), EFF_PUT, "ref")->path.param, 1);
	assert_true(get(m, "eventfd_ctx_fdget")->returns_err);
	only(on(m, "eventfd_ctx_fdget", RC_POS), EFF_GET, "ref");
	assert_int_equal(on(m, "eventfd_ctx_fdget", RC_NEG)->neffects, 0);
	model_free(m);
}

static void test_returned_parameter(void **state)
{
	struct model *m = load(NULL, 0);
	const struct outcome *o = on(m, "get_device", RC_POS | RC_ZERO);

	(void)state;
	assert_int_equal(o->what, RET_PATH);
	assert_int_equal(o->ret_path.param, 0);
	assert_true(only(o, EFF_GET, "ref")->null_ok);
	assert_int_equal(on(m, "dev_err_probe", RC_ANY)->ret_path.param, 1);
	model_free(m);
}

static void test_deaths(void **state)
{
	struct model *m = load(NULL, 0);

	(void)state;
	assert_int_equal(only(on(m, "kref_put", RC_POS), EFF_PUT, "ref")->death, DEATH_SURE);
	assert_int_equal(only(on(m, "kref_put", RC_ZERO), EFF_PUT, "ref")->death, DEATH_MAYBE);
	assert_int_equal(only(on(m, "kref_put", RC_ZERO), EFF_PUT, "ref")->release_param, 1);
	assert_int_equal(only(on(m, "refcount_dec_and_test", RC_POS), EFF_PUT, "ref")->death,
			 DEATH_LAST);
	assert_int_equal(only(on(m, "put_device", RC_ANY), EFF_PUT, "ref")->death, DEATH_MAYBE);
	model_free(m);
}

static void test_out_parameters(void **state)
{
	struct model *m = load(NULL, 0);
	const struct outcome *o = on(m, "of_parse_phandle_with_args", RC_ZERO);
	const struct path *p = &o->effects[1].path;

	(void)state;
	assert_int_equal(o->neffects, 2);
	assert_int_equal(o->effects[1].op, EFF_GET);
	assert_int_equal(p->param, 4);
	assert_int_equal(p->nsteps, 2);
	assert_int_equal(p->steps[0].kind, PATH_FIELD);
	assert_string_equal(p->steps[0].rec, "of_phandle_args");
	assert_string_equal(p->steps[0].field, "np");
	assert_int_equal(p->steps[1].kind, PATH_LOAD);
	model_free(m);
}

static void test_locks(void **state)
{
	struct model *m = load(NULL, 0);
	const struct effect *e;

	(void)state;
	only(on(m, "mutex_lock_nested", RC_ANY), EFF_LOCK, "mutex");
	assert_string_equal(get(m, "mutex_lock_nested")->spelled, "mutex_lock");
	assert_string_equal(get(m, "mutex_lock_nested")->same_as, "mutex_lock");
	only(on(m, "mutex_lock_interruptible_nested", RC_ZERO), EFF_LOCK, "mutex");
	assert_int_equal(on(m, "mutex_lock_interruptible_nested", RC_NEG)->neffects, 0);
	only(on(m, "mutex_trylock", RC_POS), EFF_LOCK, "mutex");
	assert_int_equal(on(m, "mutex_trylock", RC_ZERO)->neffects, 0);
	e = only(on(m, "rcu_read_lock", RC_ANY), EFF_LOCK, "rcu");
	assert_int_equal(e->path.root, ROOT_GLOBAL);
	assert_string_equal(e->path.name, "rcu");
	e = &on(m, "__xa_insert", RC_ZERO)->effects[0];
	assert_int_equal(e->op, EFF_RELOCK);
	assert_string_equal(e->path.steps[0].field, "xa_lock");
	model_free(m);
}

static void test_borrowed(void **state)
{
	struct model *m = load(NULL, 0);

	(void)state;
	assert_true(get(m, "xa_load")->borrowed_from == (1u << 31 | 1u));
	assert_int_equal(get(m, "dev_get_drvdata")->borrowed_from, 1);
	only(on(m, "dev_get_drvdata", RC_POS | RC_ZERO), EFF_NEED, "drvdata");
	model_free(m);
}

static void test_versions(void **state)
{
	struct model *old = load(NULL, 6 << 16 | 1 << 8), *new = load(NULL, 6 << 16 | 12 << 8);

	(void)state;
	assert_null(model_fact(old, intern("kzalloc_noprof")));
	only(on(old, "kzalloc", RC_POS), EFF_GET, "mem");
	only(on(new, "kzalloc_noprof", RC_POS), EFF_GET, "mem");
	assert_string_equal(get(new, "kzalloc_noprof")->spelled, "kzalloc");
	assert_int_equal(get(old, "eventfd_signal")->nparams, 2);
	assert_int_equal(get(new, "eventfd_signal")->nparams, 1);
	model_free(old);
	model_free(new);
}

static void test_macros_and_idioms(void **state)
{
	struct model *m = load(NULL, 0);

	(void)state;
	assert_int_equal(get(m, "IS_ERR")->idiom, IDIOM_IS_ERR);
	assert_null(model_fact(m, intern("pr_err_nobody_wrote")));
	assert_int_equal(model_macro(m, intern("dev_err"))->idiom, IDIOM_OPAQUE_MACRO);
	assert_int_equal(get(m, "_dev_err")->idiom, IDIOM_IGNORE);
	assert_int_equal(get(m, "trace_anything")->idiom, IDIOM_IGNORE);
	assert_int_equal(model_macro(m, intern("lockdep_assert_held"))->idiom, IDIOM_ASSERT_HELD);
	assert_int_equal(model_macro(m, intern("module_init"))->idiom, IDIOM_INIT_FUNC);
	assert_true(get(m, "panic")->summary->noreturn);
	/* its branches carry facts, so it is no opaque macro */
	assert_int_equal(model_macro(m, intern("WARN_ON"))->idiom, IDIOM_ASSERTION);
	model_free(m);
}

static void test_contracts(void **state)
{
	struct model *m = load(NULL, 0);
	const struct op_fact *op = model_op(m, intern("vfio_device_ops"), intern("open_device"));

	(void)state;
	assert_non_null(op);
	assert_string_equal(op->pair, "close_device");
	assert_string_equal(op->called_with->lock, "vdev->dev_set->lock");
	assert_true(op->required_pair && op->optional && op->alive_params == 1);
	assert_null(model_op(m, intern("vfio_device_ops"), intern("name")));
	assert_true(model_record(m, intern("device"))->put_only);
	assert_false(model_record(m, intern("kref"))->put_only);
	assert_string_equal(model_record(m, intern("kref"))->refcount_field, "refcount");
	model_free(m);
}

static void test_words_qualify_the_one_before(void **state)
{
	struct model *m = load("#include \"types.h\"\n"
			       "struct foo;\n"
			       "int foo_add(struct foo *foo ll_keeps ll_publishes\n"
			       "	    ll_on(ret > 0) ll_may,\n"
			       "	void (*fn)(void *data) ll_calls(later, data)\n"
			       "	    ll_on(ret < 0),\n"
			       "	void *data ll_nouse);\n", 0);
	const struct outcome *pos = on(m, "foo_add", RC_POS), *neg = on(m, "foo_add", RC_NEG);

	(void)state;
	assert_int_equal(pos->neffects, 2);
	assert_false(pos->effects[0].may);
	assert_true(pos->effects[1].op == EFF_PUBLISH && pos->effects[1].may);
	assert_int_equal(neg->neffects, 2);
	assert_int_equal(neg->effects[1].context_param, 2);
	only(on(m, "foo_add", RC_ZERO), EFF_KEEP, NULL);
	assert_int_equal(get(m, "foo_add")->nouse_params, 4);
	model_free(m);
}

static void test_nearest_word(void **state)
{
	(void)state;
	assert_string_equal(word_nearest("ll_putss"), "puts");
	assert_string_equal(word_nearest("ll_maybenull"), "maybe_null");
	assert_string_equal(word_nearest("ll_return_ref"), "returns_ref");
	assert_null(word_nearest("ll_qqqqqqqqqqqq"));
}

/* lifelint.h defines each word that the engine knows. */
static void test_every_word_is_written_down(void **state)
{
	char name[64];
	FILE *f = fopen("rules/lifelint.h", "r");
	char *text = NULL;
	size_t size = 0;

	(void)state;
	assert_non_null(f);
	assert_true(getdelim(&text, &size, '\0', f) > 0);
	fclose(f);
	for (int i = 0; word_at(i); i++) {
		snprintf(name, sizeof(name), "#define ll_%s", word_at(i)->name);
		if (!strstr(text, name))
			fail_msg("rules/lifelint.h does not define ll_%s", word_at(i)->name);
	}
	free(text);
}

/* A fact that says put where the body takes is contradicted; one that says the same is not. */
static void test_verify(void **state)
{
	struct model *m = load(NULL, 0);
	struct effect got = { .op = EFF_GET, .kind = intern("ref"), .path.root = ROOT_PARAM };
	struct outcome o = { .rc = RC_ANY, .effects = &got, .neffects = 1 };
	struct summary s = { .name = "x", .outcomes = &o, .noutcomes = 1 };
	FILE *out = tmpfile();

	(void)state;
	assert_int_equal(model_verify_summary(out, get(m, "put_device"), &s), 1);
	assert_int_equal(model_verify_summary(out, get(m, "get_device"), &s), 0);
	assert_int_equal(model_verify_summary(out, get(m, "device_del"), &s), 1);
	got.op = EFF_PUT;
	assert_int_equal(model_verify_summary(out, get(m, "put_device"), &s), 0);
	s.unknown = true;
	assert_int_equal(model_verify_summary(out, get(m, "get_device"), &s), 0);
	fclose(out);
	model_free(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_register_starts_the_count_even_when_it_fails),
		cmocka_unit_test(test_get_sync_counts_in_all_classes),
		cmocka_unit_test(test_returned_references),
		cmocka_unit_test(test_returned_parameter),
		cmocka_unit_test(test_deaths),
		cmocka_unit_test(test_out_parameters),
		cmocka_unit_test(test_locks),
		cmocka_unit_test(test_borrowed),
		cmocka_unit_test(test_versions),
		cmocka_unit_test(test_macros_and_idioms),
		cmocka_unit_test(test_contracts),
		cmocka_unit_test(test_words_qualify_the_one_before),
		cmocka_unit_test(test_nearest_word),
		cmocka_unit_test(test_every_word_is_written_down),
		cmocka_unit_test(test_verify),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
