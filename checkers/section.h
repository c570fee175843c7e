/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * section.h - lookups, entries and critical sections, a part of checker.h.
 *
 * Purpose: what rules of check-then-act ask of the engine. In: marks that the engine makes.
 * Out: whether one critical section reaches from a mark to now, which locks that are.
 */
#ifndef LIFELINT_SECTION_H
#define LIFELINT_SECTION_H

#include "checker.h"

/*
 * Marks that the engine makes. MARK_LOOKED_UP: container a was asked for key b (NULL: a list, which
 * has none). MARK_ENTRY: a is an entry of container b. When: at the lookup. Bits of n:
 */
#define MARK_LOOKED_UP "looked up"
#define MARK_ENTRY "entry"
#define MARK_LOCKED 1	/* a lock that keeps others out was held */
#define MARK_GUARDED 2	/* any lock was held, RCU too */
#define MARK_TESTED 4	/* a branch was taken on the result... */
#define MARK_ABSENT 8	/* ...nothing was found */
#define MARK_PRESENT 16 /* ...an entry was found */
#define MARK_PENDING 32
#define MARK_FOUND_KEY 64 /* b is what the lookup returned: a free place; entries: by key */
#define MARK_FREE_BIT 128 /* for the use of checkers from here on */

/* A mark of the checkers: a was stored in memory that devres frees. */
#define MARK_MANAGED "stored in managed memory"

/* How the time since a mark was made is covered by one critical section. */
enum cover {
	COVER_NONE,	/* whatever lock there was is not held any more */
	COVER_RELOCKED, /* it is, but a call in between dropped and retook it */
	COVER_HELD,
};

/** run_mark - the mark @what (not interned) on (@a, @b), or NULL. */
const struct mark *run_mark(const struct state *s, const char *what, const struct value *a,
			    const struct value *b);
/** run_cover - what covers @m until now; @readers: RCU and reader locks do as well. */
enum cover run_cover(struct run *r, const struct state *s, const struct mark *m, bool readers);
/** run_held_ids - the locks held here, as struct mark has them in under. */
const char *run_held_ids(struct run *r, const struct state *s);
/** run_ids_meet - whether two such lists have a lock in common. */
bool run_ids_meet(const char *ours, const char *theirs);
/** run_relocks - @e drops a lock and retakes it to allocate, with the flags that @c was given. */
bool run_relocks(const struct call_info *c, const struct effect *e);
/** run_erases - @e takes an entry out of a container; storing NULL does. */
bool run_erases(const struct call_info *c, const struct effect *e);
/** run_is_plain - the call has the effect @e whatever it returns. */
bool run_is_plain(const struct call_info *c, const struct effect *e);
/** run_only_reads - the callee neither keeps nor changes what parameter @i points to. */
bool run_only_reads(const struct call_info *c, int i);
/** run_is_assertion - the branch that on_branch tells of is that of an assertion. */
bool run_is_assertion(const struct run *r);
/** run_is_new - what @v points into belongs to this path alone. */
bool run_is_new(const struct state *s, const struct value *v);
/** run_record_of - the tag of the record that @v points to, or into; NULL if not known. */
const char *run_record_of(const struct value *v);
/** run_param_record - the tag of the record that parameter @i of the callee points to, or NULL. */
const char *run_param_record(struct run *r, const struct call_info *c, int i);
/** run_key - the key that @e of call @c speaks of, or NULL; @ret: what was returned, or NULL. */
const struct value *run_key(const struct call_info *c, const struct effect *e,
			    const struct value *ret);
/** run_summary - what is known of the function @name (interned), or NULL. */
const struct summary *run_summary(const struct run *r, const char *name);

#endif
