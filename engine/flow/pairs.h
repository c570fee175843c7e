/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * pairs.h - which call undoes which, in one unit.
 *
 * Purpose: the partner of a setup call. In: the calls of a unit, the facts, the words of names.
 * Out: for each function called, the functions called in this unit that undo it; who calls whom.
 * Idea (Engler et al., SOSP 2001): a driver that calls foo_unregister() somewhere believes that
 * foo_register() has to be undone. Kinds in the facts pair calls whose names do not show it.
 */
#ifndef LIFELINT_PAIRS_H
#define LIFELINT_PAIRS_H

#include "../ir/ir.h"
#include "../model/model.h"

struct names VEC_FIELDS(const char *);
struct pairs;

/** pairs_new - reads all of @u; pairs_free() ends it. */
struct pairs *pairs_new(const struct ir_unit *u, const struct model *m);
void pairs_free(struct pairs *p);

/** pairs_callee - what @in calls: a function, or "record.member" of an operation; or NULL. */
const char *pairs_callee(const struct ir_insn *in);
/** pairs_undos - what this unit calls to undo @up; NULL when it calls nothing of the kind. */
const struct names *pairs_undos(const struct pairs *p, const char *up);
/** pairs_undo - the one of them that messages name: by its own name if there is such. */
const char *pairs_undo(const struct pairs *p, const char *up);
/** pairs_holds - @up is a reference that its result owns: a step only once it is stored. */
bool pairs_holds(const struct pairs *p, const char *up);
/** pairs_sets_up_nothing - the body of @name is there, and nothing in it has to be undone. */
bool pairs_sets_up_nothing(const struct pairs *p, const char *name);
/** pairs_undoes - whether @down undoes @up. */
bool pairs_undoes(const struct pairs *p, const char *down, const char *up);
/** pairs_is_believed - the unit calls @down somewhere, or the model knows it. */
bool pairs_is_believed(const struct pairs *p, const char *down);
/** pairs_is_undo - whether @down undoes anything that this unit calls. */
bool pairs_is_undo(const struct pairs *p, const char *down);
/** pairs_sounds_like_undo - @name has a word of those that undo something. */
bool pairs_sounds_like_undo(const char *name);
/** pairs_sounds_like_put - @name has a word of those that end a reference or memory. */
bool pairs_sounds_like_put(const char *name);
/** pairs_is_managed_name - devres undoes it, going by its name. */
bool pairs_is_managed_name(const char *name);
/** pairs_is_setting_name - init, setup: without a result it sets memory and no more. */
bool pairs_is_setting_name(const char *name);
/** pairs_is_live_name - register: others can reach it from then on. */
bool pairs_is_live_name(const char *name);
/** pairs_is_toggle_name - enable, start: turns something on. */
bool pairs_is_toggle_name(const char *name);
/** pairs_is_creating_name - create: an operation that makes the object what it should be. */
bool pairs_is_creating_name(const char *name);
/** pairs_makes_by_name - create, new, alloc: what it returns is new. */
bool pairs_makes_by_name(const char *name);
/** pairs_same_family - the first words of both names are the same. */
bool pairs_same_family(const char *a, const char *b);
/** pairs_names_match - @down is called as what undoes @up would be. */
bool pairs_names_match(const char *up, const char *down);
/** pairs_names_rank - how well: 1 by the usual opposite, more by others; 0 not at all. */
int pairs_names_rank(const char *up, const char *down);
typedef bool pairs_test(const void *arg, const char *name);
/** pairs_each_setup - @test holds of some name that @down undoes with a rank below @below. */
bool pairs_each_setup(const char *down, int below, pairs_test *test, const void *arg);

/** pairs_reach - function @from, or what it calls or hands out in this unit, calls one of @any. */
bool pairs_reach(const struct pairs *p, const char *from, const struct names *any);
/** pairs_caller_reaches - a caller of @fn, or one of theirs, calls one of @any besides. */
bool pairs_caller_reaches(const struct pairs *p, const char *fn, const struct names *any);
/** pairs_caller_ends - likewise, of a caller of @down, with what @up calls left out. */
bool pairs_caller_ends(const struct pairs *p, const char *down, const char *up,
		       const struct names *any);
/** pairs_recurs_locked - @from, or what it leads to, comes back to itself under a lock it took. */
bool pairs_recurs_locked(const struct pairs *p, const char *from);
/**
 * pairs_made_elsewhere - another function, of which @fn is no part, calls @up as well, and has a
 * partner that undoes it: @fn sets up again what is there.
 */
bool pairs_made_elsewhere(const struct pairs *p, const char *fn, const char *up);
/** pairs_called_outside - a function other than @fn itself calls one of @any. */
bool pairs_called_outside(const struct pairs *p, const char *fn, const struct names *any);
/** pairs_called_beside - likewise, and neither does @fn call that function. */
bool pairs_called_beside(const struct pairs *p, const char *fn, const struct names *any);
/**
 * pairs_is_unused - @fn is static, and no table and no function but itself names it. One whose body
 * could not be lowered may name any.
 */
bool pairs_is_unused(const struct pairs *p, const struct ir_func *fn);
/** pairs_hands_out - @from, or what it calls, gives a function away that calls one of @any. */
bool pairs_hands_out(const struct pairs *p, const char *from, const struct names *any);
/** pairs_ends_parts - what @down calls itself to undo things, in @out. */
void pairs_ends_parts(const struct pairs *p, const char *down, struct names *out);
/** pairs_counts - @from, or what it calls, calls a function whose fact has @op on a count. */
bool pairs_counts(const struct pairs *p, const char *from, enum effect_op op);
/** pairs_has_release - the unit names a function that ends an object when its last count goes. */
bool pairs_has_release(const struct pairs *p);
/** pairs_partner - the function of this unit that undoes @setup as a whole, or NULL. */
const struct ir_func *pairs_partner(const struct pairs *p, const char *setup);
/** pairs_setup - the function whose partner @teardown is, or NULL. */
const struct ir_func *pairs_setup(const struct pairs *p, const char *teardown);
/** pairs_init - the function that runs when the module is loaded, or NULL. */
const char *pairs_init(const struct pairs *p);
/** pairs_exit - the function that runs when the module goes, or NULL. */
const char *pairs_exit(const struct pairs *p);
/** pairs_registers - @up makes something live to others, by its fact or its name. */
bool pairs_registers(const struct pairs *p, const char *up);
/** pairs_unregisters - @down takes such a thing off. */
bool pairs_unregisters(const struct pairs *p, const char *down);
/** pairs_callback_reaches - some function whose address is taken calls one of @any. */
bool pairs_callback_reaches(const struct pairs *p, const struct names *any);

#endif
