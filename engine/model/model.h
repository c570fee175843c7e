/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * model.h - the facts of the headers in rules/, bound by name.
 *
 * Purpose: the only place where the engine learns about kernel functions.
 * In: rule headers, parsed by libclang once per run. Out: facts by function, ops contract by
 * record and field, macro idioms.
 * Invariant: constant after model_load(); workers inherit it through fork().
 */
#ifndef LIFELINT_MODEL_H
#define LIFELINT_MODEL_H

#include <stdbool.h>
#include <stdio.h>

#include "../base/arena.h"
#include "../base/map.h"
#include "../base/vec.h"
#include "../ir/ir.h"
#include "effect.h"

/* What the front end and the engine have to know of a function besides its effects. */
enum idiom {
	IDIOM_NONE,
	IDIOM_IS_ERR,		/* true if arg 0 is an error pointer */
	IDIOM_IS_ERR_OR_NULL,
	IDIOM_PTR_ERR,		/* value is its argument, as an integer */
	IDIOM_ERR_PTR,		/* value is its argument, as a pointer */
	IDIOM_PTR_ERR_OR_ZERO,	/* argument if error pointer, else 0 */
	IDIOM_EQUAL,		/* true if its arguments are the same; its effects happen */
	IDIOM_EXPECT,		/* value is arg 0 (__builtin_expect) */
	IDIOM_IDENTITY,		/* value is arg 0, no effect (err_cast, spinlock_check) */
	IDIOM_STABLE,		/* same arguments, same value, nothing else happens (get_current) */
	IDIOM_ASKS,		/* looks at memory: the same answer while that stays the same */
	IDIOM_EMPTY,		/* likewise: is the container empty? */
	IDIOM_UNREACHABLE,	/* does not return */
	IDIOM_OPAQUE_MACRO,	/* macro: its expansion is one call that reads its args */
	IDIOM_IGNORE,		/* function: reads its args' values, touches no memory, no effect */
	IDIOM_UNKNOWN_BOOL,	/* intrinsic ll_unknown(): either */
	IDIOM_ASSERTION,	/* macro: true means that an assertion failed (WARN_ON) */
	IDIOM_ASSERT_HELD,	/* lockdep_assert_held(lock): arg 0 is the lock */
	IDIOM_ASLEEP,		/* true: what a suspend handler gives back is given back */
	IDIOM_INIT_FUNC,	/* module_init(fn), module_exit(fn) name an entry function */
	IDIOM_EXIT_FUNC,
};

struct fact {
	const char *name;		/* interned, as libclang shows it after expansion */
	const char *spelled;		/* for messages; = name unless ll_spelled() */
	enum idiom idiom;
	struct summary *summary;	/* NULL for pure idioms */
	const char *release_api;	/* puts a returned reference: "of_node_put", or NULL */
	const char *kind;		/* resource kind of the returned reference */
	bool returns_null, returns_err;	/* how failure of a pointer-returning acquire looks */
	bool is_described;		/* it finds what the machine's description has */
	uint32_t borrowed_from;		/* bit N: result is borrowed from param N; 31: a lock */
	uint32_t maybe_null_params;	/* bit N: parameter N may be NULL */
	int nofail_param;		/* with a bit of nofail_mask the function does not fail */
	int64_t nofail_mask;
	int asleep_param;		/* ll_asleep_if: with these bits in this parameter... */
	unsigned long asleep_bits;	/* ...what is registered is not live yet; 0: none */
	const char *asleep_with[4];	/* ll_asleep_with: calls that make it live */
	uint32_t nouse_params;		/* bit N: parameter N is only compared or stored */
	int64_t refuses;		/* ll_refuses: returned when ll_needs() is not met */
	bool takes_back;		/* ll_takes_back: what it returns says that it did */
	bool fills;			/* ll_fills: sets parameter 0 to the byte in parameter 1 */
	bool zeroed;			/* ll_zeroed: the memory that it returns is zero */
	bool absent_ok;			/* ll_absent_ok: undoes nothing where there is nothing */
	bool managed;			/* ll_managed: devres undoes what it does... */
	int managed_param;		/* ...when the device at this parameter unbinds */
	int nparams;			/* as declared, for binding checks; variadic: minimum */
	bool variadic;
	bool has_body;			/* model body: summary to be computed from body by flow */
	bool same;			/* declared by ll_same() */
	struct ir_func *body;		/* lowered model body or NULL */
	struct ir_loc loc;		/* where in rules/ */
	const char *source;		/* comment above: where the kernel states it, or NULL */
	const char *param_tags[12];	/* record tag that parameter N points to, or NULL */
	bool is_macro_only;		/* expect no function of that name (ll_log, ll_idiom) */
	const char *same_as;		/* ll_same(): name of the lender, or NULL */
	bool params_pointer[12];	/* parameter N is a pointer */
	const char *explained;		/* ll_explained: why the body counts otherwise, or NULL */
	bool optional;			/* ll_optional: not in every kernel, may stay unbound */
};

/* A lock that whoever calls has to hold. */
struct contract {
	const char *lock;		/* as written: vdev->dev_set->lock */
	int param;			/* parameter that it begins at; -1: a global */
	const char *tag;		/* record that this parameter points to */
};

/* Contract of a callback: a field of a struct of operations. */
struct op_fact {
	const char *rec, *field;
	const char *pair;		/* ll_pair(close_device): interned, or NULL */
	const struct contract *called_with; /* ll_called_with(vdev->dev_set->lock), or NULL */
	bool leads;			/* ll_leads: reading it is a lookup in the record */
	uint32_t alive_params;		/* ll_alive: bit N, the core keeps parameter N alive */
	const char *alias_of;		/* ll_alias: the member that it is another name of */
	bool alone;			/* nobody else uses the driver's data meanwhile (probe) */
	bool concurrent;		/* the core may call it for two objects at once */
	bool at_end;			/* called when nobody can reach the object any more */
	const char *not_by;		/* ll_not_by: kind of registration that is not enough */
	bool pins;			/* the module that it names stays while the table is used */
	bool stays;			/* when it fails the object stays, to be removed as ever */
	bool optional;			/* the core tolerates NULL */
	bool delivers;			/* only into a registered object, parameter 0 */
	bool required_pair;		/* both halves or none (ll_pair_required) */
	bool constant;			/* no call changes it (ll_constant) */
	bool owns;			/* freed with its record (ll_owns) */
	bool hands_on;			/* goes with a count of its record (ll_hands_on) */
	struct ir_loc loc;
	const char *source;
};

/* Contract of a record: how the release of an embedded refcount ends its container. */
struct record_fact {
	const char *rec;
	const char *refcount_field;	/* ll_refcount: member that counts its life, or NULL */
	bool put_only;			/* ll_put_only: once initialised, only a put ends it */
};

struct model {
	struct arena arena;
	struct map facts;		/* name -> struct fact * */
	struct map macros;		/* macro name -> struct fact *, IDIOM_OPAQUE_MACRO etc. */
	struct map ops;			/* intern("rec.field") -> struct op_fact * */
	struct map records;		/* rec -> struct record_fact * */
	struct map contracts;		/* function -> struct contract *: ll_called_with() */
	VEC(const struct fact *) macro_prefixes; /* ll_log_prefix: facts of all names with it */
	VEC(const struct fact *) function_prefixes;
	VEC(const char *) headers;	/* kernel headers named by ll_headers(), in order, unique */
	struct ir_unit *bodies;		/* unit of the rule headers with lowered model bodies */
	VEC(const char *) files;	/* rule headers read, in order */
};

/**
 * model_load - parses every *.h in @dirs (rules/ first, then each --rules DIR).
 * @version: LINUX_VERSION_CODE of the tree as integer, 0 when unknown (then 6.12 is assumed)
 * @autoconf: path of the tree's autoconf.h or NULL
 * Prints each mistake as file:line:col with the source line and a caret to stderr.
 * Returns the model (kept until exit), or NULL when any header is bad.
 */
struct model *model_load(const char *const *dirs, int ndirs, unsigned version,
			 const char *autoconf);

/** model_free - frees @m, for tests. */
void model_free(struct model *m);

/** model_fact - the fact for function @name (interned), or NULL. */
const struct fact *model_fact(const struct model *m, const char *name);
/** model_macro - the idiom of macro @name (interned), or NULL. */
const struct fact *model_macro(const struct model *m, const char *name);
/** model_op - the contract of @rec.@field (both interned), or NULL. */
const struct op_fact *model_op(const struct model *m, const char *rec, const char *field);

/** model_contract - the lock that callers of function @name hold, or NULL. */
const struct contract *model_contract(const struct model *m, const char *name);

/** model_record - what is known of record @tag (interned), or NULL. */
const struct record_fact *model_record(const struct model *m, const char *tag);

/** model_print - lists facts, for `lifelint rules`. */
void model_print(FILE *out, const struct model *m);

#endif
