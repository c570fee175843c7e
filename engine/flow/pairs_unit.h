/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * pairs_unit.h - the tables behind pairs.h.
 *
 * Purpose: what pairs.c fills and pairs_calls.c walks. In: a unit. Out: callers and pairs by name.
 */
#ifndef LIFELINT_PAIRS_UNIT_H
#define LIFELINT_PAIRS_UNIT_H

#include "pairs.h"

struct caller {
	const struct ir_func *fn;
	struct names calls, hands_out;
};

struct pairs {
	const struct ir_unit *u;
	const struct model *m;
	struct map callers; /* function name -> struct caller * */
	struct names called;
	struct map seen;
	struct map undos; /* name -> struct names * */
	struct map is_undo;
	struct names taken;	 /* functions whose address is taken */
	const char *init, *exit; /* of the module, or NULL */
	struct map in_table;	 /* functions that tables name -> "record.member" there */
};

bool pairs_among(const struct names *n, const char *name);
/** pairs_share_record - @down is given a record that @up makes or is given, as far as is known. */
bool pairs_share_record(const struct ir_unit *u, const char *up, const char *down);
/** pairs_is_anothers - the unit has a function that @down undoes by a better name than @up. */
bool pairs_is_anothers(const struct pairs *p, const char *up, const char *down);

#endif
