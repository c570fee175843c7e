// SPDX-License-Identifier: GPL-2.0-only
/*
 * worker.c - one unit through parse, lower and analyse, and its record.
 *
 * Purpose: see worker.h. In: planned unit, model. Out: record bytes.
 * Idea: a record is written front to back and read by the same fields in the same order; the two
 * halves of each part stand next to each other below.
 * Invariant: a part that could not be analysed because of an error is in the record's failures.
 * Short names: pu planned unit, u unit, w record being written, r report.
 */
#include <string.h>

#include "../base/clock.h"
#include "../flow/flow.h"
#include "worker.h"

static void put_finding(struct wire_out *w, const struct finding *f)
{
	wire_put_long(w, f->level);
	wire_put_long(w, f->line);
	wire_put_long(w, f->col);
	wire_put_string(w, f->rule);
	wire_put_string(w, f->engine);
	wire_put_string(w, f->file);
	wire_put_string(w, f->function);
	wire_put_string(w, f->message);
	wire_put_string(w, f->key);
	wire_put_long(w, f->nsteps);
	for (int i = 0; i < f->nsteps; i++) {
		wire_put_string(w, f->steps[i].file);
		wire_put_long(w, f->steps[i].line);
		wire_put_long(w, f->steps[i].col);
		wire_put_string(w, f->steps[i].message);
	}
}

static void get_finding(struct wire_in *in, struct report *r)
{
	VEC(struct step) steps = {0};
	struct finding f = {0};
	long nsteps;

	f.level = (enum level)wire_get_long(in);
	f.line = (int)wire_get_long(in);
	f.col = (int)wire_get_long(in);
	f.rule = wire_get_string(in);
	f.engine = wire_get_string(in);
	f.file = wire_get_string(in);
	f.function = wire_get_string(in);
	f.message = wire_get_string(in);
	f.key = wire_get_string(in);
	nsteps = wire_get_long(in);
	for (long i = 0; i < nsteps && !in->bad; i++) {
		struct step s = {0};

		s.file = wire_get_string(in);
		s.line = (int)wire_get_long(in);
		s.col = (int)wire_get_long(in);
		s.message = wire_get_string(in);
		vec_push(&steps, s);
	}
	f.steps = steps.data;
	f.nsteps = steps.len;
	if (!in->bad)
		findings_add(&r->findings, &f);
	vec_fini(&steps);
}

static void put_part(struct wire_out *w, const char *file, const char *function, const char *why)
{
	wire_put_string(w, file);
	wire_put_string(w, function);
	wire_put_string(w, why);
}

static void get_parts(struct wire_in *in, struct report *r, struct report_parts *parts)
{
	long n = wire_get_long(in);

	for (long i = 0; i < n && !in->bad; i++) {
		const char *file = wire_get_string(in), *function = wire_get_string(in);
		const char *why = wire_get_string(in);

		if (in->bad)
			break;
		report_part_add(r, parts, &(struct report_part){file, function, why});
	}
}

#define ERROR "libclang error:"	/* how front/ begins such a reason */

/* An error in a body may have made calls vanish; anything else is a form that the IR lacks. */
static bool is_error(const struct ir_func *fn)
{
	return fn->unlowered && !strncmp(fn->unlowered, ERROR, strlen(ERROR));
}

/* An error counts for the unit; a missing form of the IR belongs to where the function stands. */
static void put_function(struct wire_out *w, const struct ir_unit *u, const struct ir_func *fn)
{
	const struct ir_loc *at = &fn->unlowered_loc;
	bool own = is_error(fn) || !fn->loc.file;
	char *why = at->file ? xasprintf("%s:%d:%d: %s", at->file, at->line, at->col, fn->unlowered)
			     : xstrdup(fn->unlowered);

	put_part(w, own ? u->file : fn->loc.file, fn->name, why);
	free(why);
}

static void put_unlowered(struct wire_out *w, const struct ir_unit *u, bool errors)
{
	long n = 0;

	for (int i = 0; i < u->nfuncs; i++)
		n += u->funcs[i]->unlowered && is_error(u->funcs[i]) == errors;
	wire_put_long(w, n + (errors ? u->errors.len : 0));
	for (int i = 0; errors && i < u->errors.len; i++)
		put_part(w, u->file, NULL, u->errors.data[i]);
	for (int i = 0; i < u->nfuncs; i++) {
		const struct ir_func *fn = u->funcs[i];

		if (fn->unlowered && is_error(fn) == errors)
			put_function(w, u, fn);
	}
}

static void put_counters(struct wire_out *w, const struct flow_stats *st)
{
	wire_put_long(w, st->counters.len);
	for (int i = 0; i < st->counters.len; i++) {
		wire_put_string(w, st->counters.data[i].name);
		wire_put_long(w, st->counters.data[i].n);
	}
}

static void get_counters(struct wire_in *in, struct report *r)
{
	long n = wire_get_long(in);

	for (long i = 0; i < n && !in->bad; i++) {
		const char *name = wire_get_string(in);
		long count = wire_get_long(in);

		if (name && !in->bad)
			report_count_add(r, name, count);
	}
}

static void put_failed_unit(struct wire_out *w, const char *file, const char *why)
{
	wire_put_long(w, 0);		/* functions */
	wire_put_long(w, 0);		/* read twice */
	for (int i = 0; i < 3; i++)
		wire_put_double(w, 0);	/* seconds */
	wire_put_long(w, 1);
	put_part(w, file, NULL, why ? why : "libclang gave nothing");
	for (int i = 0; i < 3; i++)
		wire_put_long(w, 0);	/* unlowered, counters, findings */
}

void worker_check_unit(const struct plan_unit *pu, const char *root, const struct model *m,
		       const struct front_hooks *hooks, struct wire_out *out)
{
	struct findings findings = {0};
	struct flow_stats stats = {0};
	char *why = NULL;
	struct ir_unit *u;
	double start;

	u = front_parse(pu, root, hooks, &why);
	start = clock_now();
	if (!u) {
		put_failed_unit(out, pu->file, why);
		free(why);
		return;
	}
	flow_check_unit(u, m, &findings, &stats);
	wire_put_long(out, u->nfuncs);
	wire_put_long(out, u->read_twice);
	wire_put_double(out, u->parse_seconds);
	wire_put_double(out, u->lower_seconds);
	wire_put_double(out, clock_now() - start);
	put_unlowered(out, u, true);
	put_unlowered(out, u, false);
	put_counters(out, &stats);
	wire_put_long(out, findings.list.len);
	for (int i = 0; i < findings.list.len; i++)
		put_finding(out, &findings.list.data[i]);
	vec_fini(&stats.counters);
	findings_fini(&findings);
	ir_unit_free(u);
}

/* A record like that of a unit in which nothing was parsed. */
void worker_run_engine(const struct engines *e, int task, struct wire_out *out)
{
	struct engines_said said = {0};

	engines_run(e, task, &said);
	wire_put_long(out, 0);			/* functions */
	wire_put_long(out, 0);			/* read twice */
	for (int i = 0; i < 3; i++)
		wire_put_double(out, 0);	/* seconds */
	wire_put_long(out, said.failed.len);
	for (int i = 0; i < said.failed.len; i++)
		put_part(out, said.failed.data[i].file, NULL, said.failed.data[i].reason);
	wire_put_long(out, 0);			/* unlowered */
	wire_put_long(out, 0);			/* counters */
	wire_put_long(out, said.findings.list.len);
	for (int i = 0; i < said.findings.list.len; i++)
		put_finding(out, &said.findings.list.data[i]);
	engines_said_fini(&said);
}

void worker_merge_record(struct wire_in *in, const char *file, struct report *r)
{
	long n;

	r->functions += (int)wire_get_long(in);
	r->read_twice += (int)wire_get_long(in);
	r->parse_seconds += wire_get_double(in);
	r->lower_seconds += wire_get_double(in);
	r->analyse_seconds += wire_get_double(in);
	get_parts(in, r, &r->failed);
	get_parts(in, r, &r->unlowered);
	get_counters(in, r);
	n = wire_get_long(in);
	for (long i = 0; i < n && !in->bad; i++)
		get_finding(in, r);
	if (in->bad)
		report_fail(r, file, NULL, "its worker sent a damaged record");
}
