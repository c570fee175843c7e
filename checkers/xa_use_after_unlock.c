// SPDX-License-Identifier: GPL-2.0-only
/*
 * xa_use_after_unlock.c - an entry is used after the lock under which it was looked up is gone.
 *
 * Finds: reads, writes and calls through an entry of an xarray, idr or list that was found under a
 *	lock (or RCU) which is not held any more, with nothing done to the entry while it was.
 * How: the mark of the entry (MARK_ENTRY) against the critical section; as the unit ends, against
 *	what the unit removes from that container under that lock and frees.
 * Silent when: the entry was written, counted or given to a function while the lock was held: that
 *	may be what keeps it; when nothing of the unit removes and frees such entries.
 * Wrong when: the caller's own reference or protocol keeps the entry.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define TOPIC_USE "entry used after unlock"
#define TOPIC_ERASE "entry erased"
#define TOPIC_FREE "entry freed"
#define MARK_PINNED MARK_FREE_BIT
#define MARK_NOTED (MARK_FREE_BIT << 1)

static bool is_protected(struct run *r, const struct state *s, const struct mark *m)
{
	return run_cover(r, s, m, true) == COVER_HELD;
}

/* How memory of an entry is touched. */
struct contact {
	struct use u;
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
	const char *what = m->api ? run_printf(r, "what %s() found", m->api)
				  : run_describe(r, m->a);
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
		.n = (int64_t)m->loc.line * 1000 + m->loc.col,
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
		touch(r, s, c->args[i], &t);
	}
}

static void note_gone(struct run *r, const struct state *s, const char *topic, const char *key)
{
	const struct unit_note n = {.topic = topic, .key = key, .text = run_held_ids(r, s)};

	if (key)
		run_note(r, &n, NULL);
}

/* What is taken out of the container, or exchanged, is this path's own from then on. */
static void pin_entries(struct state *s, const struct value *container)
{
	for (int i = 0; i < s->marks.len; i++)
		if (!strcmp(s->marks.data[i].what, MARK_ENTRY) && s->marks.data[i].b == container)
			s->marks.data[i].n |= MARK_PINNED;
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	if (!v)
		return;
	if (e->op == EFF_INSERT || e->op == EFF_CLAIM || e->op == EFF_ERASE)
		pin_entries(s, v);
	if (run_erases(c, e))
		note_gone(r, s, TOPIC_ERASE, run_lock_id(v));
	else if (e->op == EFF_UNPUBLISH && v->kind == V_FIELD)
		note_gone(r, s, TOPIC_ERASE, intern_printf("%s.%s", v->rec, v->name));
	else if (e->op == EFF_FREE || e->op == EFF_PUT)
		note_gone(r, s, TOPIC_FREE, run_record_of(v));
}

/* Whether the locks have one in common, or the container's own calls take what protects it. */
static bool share_lock(const char *ours, const char *theirs, const char *container)
{
	size_t len = strlen(container);

	for (const char *at = ours; *at; at += strcspn(at, "|") + 1)
		if (!strncmp(at, "@rcu", 4) ||
		    (!strncmp(at, container, len) && strcspn(at, "|") > len))
			return true;
	return run_ids_meet(ours - 1, theirs);
}

/* Whether note @n says that such entries as in @use are freed. */
static bool frees(const struct unit_note *n, const struct unit_note *use)
{
	size_t len = strcspn(use->text, "|");

	return !strcmp(n->topic, TOPIC_FREE) && !strncmp(n->key, use->text, len) && !n->key[len];
}

static bool is_freed(const struct unit_end *e, const struct unit_note *use)
{
	for (int i = 0; i < e->nnotes; i++)
		if (frees(&e->notes[i], use))
			return true;
	return false;
}

/* Whether a function takes entries out and frees them under one lock: who looks one up needs it. */
static bool wants_lock(const struct unit_end *e, const struct unit_note *use,
		       const struct unit_note *erase)
{
	for (int i = 0; i < e->nnotes; i++)
		if (frees(&e->notes[i], use) && e->notes[i].fn == erase->fn &&
		    run_ids_meet(e->notes[i].text, erase->text))
			return true;
	return false;
}

static bool is_erased(const struct unit_end *e, const struct unit_note *use)
{
	bool unguarded = !strchr(use->text, '|')[1];

	for (int i = 0; i < e->nnotes; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_ERASE) &&
		    !strcmp(e->notes[i].key, use->key) &&
		    (unguarded ? wants_lock(e, use, &e->notes[i])
			       : share_lock(strchr(use->text, '|') + 1, e->notes[i].text,
					    use->key)))
			return true;
	return false;
}

static bool was_before(const struct unit_end *e, int at)
{
	for (int i = 0; i < at; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_USE) && e->notes[i].fn == e->notes[at].fn &&
		    e->notes[i].n == e->notes[at].n)
			return true;
	return false;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *use = &e->notes[i];

		if (strcmp(use->topic, TOPIC_USE) || was_before(e, i))
			continue;
		if (!is_erased(e, use))
			unit_dropped(e, "xa-use-after-unlock",
				     "nothing removes it under that lock");
		else if (!is_freed(e, use))
			unit_dropped(e, "xa-use-after-unlock", "no such entry is freed here");
		else
			unit_report(e, use, LEVEL_ERROR);
	}
}

const struct checker xa_use_after_unlock_checker = {
	.rule = "xa-use-after-unlock",
	.on_call = on_call,
	.on_effect = on_effect,
	.on_access = on_access,
	.on_unit = on_unit,
};
