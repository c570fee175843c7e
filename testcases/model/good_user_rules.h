/* SPDX-License-Identifier: GPL-2.0-only */
/* What a user may write: own records, own macros over words, facts lent. */
#include "types.h"

#define ll_foo_ref ll_returns_ref(foo_put) ll_returns_null

struct foo;
struct foo_ops {
	int (*open)(struct foo *foo ll_alive) ll_pair(close) ll_pair_required;
	void (*close)(struct foo *foo ll_alive) ll_called_with(foo->lock);
	void (*shut)(struct foo *foo) ll_alias(close);
};

/* drivers/foo/core.c */
struct foo *foo_find(int id) ll_foo_ref;
void foo_put(struct foo *foo ll_puts ll_maybe_null ll_release(foo_free));
void foo_put_nested(struct foo *foo, int subclass) ll_same(foo_put);

/*
 * expect: foo_find released by foo_put  [drivers/foo/core.c]
 * expect:   ret pos: is fresh; get(ref) ret;
 * expect:   ret zero: is 0;
 * expect: foo_put_nested (foo_put)  [drivers/foo/core.c]
 * expect:   ret neg zero pos: put(ref) param0 null-ok release=foo_free;
 * expect: foo_ops.open pairs with close, both or none, keeps param0 alive
 * expect: foo_ops.close, called with foo->lock, keeps param0 alive
 * expect: foo_ops.shut is close
 */
