// SPDX-License-Identifier: GPL-2.0-only
/*
 * exec.c - what each instruction does to a state.
 *
 * Purpose: the transfer functions. In: a state and a block. Out: states at its successors.
 * Idea: temporaries live only inside a block, so they stand beside the state; a call with several
 * outcomes continues once for each.
 */
#include <string.h>

#include "run.h"

static void exec_from(struct run *r, struct state *s, struct temps *t, int bb, int from);

const struct value *exec_operand(struct run *r, const struct temps *t, struct ir_operand o)
{
	const struct value *v;

	switch (o.kind) {
	case IR_TEMP:
		v = o.num >= t->lo && o.num < t->lo + t->n ? t->v[o.num - t->lo] : NULL;
		return v ? v : value_numbered(&r->vt, V_SITE, -2 - o.num, NULL);
	case IR_CONST:
		return value_int(&r->vt, o.num);
	case IR_STRING:
		return value_named(&r->vt, V_STR, o.str);
	case IR_FUNC:
		return value_named(&r->vt, V_FUNC, o.str);
	case IR_LOCAL:
		return value_numbered(&r->vt, V_LOCAL, o.num, NULL);
	case IR_GLOBAL:
		return value_named(&r->vt, V_GLOBAL, o.str);
	default:
		return value_int(&r->vt, 0);
	}
}

const struct value *exec_load(struct run *r, struct state *s, const struct value *addr,
			      const struct ir_type *type)
{
	const struct value *v = state_load(s, addr);

	if (v)
		return v;
	v = zeroed_load(r, s, addr, type);
	if (!v)
		v = value_init(&r->vt, addr, type);
	if (addr->kind != V_LOCAL)
		state_store(s, addr, v);
	return v;
}

/* Everything that @addr contains changes to something unknown. */
static void forget_below(struct run *r, struct state *s, const struct value *addr, int64_t site)
{
	for (int i = 0; i < s->cells.len; i++) {
		const struct value *a = s->cells.data[i].addr;

		while (a->kind == V_FIELD || a->kind == V_INDEX) {
			a = a->a;
			if (a == addr)
				break;
		}
		if (a == addr && s->cells.data[i].addr != addr)
			s->cells.data[i].val =
				value_site(&r->vt, site, NULL, s->cells.data[i].addr);
	}
}

/*
 * Messages call a result by the variable that it was put into first; what begins with an underscore
 * is a macro's own.
 */
static void name_result(const struct run *r, const struct value *addr, const struct value *val)
{
	const struct ir_local *l = addr->kind == V_LOCAL && addr->num < r->fn->nlocals
					   ? &r->fn->locals[addr->num]
					   : NULL;

	if ((val->kind != V_SITE && val->kind != V_CONTAINER) || val->held_by || !l ||
	    l->synthetic || l->name[0] == '_')
		return;
	/* the number of an error pointer is not the pointer */
	if (val->type && l->type && val->type->kind != l->type->kind)
		return;
	((struct value *)val)->held_by = l->name;
}

void exec_store(struct run *r, struct state *s, const struct value *addr, const struct value *val,
		const struct ir_insn *in)
{
	object_use(r, s, addr, in, "written");
	if (addr->kind != V_LOCAL)
		JUDGE_EVENT(r, on_access, r, s, addr, val, in);
	taken_store(s, addr, val);
	state_store(s, addr, val);
	if (val->kind == V_BIN || val->kind == V_INDEX)
		object_escape(s, val, false); /* a cursor */
	name_result(r, addr, val);
	if (addr->kind != V_LOCAL)
		object_keep(r, s, val, addr);
}

#define MAX_COPIED_MEMBERS 16

/* A record is assigned: what is known of the members of @val holds of those at @addr. */
static void copy_members(struct run *r, struct state *s, const struct value *addr,
			 const struct value *val, const struct ir_type *type)
{
	const struct value *from = val->kind == V_INIT ? val->a : val;
	struct cell copies[MAX_COPIED_MEMBERS];
	int n = 0;

	if (!type || type->kind != IR_TYPE_RECORD || from == addr)
		return;
	if (from->kind == V_PARAM && from->num < 32 && value_base(addr)->kind != V_LOCAL)
		r->copied_params |= 1u << from->num;
	for (int i = 0; i < s->cells.len && n < MAX_COPIED_MEMBERS; i++) {
		const struct cell *c = &s->cells.data[i];

		if (c->addr->kind == V_FIELD && c->addr->a == from)
			copies[n++] = (struct cell){
				value_field(&r->vt, addr, c->addr->rec, c->addr->name), c->val};
	}
	for (int i = 0; i < n; i++)
		state_store(s, copies[i].addr, copies[i].val);
}

static int64_t site_of(int bb, int idx)
{
	return (int64_t)bb * RUN_SITES_PER_BLOCK + idx;
}

/* Values are signed: what is compared with a large unsigned constant is not decided. */
static bool is_beyond(const struct ir_insn *in, const struct value *a, const struct value *b)
{
	return in->unsigned_cmp && in->arith != IR_EQ && in->arith != IR_NE &&
	       ((a->kind == V_INT && a->num < 0) || (b->kind == V_INT && b->num < 0));
}

/*
 * A pointer compared as a number with the first error word: IS_ERR() written out. One less than the
 * pointer makes NULL the greatest number: IS_ERR_OR_NULL().
 */
static const struct value *error_comparison(struct run *r, enum ir_arith op, const struct value *a,
					    const struct value *b)
{
	const struct value *err, *one = a->kind == V_BIN ? a->b : NULL;
	bool less =
		one && one->kind == V_INT &&
		((a->arith == IR_SUB && one->num == 1) || (a->arith == IR_ADD && one->num == -1));

	if (b->kind != V_INT || b->num >= -4000 || b->num < -4096)
		return NULL;
	err = less ? value_not(&r->vt, value_bin(&r->vt, IR_LT, value_int(&r->vt, 0), a->a))
		   : value_is_err(&r->vt, a);
	if (op == IR_GE || op == IR_GT)
		return err;
	return op == IR_LT || op == IR_LE ? value_not(&r->vt, err) : NULL;
}

static const struct value *exec_bin(struct run *r, const struct ir_insn *in, const struct value *a,
				    const struct value *b, int64_t site)
{
	const struct value *v = in->unsigned_cmp ? error_comparison(r, in->arith, a, b) : NULL;

	if (!v)
		v = is_beyond(in, a, b) ? value_site(&r->vt, site, NULL, NULL)
					: value_bin(&r->vt, in->arith, a, b);
	if (!v->type && in->type)
		((struct value *)v)->type = in->type;
	return v;
}

/* A dereferenced pointer is valid from here on. */
static bool note_deref(struct state *s, const struct value *addr)
{
	const struct value *base = value_base(addr);

	if (base->kind == V_INT && base->num == 0)
		return false;
	return !value_is_opaque(base) || assume_classes(s, base, RC_POS);
}

static void set_temp(struct temps *t, int dst, const struct value *v)
{
	if (dst >= t->lo && dst < t->lo + t->n)
		t->v[dst - t->lo] = v;
}

/* What assembly gets by value it may put into memory, what it gets by address it may change. */
static void exec_asm_operand(struct run *r, struct state *s, const struct ir_insn *in,
			     const struct value *x, int64_t site)
{
	const struct value *held = state_load(s, x);

	object_escape(s, held ? held : x, true);
	if (in->nargs >= 3 && (held || x->kind != V_LOCAL))
		object_exchange(r, s, held ? held : x);
	if (x->kind == V_LOCAL)
		state_store(s, x, value_site(&r->vt, site, NULL, x));
}

/* Executes an instruction that neither calls nor ends the block; false when the path ends here. */
static bool exec_simple(struct run *r, struct state *s, struct temps *t, const struct ir_insn *in,
			int64_t site)
{
	const struct value *a = exec_operand(r, t, in->a), *v = NULL;

	switch (in->op) {
	case IR_LOAD:
		if (a->kind != V_LOCAL) {
			object_use(r, s, a, in, "read");
			JUDGE_EVENT(r, on_access, r, s, a, NULL, in);
			if (!note_deref(s, a))
				return false;
		}
		v = exec_load(r, s, a, in->type);
		lookup_load(r, s, a, v, in);
		break;
	case IR_STORE:
		if (a->kind != V_LOCAL && !note_deref(s, a)) {
			JUDGE_EVENT(r, on_access, r, s, a, exec_operand(r, t, in->b), in);
			return false;
		}
		exec_store(r, s, a, exec_operand(r, t, in->b), in);
		if (a->kind != V_LOCAL)
			asked_forget(s, a);
		forget_below(r, s, a, site);
		copy_members(r, s, a, exec_operand(r, t, in->b), in->type);
		return true;
	case IR_ZERO:
		forget_below(r, s, a, site);
		return true;
	case IR_FIELD:
		v = value_field(&r->vt, a, in->rec, in->field);
		break;
	case IR_INDEX:
		v = value_index(&r->vt, a, exec_operand(r, t, in->b));
		break;
	case IR_CONTAINER_OF:
		v = value_container(&r->vt, a, in->rec, in->field);
		break;
	case IR_BIN:
		v = exec_bin(r, in, a, exec_operand(r, t, in->b), site);
		break;
	case IR_UN:
		v = value_un(&r->vt, in->arith, a);
		break;
	case IR_CAST:
		v = a;
		break;
	case IR_DEAD:
		state_forget_local(s, a);
		return true;
	default:
		v = value_site(&r->vt, site, NULL, NULL);
		for (int i = 0; i < in->nargs; i++)
			exec_asm_operand(r, s, in, exec_operand(r, t, in->args[i]), site);
	}
	set_temp(t, in->dst, v);
	return true;
}

static bool is_assertion_macro(const struct run *r, const char *macro)
{
	const struct fact *f = macro ? model_macro(r->fl->m, macro) : NULL;

	return f && f->idiom == IDIOM_ASSERTION;
}

/* The branch of an assertion that failed, or one on the value of such an assertion. */
static bool is_assertion(const struct run *r, const struct ir_block *b)
{
	const struct ir_insn *end = &b->insns[b->ninsns - 1];

	if (is_assertion_macro(r, end->macro))
		return true;
	for (int i = 0; end->a.kind == IR_TEMP && i < b->ninsns; i++)
		if (b->insns[i].dst == end->a.num)
			return is_assertion_macro(r, b->insns[i].macro);
	return false;
}

static void exec_branch(struct run *r, struct state *s, const struct ir_block *b,
			const struct value *cond)
{
	const struct ir_insn *in = &b->insns[b->ninsns - 1];
	struct state *other = state_clone(s);

	r->assertion = is_assertion(r, b);
	if (assume_truth(s, cond, true)) {
		note_branch(r, s, in, cond, true);
		lookup_branch(r, s, cond, true, in);
		object_keep_asleep(r, s, cond, true);
		taken_branch(s, cond, true);
		JUDGE_EVENT(r, on_branch, r, s, cond, true, in);
		unify_branch(r, s, cond, true);
		s->warned |= r->assertion;
		steps_branch(r, s, b, cond, in->succ[0]);
		solve_flow(r, s, in->succ[0]);
	} else {
		state_free(s);
	}
	if (assume_truth(other, cond, false)) {
		note_branch(r, other, in, cond, false);
		lookup_branch(r, other, cond, false, in);
		object_keep_asleep(r, other, cond, false);
		taken_branch(other, cond, false);
		JUDGE_EVENT(r, on_branch, r, other, cond, false, in);
		unify_branch(r, other, cond, false);
		steps_branch(r, other, b, cond, in->succ[1]);
		solve_flow(r, other, in->succ[1]);
	} else {
		state_free(other);
	}
}

static void exec_switch(struct run *r, struct state *s, const struct ir_insn *in,
			const struct value *v)
{
	for (int i = 0; i < in->ncases; i++) {
		struct state *c = state_clone(s);

		if (assume_range(c, v, in->cases[i].lo, in->cases[i].hi))
			solve_flow(r, c, in->succ[i]);
		else
			state_free(c);
		if (in->cases[i].lo == in->cases[i].hi &&
		    !assume_truth(s,
				  value_bin(&r->vt, IR_EQ, v, value_int(&r->vt, in->cases[i].lo)),
				  false)) {
			state_free(s);
			return;
		}
	}
	solve_flow(r, s, in->succ[in->ncases]);
}

/* An int as a pointer: ERR_PTR() of what a function returned. */
static bool is_error_number(const struct value *v)
{
	return v->type && v->type->kind == IR_TYPE_INT && v->type->bits == 32;
}

static bool is_tail(const struct run *r, const struct ir_insn *in)
{
	const struct ir_block *b = &r->fn->blocks[r->block];

	for (int i = 0; in->a.kind == IR_TEMP && i < b->ninsns; i++)
		if (b->insns[i].op == IR_CALL && b->insns[i].dst == (int)in->a.num)
			return true;
	return false;
}

/* What was asked for is under way, and ends what it needs when it is done (errno.h, generic). */
static bool is_pending(struct state *s, const struct value *ret)
{
	enum { EINPROGRESS_NUMBER = 115, EIOCBQUEUED_NUMBER = 529 };
	const struct value_fact *f = ret->kind == V_INT ? NULL : state_fact(s, ret);
	int64_t n = f && f->lo == f->hi ? f->lo : ret->kind == V_INT ? ret->num : 0;

	return n == -EINPROGRESS_NUMBER || n == -EIOCBQUEUED_NUMBER;
}

static void exec_return(struct run *r, struct state *s, const struct ir_insn *in,
			const struct value *ret)
{
	struct function_exit e = {.state = s, .ret = ret, .rc = RC_ANY, .loc = in->loc};
	enum ir_type_kind kind = r->fn->ret ? r->fn->ret->kind : IR_TYPE_VOID;

	e.is_tail = is_tail(r, in);
	object_keep_flagged(r, s);
	if (ret) {
		e.rc = value_classes(s, ret);
		if (kind == IR_TYPE_PTR && is_error_number(ret) && e.rc != RC_POS)
			e.rc &= (uint8_t)~RC_POS;
		s->returning = true;
		object_keep(r, s, ret, NULL);
		e.is_failure = kind == IR_TYPE_PTR ? !(e.rc & RC_POS)
						   : (e.rc & RC_NEG) && !(e.rc & RC_ZERO) &&
							     ret->kind != V_PARAM;
		e.is_failure &= !is_pending(s, ret);
		e.is_success = kind == IR_TYPE_PTR ? e.rc == RC_POS
						   : !(e.rc & RC_NEG) || is_pending(s, ret);
	}
	if (e.is_failure && r->fn->name == pairs_init(r->fl->pairs))
		object_lose_statics(r, s);
	steps_settle(s);
	steps_released(r, s);
	if (r->exits.len < 400)
		vec_push(&r->exits, e);
	else
		state_free(s);
}

/* Callers of a predicate learn what it says of their values: one exit for each answer. */
static void exec_predicate(struct run *r, struct state *s, const struct ir_insn *in,
			   const struct value *ret)
{
	struct outcome told = {0};
	struct state *other;

	if (r->judge || !ret || !value_is_truth(ret) || describe_compare(ret, &told)) {
		exec_return(r, s, in, ret);
		return;
	}
	other = state_clone(s);
	if (assume_truth(s, ret, true))
		exec_return(r, s, in, value_int(&r->vt, 1));
	else
		state_free(s);
	if (assume_truth(other, ret, false))
		exec_return(r, other, in, value_int(&r->vt, 0));
	else
		state_free(other);
}

static void exec_end(struct run *r, struct state *s, const struct temps *t,
		     const struct ir_block *b)
{
	const struct ir_insn *in = &b->insns[b->ninsns - 1];

	switch (in->op) {
	case IR_GOTO:
		solve_flow(r, s, in->succ[0]);
		return;
	case IR_BRANCH:
		exec_branch(r, s, b, exec_operand(r, t, in->a));
		return;
	case IR_SWITCH:
		exec_switch(r, s, in, exec_operand(r, t, in->a));
		return;
	case IR_ASM_GOTO:
		for (int i = 1; i < in->nsucc; i++)
			solve_flow(r, state_clone(s), in->succ[i]);
		solve_flow(r, s, in->succ[0]);
		return;
	case IR_RETURN:
		exec_predicate(r, s, in, in->a.kind == IR_NONE ? NULL : exec_operand(r, t, in->a));
		return;
	default:
		state_free(s);
	}
}

/* What is held here is held when the callee begins; an assertion speaks of this function. */
static void note_context(struct run *r, struct state *s, const struct call *c)
{
	const struct fact *f = c->in->opaque ? model_macro(r->fl->m, c->in->a.str) : NULL;
	const struct lock *own;

	if (f && f->idiom == IDIOM_ASSERT_HELD && c->in->nargs) {
		/* of a lock that the function took itself it says nothing to callers */
		own = state_lock(s, c->args[0]);
		if (!own || !own->touched)
			context_assert(r, c->in, c->args[0]);
	} else if (!c->in->opaque) {
		context_call(r, s, c);
	}
}

/* A call: one continuation per outcome. */
#define MAX_NESTED_FORKS 500 /* ways that calls of one block return, one inside another */

/* Follows the way on which @s returned from the call, with temporaries of its own. */
static void exec_fork(struct run *r, struct state *s, struct temps *mine, int bb, int idx)
{
	if (r->nested >= MAX_NESTED_FORKS) {
		r->over_budget = true;
		state_free(s);
		return;
	}
	r->nested++;
	exec_from(r, s, mine, bb, idx + 1);
	r->nested--;
}

/* Returns whether @s, on the last of the ways that the call can return, goes on after it. */
static bool exec_call(struct run *r, struct state *s, struct temps *t, int bb, int idx)
{
	const struct ir_insn *in = &r->fn->blocks[bb].insns[idx];
	const struct value *args[in->nargs + 1], *ret;
	struct call c = {.in = in, .args = args, .site = site_of(bb, idx)};
	struct call_info info;
	int forks;
	bool last = false;

	for (int k = 0; k < in->nargs; k++)
		args[k] = exec_operand(r, t, in->args[k]);
	call_resolve(r, &c, exec_operand(r, t, in->a));
	forks = call_forks(&c);
	info = call_info(&c);
	if (!in->opaque)
		JUDGE_EVENT(r, on_call, r, s, &info);
	if (!r->judge)
		note_context(r, s, &c);
	for (int i = 0; i < forks; i++) {
		struct temps mine = *t;
		struct state *x;

		last = i + 1 == forks;
		x = last ? s : state_clone(s);
		if (!last) {
			mine.v = xcalloc((size_t)t->n + 1, sizeof(*mine.v));
			memcpy(mine.v, t->v, sizeof(*mine.v) * (size_t)t->n);
		}
		for (int k = 0; k < in->nargs; k++)
			args[k] = exec_operand(r, t, in->args[k]);
		c.temps = &mine;
		if (asked_apply(r, x, &c, i, &ret)) {
			set_temp(&mine, in->dst, ret);
			lookup_called(r, x, &c, ret);
			taken_called(x, &c, ret);
			info = call_info(&c);
			if (!in->opaque)
				JUDGE_EVENT(r, on_called, r, x, &info, ret);
			if (!last)
				exec_fork(r, x, &mine, bb, idx);
		} else {
			state_free(x);
			last = false;
		}
		if (mine.v != t->v)
			free((void *)mine.v);
	}
	r->block = bb;
	return last;
}

static void exec_from(struct run *r, struct state *s, struct temps *t, int bb, int from)
{
	const struct ir_block *b = &r->fn->blocks[bb];

	r->block = bb;
	for (int i = from; i < b->ninsns; i++) {
		const struct ir_insn *in = &b->insns[i];

		if (r->steps++ > RUN_MAX_STEPS) {
			r->over_budget = true;
			break;
		}
		if (in->op == IR_CALL) {
			if (!exec_call(r, s, t, bb, i))
				return;
			continue;
		}
		if (ir_op_ends_block(in->op)) {
			exec_end(r, s, t, b);
			return;
		}
		if (!exec_simple(r, s, t, in, site_of(bb, i)))
			break;
	}
	state_free(s);
}

void exec_block(struct run *r, struct state *s, int bb)
{
	const struct ir_block *b = &r->fn->blocks[bb];
	int lo = r->fn->ntemps, hi = 0;
	struct temps t;

	for (int i = 0; i < b->ninsns; i++) {
		if (b->insns[i].dst < 0)
			continue;
		lo = b->insns[i].dst < lo ? b->insns[i].dst : lo;
		hi = b->insns[i].dst + 1 > hi ? b->insns[i].dst + 1 : hi;
	}
	t = (struct temps){NULL, lo, hi > lo ? hi - lo : 0};
	t.v = xcalloc((size_t)t.n + 1, sizeof(*t.v));
	exec_from(r, s, &t, bb, 0);
	free(t.v);
}
