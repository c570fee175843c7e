/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * source.h - the text of rule headers.
 *
 * Purpose: what libclang does not tell: the line to show under a message, the comment that says
 * where the kernel states a fact, words that are misspelt, the kernel headers that declare the facts.
 * In: files. Out: lines, comments, messages on stderr.
 * Invariant: texts live as long as the struct.
 */
#ifndef LIFELINT_SOURCE_H
#define LIFELINT_SOURCE_H

#include "../base/map.h"
#include "../ir/ir.h"

/** struct sources - texts by file name; zero-initialise to start. */
struct sources {
	struct map texts;	/* interned file -> char * */
	struct map known;	/* interned ll_ names that some header defines */
	int mistakes;		/* messages printed */
};

/** source_text - the text of @file, or NULL when it cannot be read. */
const char *source_text(struct sources *s, const char *file);

/** source_mistake - prints file:line:col: error: message, the line and a caret; counts it. */
void source_mistake(struct sources *s, struct ir_loc loc, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/** source_learn - remembers the ll_ names that @file defines as macros. */
void source_learn(struct sources *s, const char *file);

/** source_check - reports every ll_ name in @file that nothing defines. */
void source_check(struct sources *s, const char *file);

/**
 * source_comment - the comment at the head of the paragraph that holds @loc, without its marks.
 * Returns an interned string, or NULL when the paragraph has none.
 */
const char *source_comment(struct sources *s, struct ir_loc loc);

/** source_headers - calls @add for each header that ll_headers() names in @file. */
void source_headers(struct sources *s, const char *file,
		    void (*add)(void *ctx, const char *header), void *ctx);

void sources_fini(struct sources *s);

#endif
