// SPDX-License-Identifier: GPL-2.0-only
/*
 * flow.c - the two phases over one unit, see flow.h.
 *
 * Purpose: summarise every function bottom-up, then judge those of the main file. In: a unit.
 * Out: findings. Idea: what the whole unit says comes first (roles, counts, pointers), then the
 * summaries (order.c), then the judgement of each function on its own.
 */
#include "flow.h"

#include <string.h>
#include <time.h>

#include "../base/intern.h"
#include "run.h"

void flow_count(struct flow_stats *st, const char *name, long n)
{
	for (int i = 0; i < st->counters.len; i++)
		if (st->counters.data[i].name == name) {
			st->counters.data[i].n += n;
			return;
		}
	vec_push(&st->counters, (struct flow_counter){name, n});
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void run_fini(struct run *r)
{
	for (int b = 0; r->blocks && b < r->fn->nblocks; b++) {
		for (int i = 0; i < r->blocks[b].len; i++)
			state_free(r->blocks[b].data[i].s);
		free(r->blocks[b].data);
	}
	for (int i = 0; i < r->exits.len; i++)
		state_free(r->exits.data[i].state);
	free(r->exits.data);
	free(r->blocks);
	free(r->order);
	free(r->rpo);
	free(r->live);
	free(r->looped);
	vec_fini(&r->undone);
	vec_fini(&r->reported);
	vec_fini(&r->rounds);
	value_table_fini(&r->vt);
	arena_fini(&r->arena);
}

static void note_drop(struct flow *fl, const struct ir_func *fn, const char *kind)
{
	const char *had = map_get(&fl->drops, kind);

	if (!had)
		map_put(&fl->drops, kind, (void *)fn->name);
	else if (had != fn->name)
		map_put(&fl->drops, kind, (void *)intern("*"));
}

/* What a function gives back of a member of what it is given: others may count on that. */
static void note_member_drops(struct flow *fl, const struct ir_func *fn, const struct summary *sum)
{
	for (int i = 0; i < sum->noutcomes; i++)
		for (int k = 0; k < sum->outcomes[i].neffects; k++) {
			const struct effect *e = &sum->outcomes[i].effects[k];
			const struct path_step *last =
				e->path.nsteps > 1 ? &e->path.steps[e->path.nsteps - 2] : NULL;
			const struct ir_field *f;

			if (e->op != EFF_PUT || e->path.root != ROOT_PARAM || !last ||
			    last->kind != PATH_FIELD ||
			    e->path.steps[e->path.nsteps - 1].kind != PATH_LOAD)
				continue;
			f = ir_record_field(fl->u, last->rec, last->field);
			if (f && f->type->elem && f->type->elem->tag)
				note_drop(fl, fn,
					  intern_printf("%s|%s", e->kind, f->type->elem->tag));
		}
}

#define SLOW_SECONDS 0.3

/* Functions that take long are named among the counters, each with its milliseconds. */
static void note_slow(const struct run *r, double seconds)
{
	if (seconds > SLOW_SECONDS)
		flow_count(r->fl->st,
			   intern_printf("ms: slow: %s() of %s", r->fn->name, r->fl->u->file),
			   (long)(seconds * 1000));
}

static void run_start(struct run *r)
{
	double start = now();

	value_table_init(&r->vt, &r->arena);
	solve(r);
	note_slow(r, now() - start);
}

void flow_summarise(struct flow *fl, struct ir_func *fn)
{
	struct run r = {.fl = fl, .fn = fn};
	struct summary *sum;

	run_start(&r);
	sum = summarise(&r);
	map_put(&fl->summaries, fn->name, sum);
	note_member_drops(fl, fn, sum);
	run_fini(&r);
}

struct summary *flow_specialise(struct flow *fl, struct ir_func *fn, const char **bound)
{
	struct run r = {.fl = fl, .fn = fn, .bound = bound};
	struct summary *sum;

	run_start(&r);
	sum = summarise(&r);
	run_fini(&r);
	return sum;
}

static void judge_function(struct flow *fl, struct ir_func *fn)
{
	struct run r = {.fl = fl, .fn = fn, .judge = true};

	run_start(&r);
	/* what has a fact implements a contract and is not held to those of its callers */
	if (!model_fact(fl->m, fn->name))
		JUDGE_EVENT(&r, on_end, &r, &r.exits);
	if (r.over_budget) {
		flow_count(fl->st, intern("functions over budget"), 1);
		flow_count(fl->st, intern_printf("over budget: %s() of %s", fn->name, fl->u->file),
			   1);
	}
	run_fini(&r);
}

/* What versions name differently is one member to all that follows. */
static void name_members(struct ir_unit *u, const struct model *m)
{
	for (int g = 0; g < u->nglobals; g++)
		for (int i = 0; i < u->globals[g]->ninits; i++) {
			struct ir_init *in = &u->globals[g]->inits[i];
			const struct op_fact *op =
				in->rec && in->field ? model_op(m, in->rec, in->field) : NULL;

			if (op && op->alias_of)
				in->field = op->alias_of;
		}
}

/* A driver of a bus of one's own embeds the common driver: what is told of that one holds of it. */
static const struct op_fact *inherited_op(const struct flow *fl, const struct ir_init *in)
{
	const struct ir_record *rec = map_get(&fl->u->records, in->rec);

	for (int i = 0; rec && i < rec->nfields; i++) {
		const struct ir_type *t = rec->fields[i].type;
		const struct op_fact *op =
			t && t->kind == IR_TYPE_RECORD ? model_op(fl->m, t->tag, in->field) : NULL;

		if (op)
			return op;
	}
	return NULL;
}

static void find_roles(struct flow *fl)
{
	for (int g = 0; g < fl->u->nglobals; g++)
		for (int i = 0; i < fl->u->globals[g]->ninits; i++) {
			const struct ir_init *in = &fl->u->globals[g]->inits[i];
			const struct op_fact *op;

			if (in->value.kind != IR_FUNC || !in->rec || !in->field)
				continue;
			op = model_op(fl->m, in->rec, in->field);
			if (!op)
				op = inherited_op(fl, in);
			if (op)
				map_put(&fl->roles, in->value.str, (void *)op);
		}
}

/* A function given to another one: who calls it keeps what it passes alive meanwhile. */
static void find_callbacks(struct flow *fl, const struct ir_func *fn)
{
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];

			for (int k = 0; in->op == IR_CALL && k < in->nargs; k++)
				if (in->args[k].kind == IR_FUNC)
					map_put(&fl->callbacks, in->args[k].str, fl);
		}
}

static void find_drops(struct flow *fl, const struct ir_func *fn)
{
	for (int b = 0; b < fn->nblocks; b++)
		for (int i = 0; i < fn->blocks[b].ninsns; i++) {
			const struct ir_insn *in = &fn->blocks[b].insns[i];
			const struct fact *f;

			if (in->op != IR_CALL || in->a.kind != IR_FUNC)
				continue;
			f = model_fact(fl->m, in->a.str);
			for (int k = 0; f && f->summary && k < f->summary->noutcomes; k++)
				for (int j = 0; j < f->summary->outcomes[k].neffects; j++) {
					const struct effect *e =
						&f->summary->outcomes[k].effects[j];

					if (e->op == EFF_PUT && e->kind)
						note_drop(fl, fn, e->kind);
				}
		}
}

static void summarise_all(struct flow *fl)
{
	name_members(fl->u, fl->m);
	fl->pairs = pairs_new(fl->u, fl->m);
	find_roles(fl);
	counts_find(fl);
	targets_find(fl);
	for (int i = 0; i < fl->u->nfuncs; i++) {
		if (fl->u->funcs[i]->in_header)
			continue;
		find_callbacks(fl, fl->u->funcs[i]);
		find_drops(fl, fl->u->funcs[i]);
	}
	order_summarise(fl);
}

static void flow_fini(struct flow *fl)
{
	map_fini(&fl->doings);
	map_fini(&fl->summaries);
	map_fini(&fl->roles);
	map_fini(&fl->callbacks);
	map_fini(&fl->pins);
	map_fini(&fl->releases);
	map_fini(&fl->targets);
	map_fini(&fl->special);
	map_fini(&fl->counted);
	map_fini(&fl->several);
	map_fini(&fl->drops);
	map_fini(&fl->parts);
	map_fini(&fl->holdings);
	map_fini(&fl->waited);
	map_fini(&fl->borrowers);
	map_fini(&fl->makers);
	reach_free(fl->reach);
	context_fini(fl);
	pairs_free(fl->pairs);
	vec_fini(&fl->notes);
	map_fini(&fl->noted);
	findings_fini(&fl->candidates);
}

void flow_summaries(struct ir_unit *u, const struct model *m, struct map *out)
{
	struct flow_stats st = {0};
	struct flow fl = {.u = u, .m = m, .st = &st};

	summarise_all(&fl);
	for (int i = 0; i < fl.summaries.len; i++)
		map_put(out, fl.summaries.entries[i].key, fl.summaries.entries[i].value);
	flow_fini(&fl);
	vec_fini(&st.counters);
}

void flow_model(struct model *m)
{
	struct flow_stats st = {0};
	struct flow fl = {.u = m->bodies, .m = m, .st = &st, .of_model = true};

	if (!m->bodies)
		return;
	summarise_all(&fl);
	for (int i = 0; i < m->facts.len; i++) {
		struct fact *f = m->facts.entries[i].value;
		struct summary *sum = f->body ? map_get(&fl.summaries, f->name) : NULL;

		if (!sum || sum->unknown)
			continue;
		sum->is_fact = true;
		for (int k = 0; k < sum->noutcomes; k++)
			for (int j = 0; j < sum->outcomes[k].neffects; j++)
				sum->outcomes[k].effects[j].api = f->spelled;
		f->summary = sum;
	}
	flow_fini(&fl);
	vec_fini(&st.counters);
}

static void judge_unit(struct flow *fl)
{
	const struct unit_end e = {
		fl->u, fl->m, fl->notes.data, fl->notes.len, fl->out, fl,
	};

	for (int i = 0; checker_table[i]; i++)
		if (checker_table[i]->on_unit)
			checker_table[i]->on_unit(&e);
}

const char *flow_entry_locks(struct ir_unit *u, const struct model *m, const char *function)
{
	struct flow_stats st = {0};
	struct flow fl = {.u = u, .m = m, .st = &st};
	const struct context *ctx;
	const char *text = "";

	summarise_all(&fl);
	context_solve(&fl);
	ctx = context_of(&fl, function);
	for (int i = 0; ctx && i < ctx->must.len; i++)
		text = intern_printf("%s%s%s", text, *text ? " " : "", ctx->must.data[i].id);
	flow_fini(&fl);
	vec_fini(&st.counters);
	return text;
}

void flow_check_unit(struct ir_unit *u, const struct model *m, struct findings *out,
		     struct flow_stats *st)
{
	struct flow fl = {.u = u, .m = m, .out = out, .st = st};
	double start = now();

	summarise_all(&fl);
	context_solve(&fl);
	believed_find(&fl);
	for (int i = 0; i < u->nfuncs; i++) {
		if (u->funcs[i]->in_header)
			continue;
		flow_count(st, intern("functions"), 1);
		if (u->funcs[i]->nblocks && !u->funcs[i]->unlowered)
			judge_function(&fl, u->funcs[i]);
	}
	judge_unit(&fl);
	flow_fini(&fl);
	st->seconds += now() - start;
}
