/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * decls.h - the declarations of a C text, as plain data.
 *
 * Purpose: lets model/ read annotated prototypes, and compare them with those of a kernel tree,
 * without knowing libclang. In: C text and compiler arguments. Out: functions and members of
 * records with their types and annotate attributes, and what the compiler found wrong.
 * Invariant: words stand in the order of the text; file names are as the compiler was given them.
 */
#ifndef LIFELINT_DECLS_H
#define LIFELINT_DECLS_H

#include <stdbool.h>

#include "../base/arena.h"
#include "../base/vec.h"
#include "../ir/ir.h"

/** struct decl_word - one annotate attribute, "name" or "name:arg". */
struct decl_word {
	const char *name;	/* interned */
	const char *arg;	/* interned, blanks trimmed; NULL when there is none */
	struct ir_loc loc;
};

struct decl_words VEC_FIELDS(struct decl_word);

enum decl_class {
	DECL_VOID,
	DECL_BOOL,
	DECL_UNSIGNED,
	DECL_INT,
	DECL_POINTER,
	DECL_OTHER,
};

/** struct decl_param - a parameter. */
struct decl_param {
	const char *name;	/* interned, "" when it has none */
	enum decl_class class;
	const char *tag;	/* POINTER to a record: its tag, else NULL */
	bool to_function;	/* POINTER to a function */
	struct decl_words words;
	struct ir_loc loc;
};

enum decl_kind {
	DECL_FUNCTION,
	DECL_FIELD,		/* member of a record; params of the function it points to */
};

/** struct decl - a function or a member of a record. */
struct decl {
	enum decl_kind kind;
	const char *name;	/* interned */
	const char *rec;	/* FIELD: tag of its record */
	enum decl_class ret;
	struct decl_param *params;
	int nparams;
	bool variadic, has_body;
	struct decl_words words;
	struct ir_loc loc;
};

/** struct decl_error - a mistake as the compiler tells it. */
struct decl_error {
	const char *message;
	struct ir_loc loc;	/* file is NULL when it has no place */
};

/** struct decls - everything declared; lives in its arena. */
struct decls {
	struct arena arena;
	VEC(struct decl) list;
	VEC(struct decl_error) errors;
};

/**
 * decls_parse - parses @text as the C file @name and collects its declarations and its headers'.
 * @args: compiler arguments, @nargs of them
 * @fields: also collect members of records (a whole kernel has many), and errors in bodies
 * Returns the declarations (decls_free), or NULL when libclang gave nothing at all.
 */
struct decls *decls_parse(const char *name, const char *text, const char *const *args, int nargs,
			  bool fields);

/**
 * decls_lower - parses the same text and lowers every function with a body, its headers' too.
 * Returns the unit (ir_unit_free), or NULL when libclang gave nothing at all.
 */
struct ir_unit *decls_lower(const char *name, const char *text, const char *const *args, int nargs);

/** decls_free - frees @ds. */
void decls_free(struct decls *ds);

#endif
