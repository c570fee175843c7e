// SPDX-License-Identifier: GPL-2.0-only
/*
 * xa_use_after_unlock.c - an entry is used after the lock under which it was looked up is gone.
 *
 * Finds: reads, writes and calls through an entry of an xarray, idr or list that was found under a
 *	lock (or RCU) which is not held any more, with nothing done to the entry while it was.
 * How: the mark of the entry (MARK_ENTRY) against the critical section. What the unit removes from
 *	that container decides (xa_entry_gone.c).
 * Silent when: the entry was written, counted or given to a function while the lock was held: that
 *	may be what keeps it; when it was taken out, which makes it this path's own.
 * Wrong when: the caller's own reference or protocol keeps the entry.
 */
#include <string.h>

#include "checker.h"

#define TOPIC_USE "entry used after unlock"
#define TOPIC_COUNT "entry counted"
#define MARK_PINNED MARK_FREE_BIT
#define MARK_NOTED (MARK_FREE_BIT << 1)

static bool is_protected(struct run *r, const struct state *s, const struct mark *m)
{
	return run_cover(r, s, m, true) == COVER_HELD;
}

/* How memory of an entry is touched. */
struct contact {
	struct use u;
	bool counts;	 /* by taking a count */
	const char *tag; /* its record, as far as this touch shows it */
	bool changes;	 /* in a way that may keep it */
};

/* The record of the entry of @m: that of a list shows in the member that links it. */
static const char *entry_tag(struct run *r, const struct mark *m, const char *shown)
{
	if (!m->api && m->id && strchr(m->id, '.'))
		return run_printf(r, "%.*s", (int)strcspn(m->id, "."), m->id);
	return shown ? shown : "?";
}

static void note_use(struct run *r, struct state *s, struct mark *m, const struct contact *t)
{
	const char *what =
		m->api ? run_printf(r, "what %s() found", m->api) : run_describe(r, m->a);
	const char *tag = entry_tag(r, m, t->tag);
	struct report rep = {
		.rule = "xa-use-after-unlock",
		.level = LEVEL_ERROR,
		.loc = t->u.loc,
		.message = run_printf(r,
				      m->n & MARK_GUARDED
					      ? "%s is %s after the lock under which it was found "
						"in %s was dropped, and nothing keeps it"
					      : "%s is %s, but no lock keeps it in %s, as those "
						"that take it out expect",
				      what, t->u.how, run_describe(r, m->b)),
		.key = run_printf(r, "%s|%s", m->id ? m->id : "", tag),
		.end = s->trace,
		.start = m->when,
	};
	struct unit_note n = {
		.topic = TOPIC_USE,
		.key = m->id,
		.n = ((int64_t)m->loc.line * 1000 + m->loc.col) * (t->counts ? -1 : 1),
		.text = run_printf(r, "%s%s", tag, m->under),
		.loc = t->u.loc,
	};

	m->n |= MARK_NOTED;
	if (s->warned)
		run_dropped(r, rep.rule, "an assertion failed on this path");
	else if (m->id)
		run_note(r, &n, &rep);
}

/* Memory at @v, or what it points to, is touched. */
static void touch(struct run *r, struct state *s, const struct value *v, const struct contact *t)
{
	for (int i = 0; i < s->marks.len; i++) {
		struct mark *m = &s->marks.data[i];

		if (strcmp(m->what, MARK_ENTRY) || (m->n & (MARK_PINNED | MARK_NOTED)) ||
		    value_base(v) != m->a || !(m->n & (MARK_FOUND_KEY | MARK_GUARDED)))
			continue;
		/* the next search of a list begins at the same link */
		if (!m->api && t->tag && strcmp(t->tag, entry_tag(r, m, t->tag)))
			continue;
		if (!is_protected(r, s, m))
			note_use(r, s, m, t);
		else if (t->changes)
			m->n |= MARK_PINNED;
	}
}

static void on_access(struct run *r, struct state *s, const struct value *addr,
		      const struct value *val, const struct ir_insn *in)
{
	const struct contact t = {.u = {.how = val ? "written" : "read", .loc = in->loc},
				  .tag = run_record_of(addr),
				  .changes = val != NULL};
	const struct contact handed = {.u = {.how = "stored", .loc = in->loc}, .changes = true};

	touch(r, s, addr, &t);
	/* stored where others find it: handed on with whatever protects it there */
	if (val && value_root(addr)->kind != V_LOCAL)
		touch(r, s, val, &handed);
}

static bool is_used(const struct call_info *c, int i)
{
	if (c->fact)
		return c->fact->idiom == IDIOM_NONE && !(c->fact->nouse_params >> (i & 31) & 1);
	return !c->summary || (c->summary->uses_params >> (i & 31) & 1);
}

static bool takes_count(const struct call_info *c, int i)
{
	const struct outcome *o = c->fact && c->fact->summary ? c->fact->summary->outcomes : NULL;

	for (int k = 0; o && k < o->neffects; k++)
		if (o->effects[k].op == EFF_GET && o->effects[k].path.root == ROOT_PARAM &&
		    o->effects[k].path.param == i)
			return true;
	return false;
}

static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	struct contact t = {
		.u = {.how = run_printf(r, "passed to %s()", c->api), .loc = c->in->loc}};

	for (int i = 0; i < c->nargs; i++) {
		if (!is_used(c, i))
			continue;
		t.tag = c->args[i]->kind == V_FIELD ? run_record_of(c->args[i])
						    : run_param_record(r, c, i);
		t.changes = !run_only_reads(c, i);
		t.counts = takes_count(c, i);
		touch(r, s, c->args[i], &t);
	}
}

/* What is taken out of the container, or exchanged, is this path's own from then on. */
static void pin_entries(struct state *s, const struct value *container, const struct value *entry)
{
	for (int i = 0; i < s->marks.len; i++)
		if (!strcmp(s->marks.data[i].what, MARK_ENTRY) &&
		    (s->marks.data[i].b == container || s->marks.data[i].a == entry))
			s->marks.data[i].n |= MARK_PINNED;
}

/* The unit's look-ups in this container count what they find before they let go of the lock. */
static void note_counted(struct run *r, const struct state *s, const struct value *entry)
{
	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];
		const struct unit_note n = {.topic = TOPIC_COUNT, .key = m->id};

		if (!strcmp(m->what, MARK_ENTRY) && m->a == entry && m->id && is_protected(r, s, m))
			run_note(r, &n, NULL);
	}
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	(void)c;
	if (!v)
		return;
	if (e->op == EFF_INSERT || e->op == EFF_CLAIM || e->op == EFF_ERASE)
		pin_entries(s, v, NULL);
	else if (e->op == EFF_UNPUBLISH)
		pin_entries(s, NULL, value_base(v));
	else if (e->op == EFF_GET)
		note_counted(r, s, value_base(v));
}

const struct checker xa_use_after_unlock_checker = {
	.rule = "xa-use-after-unlock",
	.on_call = on_call,
	.on_effect = on_effect,
	.on_access = on_access,
};
