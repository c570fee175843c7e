// SPDX-License-Identifier: GPL-2.0-only
/*
 * optional_op_call.c - an optional operation is called without a NULL check.
 *
 * Finds: a call through a member of a record of operations that may be NULL on this path, where the
 *	contract says that it is optional, or where the unit tests it before another call of it.
 * How: each call is noted as guarded or not while functions are judged; what the unit believes of
 *	the member decides at its end.
 * Silent when: the unit gives such objects one of their tables (it is their driver); the path,
 *	every caller, or a predicate that is asked first knows it; the unit fills the member in
 *	itself; it is tested where it is not called (at registration, where attributes are made
 *	visible), so that the call may depend on that.
 * Wrong when: the test stands in another unit.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "optional-op-call"
#define MAX_DEPTH 3

static bool is_function_pointer(const struct value *v)
{
	return v->type && v->type->kind == IR_TYPE_PTR && v->type->elem &&
	       v->type->elem->kind == IR_TYPE_FUNC;
}

/* The member that @v was read from, or NULL. */
static const struct value *member_of(const struct value *v)
{
	return (v->kind == V_INIT || v->kind == V_SITE) && v->a && v->a->kind == V_FIELD ? v->a
											 : NULL;
}

/* A half of a pair that goes together, and this path knows the other half. */
static bool knows_pair(const struct run *r, struct state *s, const struct value *at,
		       const struct op_fact *op)
{
	const struct op_fact *other =
		op && op->pair ? model_op(run_model(r), at->rec, op->pair) : NULL;
	bool both = other && (op->required_pair || other->required_pair);

	for (int i = 0; both && i < s->cells.len; i++) {
		const struct cell *c = &s->cells.data[i];

		if (c->addr->kind == V_FIELD && c->addr->a == at->a && c->addr->rec == at->rec &&
		    c->addr->name == op->pair && !(run_classes(s, c->val) & RC_ZERO))
			return true;
	}
	return false;
}

/* The record that holds the pointer to the table with the member @at. */
static const char *owner_of(const struct value *at)
{
	return at->a->a->kind == V_FIELD ? at->a->a->rec : "";
}

static void note_call(struct run *r, struct state *s, const struct call_info *c,
		      const struct value *at)
{
	const struct op_fact *op = model_op(run_model(r), at->rec, at->name);
	struct unit_note n = {
		.topic = intern("op"),
		.key = intern_printf("%s.%s", at->rec, at->name),
		.loc = c->in->loc,
		.n = !(run_classes(s, c->callee) & RC_ZERO),
	};
	struct report rep = {
		.rule = RULE,
		.level = LEVEL_ERROR,
		.loc = c->in->loc,
		.end = s->trace,
		.key = n.key,
	};

	if (n.n) {
		/* a table, as a parameter, is being registered: what is tested has to be there */
		n.text = at->a->kind == V_PARAM ? "registration" : NULL;
		run_note(r, &n, NULL);
		return;
	}
	/* function pointers of a device may depend on what it is; a table is as its driver wrote */
	n.text = at->a->kind == V_INIT ? run_printf(r, "table %s", owner_of(at)) : "device";
	if (s->warned || knows_pair(r, s, at, op)) {
		run_dropped(r, RULE, s->warned ? "after a failed assertion" : "its pair is there");
		return;
	}
	rep.message = run_printf(
		r,
		op && op->optional ? "%s() of struct %s is optional and called without a NULL check"
				   : "%s() of struct %s is called without the NULL check that "
				     "other calls of it have",
		at->name, at->rec);
	run_note(r, &n, &rep);
}

/* What the caller of a function of this unit has tested. */
static void note_caller(struct run *r, struct state *s, const struct call_info *c)
{
	const struct ir_func *fn = map_get(&run_unit(r)->func_by_name, c->name);
	struct unit_note n = {.topic = intern("op-caller"), .key = c->name, .text = "|"};

	if (!fn || !fn->is_static || fn->in_header)
		return;
	for (int i = 0; i < s->cells.len; i++) {
		const struct value *at = s->cells.data[i].addr, *v = s->cells.data[i].val;

		if (at->kind == V_FIELD && is_function_pointer(v) && !(run_classes(s, v) & RC_ZERO))
			n.text = run_printf(r, "%s%s.%s|", n.text, at->rec, at->name);
	}
	run_note(r, &n, NULL);
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	const struct value *at = member_of(c->callee);

	if (c->name)
		note_caller(r, s, c);
	else if (at && at->rec && value_base(at)->kind != V_GLOBAL)
		note_call(r, s, c, at);
}

/* Whether everyone who calls @fn has tested @key, or asked a predicate that does. */
static bool is_checked_by_callers(const struct unit_end *e, const struct ir_func *fn,
				  const char *key, int depth)
{
	const char *part = intern_printf("|%s|", key);
	int calls = 0;

	if (depth > MAX_DEPTH || !func_is_local(e->u, fn))
		return false;
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (n->topic != intern("op-caller") || n->key != fn->name)
			continue;
		calls++;
		if (!strstr(n->text, part) && !is_checked_by_callers(e, n->fn, key, depth + 1))
			return false;
	}
	return calls > 0;
}

/* A test in the same function that guards no other call must be meant for this one. */
static bool is_tested_here(const struct unit_end *e, const struct unit_note *n,
			   const struct op_member *m)
{
	for (int i = 0; i < e->nnotes; i++)
		if (e->notes[i].topic == n->topic && e->notes[i].key == n->key && e->notes[i].n &&
		    e->notes[i].fn == n->fn && e->notes[i].loc.line != n->loc.line)
			return false;
	return op_is_tested(n->fn, m);
}

/*
 * @n fails without the member, so that others can call it. Where several functions fail so and call
 * it themselves each guards its own call.
 */
static bool is_setup(const struct unit_end *e, const struct unit_note *n, const struct op_member *m)
{
	for (int i = 0; op_is_called(n->fn, m) && i < e->nnotes; i++)
		if (e->notes[i].topic == n->topic && e->notes[i].key == n->key &&
		    e->notes[i].fn != n->fn)
			return !op_is_called(e->notes[i].fn, m);
	return true;
}

/* How many places of the unit test the member and call it then; none if a table has to have it. */
static int count_guarded(const struct unit_end *e, const struct unit_note *n,
			 const struct op_member *m)
{
	int count = 0, last = 0;

	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *x = &e->notes[i];

		if (x->topic == intern("op refused") && x->key == n->key && is_setup(e, x, m))
			return 0;
		if (x->topic == n->topic && x->key == n->key && x->n && x->loc.line != last &&
		    !(x->loc.line == n->loc.line && x->loc.col == n->loc.col)) {
			if (x->text == intern("registration"))
				return 0;
			count++;
			last = x->loc.line;
		}
	}
	return count;
}

static bool is_table(const struct unit_note *n)
{
	return n->text && !strncmp(n->text, "table ", sizeof("table"));
}

/* Why nothing is said of @n, or NULL. */
static const char *reason_for_silence(const struct unit_end *e, const struct unit_note *n,
				      const struct op_member *m)
{
	if (is_checked_by_callers(e, n->fn, n->key, 0))
		return "every caller has tested it";
	if (op_is_asked_for(e->u, n->fn, m))
		return "a predicate was asked";
	if (is_table(n) && op_gives_table(e->u, intern(n->text + sizeof("table"))) &&
	    !op_is_left_out(e->u, m))
		return "the driver of the object calls its own";
	if (op_is_set(e->u, m) && !op_is_left_out(e->u, m))
		return "the unit fills it in";
	return NULL;
}

static void judge(const struct unit_end *e, const struct unit_note *n)
{
	const char *dot = strchr(n->key, '.');
	struct op_member m = {intern_n(n->key, (size_t)(dot - n->key)), intern(dot + 1)};
	const struct op_fact *op = model_op(e->m, m.rec, m.field);
	bool optional = op && op->optional;
	int guarded = count_guarded(e, n, &m);
	const char *why;

	if (!optional && !guarded && !op_is_left_out(e->u, &m))
		return;
	why = reason_for_silence(e, n, &m);
	if (why)
		unit_dropped(e, RULE, why);
	else if (op_is_set(e->u, &m) || op_is_value(e->u, &m, n->fn) ||
		 op_is_tested_apart(e->u, n->fn, &m, MAX_DEPTH) || is_tested_here(e, n, &m))
		unit_report(e, n, LEVEL_NOTE);
	else if (optional)
		unit_report(e, n, LEVEL_ERROR);
	else
		unit_report(e, n, guarded && is_table(n) ? LEVEL_WARNING : LEVEL_NOTE);
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++)
		if (e->notes[i].topic == intern("op") && !e->notes[i].n)
			judge(e, &e->notes[i]);
}

const struct checker optional_op_call_checker = {
	.rule = RULE,
	.on_call = on_call,
	.on_unit = on_unit,
};
