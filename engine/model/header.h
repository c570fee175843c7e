/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * header.h - the text of rule headers.
 *
 * Purpose: what libclang does not tell: the line to show under a message, the comment that says
 * where the kernel states a fact, words that are misspelt, the kernel headers that declare what
 * the facts are about.
 * In: files. Out: lines, comments, messages on stderr.
 * Invariant: texts live as long as the struct.
 */
#ifndef LIFELINT_RULE_HEADER_H
#define LIFELINT_RULE_HEADER_H

#include "../base/map.h"
#include "../ir/ir.h"

/** struct headers - texts by file name; zero-initialise to start. */
struct headers {
	struct map texts;	/* interned file -> char * */
	struct map known;	/* interned ll_ names that some header defines */
	int mistakes;		/* messages printed */
};

/** header_text - the text of @file, or NULL when it cannot be read. */
const char *header_text(struct headers *s, const char *file);

/** header_mistake - prints file:line:col: error: message, the line and a caret; counts it. */
void header_mistake(struct headers *s, struct ir_loc loc, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/** header_learn - remembers the ll_ names that @file defines as macros. */
void header_learn(struct headers *s, const char *file);

/** header_check - reports every ll_ name in @file that nothing defines. */
void header_check(struct headers *s, const char *file);

/**
 * header_comment - the comment at the head of the paragraph that holds @loc, without its marks.
 * Returns an interned string, or NULL when the paragraph has none.
 */
const char *header_comment(struct headers *s, struct ir_loc loc);

/** header_declarers - calls @add for each header that ll_headers() names in @file. */
void header_declarers(struct headers *s, const char *file,
		    void (*add)(void *ctx, const char *header), void *ctx);

void headers_fini(struct headers *s);

#endif
