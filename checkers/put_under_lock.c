// SPDX-License-Identifier: GPL-2.0-only
/*
 * put_under_lock.c - a count is dropped while a lock inside the object is held; a part of
 *	use-after-put.
 *
 * Finds: the drop of a count that the function came by, under a lock that lies in the very object
 *	and has to be released afterwards, where the unit's other drops come after the unlock.
 * How: each unlock is held against the drops before it, and these against the same drop in other
 *	functions (Engler et al., "Bugs as Deviant Behavior", 2001).
 * Silent when: the path took the count itself, so that there is another one; no other function
 *	unlocks first; more drop under the lock than after it.
 * Wrong when: somebody else is known to hold a count for as long as the lock is held.
 */
#include <string.h>

#include "../engine/base/intern.h"
#include "checker.h"

#define RULE "use-after-put"
#define TOPIC_HELD "dropped with its lock held"
#define TOPIC_AFTER "dropped after its unlock"

/*
 * The path itself took a count of somebody else's object, or what it drops is the registration's,
 * so that this one is not the last; or a release is known, and that the unlock touches what it
 * ended is found by itself.
 */
static bool is_decided(const struct object *o)
{
	return o->owned > 0 || o->handed > 0 || o->acquire_api || o->freed || o->unpublished ||
	       o->release_api;
}

/* Who holds a spinlock is waited for by what is freed after an RCU grace period. */
static bool outlives_section(const struct run *r, const struct lock *l)
{
	const struct ir_unit *u = run_unit(r);

	for (int f = 0; !strcmp(l->kind, "spin") && f < u->nfuncs; f++) {
		const struct summary *sum = run_summary(r, u->funcs[f]->name);

		for (int i = 0; sum && i < sum->noutcomes; i++)
			for (int k = 0; k < sum->outcomes[i].neffects; k++)
				if (sum->outcomes[i].effects[k].op == EFF_FREE &&
				    sum->outcomes[i].effects[k].deferred)
					return true;
	}
	return false;
}

static bool lies_in(const struct lock *l, const struct object *o)
{
	return value_base(l->addr) == value_base(object_whole(o));
}

static const char *key_of(const struct lock *l, const char *put)
{
	const char *name = lock_name(l->addr, l->kind);

	return name ? intern_printf("%s|%s", name, put) : NULL;
}

/* The drop of @o comes after the taking of @l; where paths have met, its line tells. */
static bool is_under(const struct object *o, const struct lock *l)
{
	const struct trace *at = o->released;

	if (!l->when)
		return l->taken_here && l->loc.line < o->release_loc.line;
	while (at && at != l->when)
		at = at->prev;
	return at;
}

static void on_put(struct run *r, struct state *s, const struct object *o, const struct use *u)
{
	for (int i = 0; i < s->locks.len; i++) {
		const struct lock *l = &s->locks.data[i];
		const struct unit_note n = {.topic = intern(TOPIC_AFTER), .key = key_of(l, u->by)};

		if (n.key && l->taken && !l->depth && l->released_here && !l->unsure &&
		    lies_in(l, o))
			run_note(r, &n, NULL);
	}
}

static void on_lock(struct run *r, struct state *s, const struct lock *l, bool taking,
		    const struct use *u)
{
	/* a helper that unlocks may drop what is left */
	if (taking || map_get(&run_unit(r)->func_by_name, u->how))
		return;
	for (int i = 0; i < s->objects.len; i++) {
		const struct object *o = &s->objects.data[i];
		struct mark *m;

		if (!o->put || is_decided(o) || !lies_in(l, o) || !is_under(o, l) ||
		    outlives_section(r, l))
			continue;
		m = state_mark_make(s, intern(TOPIC_HELD), l->addr, object_whole(o));
		if (!m)
			return;
		m->join = MARK_MUST;
		m->api = o->put_api;
		m->loc = o->release_loc;
		m->when = l->when;
	}
}

/* What is still used has another holder. */
static void on_call(struct run *r, struct state *s, const struct call_info *c)
{
	(void)r;
	for (int i = s->marks.len - 1; i >= 0; i--)
		for (int k = 0; k < c->nargs; k++)
			if (s->marks.data[i].what == intern(TOPIC_HELD) &&
			    value_base(c->args[k]) == value_base(s->marks.data[i].b)) {
				state_unmark(s, &s->marks.data[i]);
				break;
			}
}

static void note_held(struct run *r, const struct state *s, const struct mark *m)
{
	const struct lock *l = state_lock(s, m->a);
	const struct unit_note n = {.topic = intern(TOPIC_HELD),
				    .key = l ? key_of(l, m->api) : NULL};
	struct report rep = {
		.rule = RULE,
		.level = LEVEL_WARNING,
		.loc = m->loc,
		.end = s->trace,
		.start = m->when,
	};

	if (!n.key)
		return;
	rep.key = run_printf(r, "%s|%s", m->api, l->api);
	rep.message = run_printf(r,
				 "%s is dropped by %s() while %s inside it is held: unlocking it "
				 "may be too late",
				 run_describe(r, m->b), m->api, run_describe(r, m->a));
	run_note(r, &n, &rep);
}

static void on_end(struct run *r, const struct exits *exits)
{
	for (int i = 0; i < exits->len; i++) {
		const struct state *s = exits->data[i].state;

		for (int k = 0; k < s->marks.len; k++)
			if (s->marks.data[k].what == intern(TOPIC_HELD))
				note_held(r, s, &s->marks.data[k]);
	}
}

/* How many functions other than that of @like have a note of @topic with its key. */
static int count_others(const struct unit_end *e, const struct unit_note *like, const char *topic)
{
	int n = 0;

	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *x = &e->notes[i];
		bool counted =
			x->topic != intern(topic) || x->key != like->key || x->fn == like->fn;

		for (int k = 0; !counted && k < i; k++)
			counted = e->notes[k].topic == x->topic && e->notes[k].key == x->key &&
				  e->notes[k].fn == x->fn;
		n += !counted;
	}
	return n;
}

static void on_unit(const struct unit_end *e)
{
	for (int i = 0; i < e->nnotes; i++) {
		const struct unit_note *n = &e->notes[i];

		if (n->topic != intern(TOPIC_HELD))
			continue;
		if (count_others(e, n, TOPIC_AFTER) > count_others(e, n, TOPIC_HELD))
			unit_report(e, n, LEVEL_WARNING);
		else
			unit_dropped(e, RULE, "others do not unlock before they drop it");
	}
}

const struct checker put_under_lock_checker = {
	.rule = RULE,
	.on_put = on_put,
	.on_lock = on_lock,
	.on_call = on_call,
	.on_end = on_end,
	.on_unit = on_unit,
};
