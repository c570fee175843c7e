// SPDX-License-Identifier: GPL-2.0-only
/*
 * judge.c - what checkers may ask, and how a finding gets its path.
 *
 * Purpose: the engine's side of checker.h. In: reports of checkers. Out: findings.
 * Idea: the steps are the trace between the first event on the object and the end, events first;
 * of the branches only the last ones are kept.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../base/hash.h"
#include "../base/intern.h"
#include "run.h"

#define MAX_SHOWN_STEPS 16
#define MAX_ALSO 8

const struct checker *const checker_table[] = {
#define CHECKER(name) &name##_checker,
#include "../../checkers/checkers.def"
#undef CHECKER
	NULL};

const struct ir_func *run_function(const struct run *r)
{
	return r->fn;
}

const struct ir_unit *run_unit(const struct run *r)
{
	return r->fl->u;
}

const struct model *run_model(const struct run *r)
{
	return r->fl->m;
}

uint8_t run_classes(struct state *s, const struct value *v)
{
	return value_classes(s, v);
}

struct findings *run_findings(struct run *r)
{
	return r->fl->out;
}

const struct op_fact *run_role(const struct run *r)
{
	return map_get(&r->fl->roles, r->fn->name);
}

static struct reach *reach_of(struct flow *fl)
{
	if (!fl->reach)
		fl->reach = reach_make(fl->u, fl->m);
	return fl->reach;
}

struct reach *run_reach(struct run *r)
{
	return reach_of(r->fl);
}

struct reach *unit_reach(const struct unit_end *e)
{
	return reach_of(e->fl);
}

const struct summary *run_summary(const struct run *r, const char *name)
{
	const struct fact *f = model_fact(r->fl->m, name);

	return f && f->summary ? f->summary : map_get(&r->fl->summaries, name);
}

const char *run_describe(struct run *r, const struct value *v)
{
	const char *s = value_describe(&r->arena, r->fn, v);

	return s ? s : "an object";
}

const char *run_printf(struct run *r, const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	s = arena_vprintf(&r->arena, fmt, ap);
	va_end(ap);
	return s;
}

bool run_drops_elsewhere(const struct run *r, const struct object *o)
{
	const char *who = map_get(&r->fl->drops, o->kind);

	return who && who != r->fn->name;
}

static bool drops_member_elsewhere(const struct run *r, const char *kind, const char *tag)
{
	const char *who = map_get(&r->fl->drops, intern_printf("%s|%s", kind, tag));

	return who && who != r->fn->name;
}

bool run_drops_member_elsewhere(const struct run *r, const struct object *o)
{
	const struct ir_type *t = o->key->type ? o->key->type->elem : NULL;
	const struct ir_record *rec = t && t->tag ? map_get(&r->fl->u->records, t->tag) : NULL;

	if (t && t->tag && drops_member_elsewhere(r, o->kind, t->tag))
		return true;
	for (int i = 0; rec && i < rec->nfields; i++)
		if (rec->fields[i].type->kind == IR_TYPE_RECORD &&
		    drops_member_elsewhere(r, o->kind, rec->fields[i].type->tag))
			return true;
	return false;
}

bool run_is_pinned(const struct run *r, const struct object *o)
{
	return o->acquire_api && map_get(&r->fl->pins, o->acquire_api);
}

const struct pairs *run_pairs(const struct run *r)
{
	return r->fl->pairs;
}

const struct pairs *unit_pairs(const struct unit_end *e)
{
	return e->fl->pairs;
}

const struct ir_func *run_partner(const struct run *r)
{
	return pairs_partner(r->fl->pairs, r->fn->name);
}

bool run_undoes_here(const struct run *r, struct ir_loc loc)
{
	for (int i = 0; i < r->undone.len; i++)
		if (r->undone.data[i].line == loc.line && r->undone.data[i].col == loc.col)
			return true;
	return false;
}

void run_dropped(struct run *r, const char *rule, const char *reason)
{
	flow_count(r->fl->st, intern_printf("dropped: %s: %s", rule, reason), 1);
}

/* Whether step @t belongs to the story: from @start on. */
static int collect_steps(const struct report *rep, const struct trace **steps, int max)
{
	int n = 0;

	for (const struct trace *t = rep->end; t && n < max; t = t->prev) {
		steps[n++] = t;
		if (t == rep->start)
			break;
	}
	return n;
}

static bool already_reported(struct run *r, const struct report *rep)
{
	const struct ir_loc *at = rep->once.line ? &rep->once : &rep->loc;
	uint64_t h = hash_mix(hash_bytes(rep->rule, strlen(rep->rule)),
			      (uint64_t)at->line * 1000 + (uint64_t)at->col);

	for (int i = 0; i < r->reported.len; i++)
		if (r->reported.data[i] == h)
			return true;
	vec_push(&r->reported, h);
	return false;
}

/* Adds the finding that @rep describes to @out. */
static void file_report(struct run *r, const struct report *rep, struct findings *out)
{
	const struct trace *chain[512];
	struct step steps[MAX_SHOWN_STEPS + MAX_ALSO + 1];
	int n = collect_steps(rep, chain, 512), shown = 0, skip;
	struct finding f = {.rule = rep->rule,
			    .level = rep->level,
			    .engine = "clang",
			    .file = rep->loc.file,
			    .line = rep->loc.line,
			    .col = rep->loc.col,
			    .function = rep->function ? rep->function : r->fn->name,
			    .message = rep->message,
			    .key = rep->key};

	skip = n > MAX_SHOWN_STEPS ? n - MAX_SHOWN_STEPS : 0;
	for (int i = n - 1; i >= 0; i--) {
		/* the first event stays, then the newest */
		if (skip > 0 && i != n - 1) {
			skip--;
			continue;
		}
		if (shown < MAX_SHOWN_STEPS)
			steps[shown++] = (struct step){chain[i]->loc.file, chain[i]->loc.line,
						       chain[i]->loc.col, chain[i]->text};
	}
	steps[shown++] = (struct step){rep->loc.file, rep->loc.line, rep->loc.col,
				       rep->last ? rep->last : rep->message};
	for (int i = 0; i < rep->nalso && i < MAX_ALSO; i++)
		steps[shown++] =
			(struct step){rep->also[i].file, rep->also[i].line, rep->also[i].col,
				      run_printf(r, "and %s", rep->last)};
	f.steps = steps;
	f.nsteps = shown;
	findings_add(out, &f);
}

void run_report(struct run *r, const struct report *rep)
{
	if (!already_reported(r, rep))
		file_report(r, rep, r->fl->out);
}

bool run_tested(const struct state *s, const struct value *v, const struct trace *since)
{
	for (const struct trace *t = s->trace; v && t && t != since; t = t->prev)
		if (t->branch && t->about && value_mentions(t->about, v))
			return true;
	return false;
}

const struct trace *run_note_event(struct run *r, struct state *s, struct ir_loc loc,
				   const struct value *about, const char *text)
{
	const struct trace *t = note_event(r, s, loc, about, text);

	return r->judge ? t : NULL;
}

bool run_is_complete(const struct run *r)
{
	return !r->over_budget;
}

/* A note says nothing new when another path said the same, with the same finding. */
static bool is_noted(struct flow *fl, const struct unit_note *n, const struct report *rep)
{
	uint64_t h = hash_mix((uint64_t)(uintptr_t)n->topic, (uint64_t)(uintptr_t)n->key);
	void *key;

	h = hash_mix(h, (uint64_t)(uintptr_t)n->text);
	h = hash_mix(h, (uint64_t)(uintptr_t)n->fn);
	h = hash_mix(h, (uint64_t)n->n);
	h = hash_mix(h, (uint64_t)(uintptr_t)n->loc.file);
	h = hash_mix(h, (uint64_t)n->loc.line << 16 | (unsigned)n->loc.col);
	if (rep) {
		h = hash_mix(h, hash_bytes(rep->message, strlen(rep->message)));
		h = hash_mix(h, (uint64_t)(uintptr_t)rep->loc.file);
		h = hash_mix(h, (uint64_t)rep->loc.line << 16 | (unsigned)rep->loc.col);
		h = hash_mix(h, (uint64_t)rep->level);
	}
	key = (void *)(uintptr_t)(h | 1);
	if (map_get(&fl->noted, key))
		return true;
	map_put(&fl->noted, key, fl);
	return false;
}

void run_note(struct run *r, const struct unit_note *n, const struct report *rep)
{
	struct unit_note copy = *n;

	if (!r->judge)
		return;
	copy.fn = r->fn;
	copy.text = n->text ? intern(n->text) : NULL;
	copy.candidate = -1;
	if (is_noted(r->fl, &copy, rep))
		return;
	if (rep) {
		copy.candidate = r->fl->candidates.list.len;
		file_report(r, rep, &r->fl->candidates);
	}
	vec_push(&r->fl->notes, copy);
}

void unit_report_as(const struct unit_end *e, const struct unit_note *n, enum level level,
		    const char *message)
{
	struct finding f;

	if (n->candidate < 0)
		return;
	f = e->fl->candidates.list.data[n->candidate];
	f.level = level;
	if (message)
		f.message = message;
	findings_add(e->out, &f);
}

const char *unit_message(const struct unit_end *e, const struct unit_note *n)
{
	return n->candidate < 0 ? "" : e->fl->candidates.list.data[n->candidate].message;
}

void unit_report(const struct unit_end *e, const struct unit_note *n, enum level level)
{
	unit_report_as(e, n, level, NULL);
}

void unit_dropped(const struct unit_end *e, const char *rule, const char *reason)
{
	flow_count(e->fl->st, intern_printf("dropped: %s: %s", rule, reason), 1);
}
