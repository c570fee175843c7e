// SPDX-License-Identifier: GPL-2.0-only
/*
 * xa_entry_gone.c - whether a unit takes entries out of a container and ends them.
 *
 * Finds: for xa-use-after-unlock, which of the uses that were noted matter.
 * How: erasures and frees, with the locks held at them, against the container and lock of the use.
 * Silent when: nothing of the unit removes such entries under that lock, or nothing frees them;
 *	when they are counted, their removal only drops a count, and no look-up of the unit counts
 *	what it finds: then something else keeps them for those who look them up.
 * Wrong when: all look-ups of a counted entry forget to count.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "xa-use-after-unlock"
#define TOPIC_USE "entry used after unlock"
#define TOPIC_COUNT "entry counted"
#define TOPIC_ERASE "entry erased"
#define TOPIC_FREE "entry freed"
#define TOPIC_PUT "entry put"
#define TOPIC_VIA "entry exchanged in"

static void note_gone(struct run *r, const struct state *s, const char *topic, const char *key)
{
	const struct unit_note n = {.topic = topic, .key = key, .text = run_held_ids(r, s)};

	if (key)
		run_note(r, &n, NULL);
}

/* "record.member" that links @v into the list in which it was found, or NULL. */
static const char *link_of(const struct state *s, const struct value *v)
{
	for (int i = 0; i < s->marks.len; i++) {
		const struct mark *m = &s->marks.data[i];

		if (!strcmp(m->what, MARK_ENTRY) && m->a == value_base(v) && !m->api && m->id &&
		    strchr(m->id, '.'))
			return m->id;
	}
	return NULL;
}

/* What a list led to shows its record in the member that links it. */
static const char *record_of(struct run *r, const struct state *s, const struct value *v)
{
	const char *link = v == value_base(v) ? link_of(s, v) : NULL;

	return link ? intern(run_printf(r, "%.*s", (int)strcspn(link, "."), link))
		    : run_record_of(v);
}

static void on_effect(struct run *r, struct state *s, const struct call_info *c,
		      const struct effect *e, const struct value *v)
{
	if (!v)
		return;
	/* whether it stored NULL only the callee knows */
	if (!c->fact && c->name && (e->op == EFF_INSERT || e->op == EFF_CLAIM))
		note_gone(r, s, TOPIC_VIA, c->name);
	if (run_erases(c, e))
		note_gone(r, s, TOPIC_ERASE, run_lock_id(v));
	else if (e->op == EFF_UNPUBLISH)
		note_gone(r, s, TOPIC_ERASE,
			  v->kind == V_FIELD ? intern_printf("%s.%s", v->rec, v->name)
					     : link_of(s, v));
	else if (e->op == EFF_FREE || e->op == EFF_PUT)
		note_gone(r, s, e->op == EFF_FREE ? TOPIC_FREE : TOPIC_PUT, record_of(r, s, v));
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

/* Whether note @n of @topic is about such entries as in @use. */
static bool ends(const struct unit_note *n, const char *topic, const struct unit_note *use)
{
	size_t len = strcspn(use->text, "|");

	return !strcmp(n->topic, topic) && !strncmp(n->key, use->text, len) && !n->key[len];
}

static bool frees(const struct unit_note *n, const struct unit_note *use)
{
	return ends(n, TOPIC_FREE, use) || ends(n, TOPIC_PUT, use);
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

/* Who takes entries out stops the handler that uses one: it does not run any more. */
static bool is_stopped(const struct unit_end *e, const struct unit_note *use,
		       const struct unit_note *erase)
{
	const struct acts *acts = reach_acts(unit_reach(e), erase->fn->name);

	for (int i = 0; i < acts->len; i++) {
		const struct act *a = acts->data[i];

		for (int h = 0; act_is_down(a) && h < a->nhandlers; h++)
			if (reach_calls(unit_reach(e), a->handlers[h], use->fn->name))
				return true;
	}
	return false;
}

static bool is_erasure(const struct unit_end *e, const struct unit_note *use,
		       const struct unit_note *n)
{
	if (strcmp(n->topic, TOPIC_ERASE) || strcmp(n->key, use->key) || is_stopped(e, use, n))
		return false;
	if (!strchr(use->text, '|')[1])
		return wants_lock(e, use, n);
	return share_lock(strchr(use->text, '|') + 1, n->text, use->key);
}

static bool is_erased(const struct unit_end *e, const struct unit_note *use)
{
	for (int i = 0; i < e->nnotes; i++)
		if (is_erasure(e, use, &e->notes[i]))
			return true;
	return false;
}

/* Whether @fn does what @erase says, itself or through a helper. */
static bool erases(const struct unit_end *e, const struct ir_func *fn,
		   const struct unit_note *erase)
{
	if (fn == erase->fn)
		return true;
	for (int i = 0; i < e->nnotes; i++)
		if (!strcmp(e->notes[i].topic, TOPIC_VIA) && e->notes[i].fn == fn &&
		    !strcmp(e->notes[i].key, erase->fn->name))
			return true;
	return false;
}

/* Whether a function that takes entries out frees their memory itself. */
static bool is_destroyed(const struct unit_end *e, const struct unit_note *use)
{
	for (int i = 0; i < e->nnotes; i++)
		for (int k = 0; is_erasure(e, use, &e->notes[i]) && k < e->nnotes; k++)
			if (ends(&e->notes[k], TOPIC_FREE, use) &&
			    erases(e, e->notes[k].fn, &e->notes[i]))
				return true;
	return false;
}

static bool has_note(const struct unit_end *e, const char *topic, const char *key)
{
	for (int i = 0; i < e->nnotes; i++)
		if (!strcmp(e->notes[i].topic, topic) && !strcmp(e->notes[i].key, key))
			return true;
	return false;
}

/*
 * Entries whose removal only drops a count, though no look-up counts what it finds: what keeps
 * them for those who look them up is not this lock. A count taken too late is not meant.
 */
static bool kept_otherwise(const struct unit_end *e, const struct unit_note *use)
{
	bool is_counted = false;

	for (int i = 0; i < e->nnotes; i++)
		is_counted |= ends(&e->notes[i], TOPIC_PUT, use);
	return is_counted && use->n >= 0 && !is_destroyed(e, use) &&
	       !has_note(e, TOPIC_COUNT, use->key);
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
			unit_dropped(e, RULE, "nothing removes it under that lock");
		else if (!is_freed(e, use))
			unit_dropped(e, RULE, "no such entry is freed here");
		else if (kept_otherwise(e, use))
			unit_dropped(e, RULE, "counted, and no look-up counts");
		else
			unit_report(e, use, LEVEL_ERROR);
	}
}

const struct checker xa_entry_gone_checker = {
	.rule = RULE,
	.on_effect = on_effect,
	.on_unit = on_unit,
};
