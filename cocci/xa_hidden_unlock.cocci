// SPDX-License-Identifier: GPL-2.0-only
/// A store that may sleep stands between a look-up and what depends on it:
/// it drops xa_lock to allocate, so the look-up is stale. __xa_insert() and
/// __xa_cmpxchg() look again; GFP_ATOMIC keeps the lock.
///
//# A mutex that is held around the section silences the script. Flags in a
//# variable are taken for flags that may sleep. The patch makes the function
//# return -EBUSY where somebody else was faster.
///
// Rule: xa-hidden-unlock
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: xa-loads xa-sleeping

virtual patch
virtual context
virtual org
virtual report

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@covered exists@
// names locks as lock
identifier lock = {
	down,
	down_read,
	down_read_nested,
	down_write,
	down_write_nested,
	mutex_lock,
	mutex_lock_nested,
	rt_mutex_lock,
	rt_mutex_lock_nested,
	snd_pcm_stream_lock,
	snd_pcm_stream_lock_irq,
	spin_lock,
	spin_lock_bh,
	spin_lock_irq,
	tty_lock
};
// end names
// names unlocks as unlock
identifier unlock = {
	mutex_unlock,
	rt_mutex_unlock,
	snd_pcm_stream_unlock,
	snd_pcm_stream_unlock_irq,
	spin_unlock,
	spin_unlock_bh,
	spin_unlock_irq,
	tty_unlock,
	up,
	up_read,
	up_write
};
// end names
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
expression l, A, k;
position ok;
@@

  lock(l)
  ... when != unlock(l)
  load@ok(A, k)

// A reserved slot needs no memory for its entry.
@reserved exists@
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
expression A, k;
position ok;
@@

  xa_reserve(A, k, ...)
  ... when != xa_release(A, k)
  load@ok(A, k)

@same exists@
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
// names xa-sleeping-stores as store
identifier store = {
	__xa_store
};
// end names
expression A, k, e, gfp != GFP_ATOMIC;
position q != {covered.ok, reserved.ok}, p;
@@

  load@q(A, k)
  ... when != xa_unlock(A)
      when != k = e
  store@p(A, k, ..., gfp)

@second exists@
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
// names xa-sleeping as first
identifier first = {
	__xa_alloc,
	__xa_alloc_cyclic,
	__xa_cmpxchg,
	__xa_insert,
	__xa_store
};
// end names
// names xa-sleeping-stores as store
identifier store = {
	__xa_store
};
// end names
expression A, k, k2 != k, e, gfp != GFP_ATOMIC;
position q != {covered.ok, reserved.ok}, p != same.p;
@@

  load@q(A, k)
  ... when != xa_unlock(A)
      when != k = e
  first(A, k2, ..., gfp)
  ... when != xa_unlock(A)
      when != k = e
  store@p(A, k, ...)

@helper exists@
// names xa-sleeping-stores as store
identifier store = {
	__xa_store
};
// end names
identifier f, x, m;
type T;
parameter list[n] ps;
expression gfp != GFP_ATOMIC;
@@

f(ps, T *x, ...) {
	... when any
	    when != xa_unlock(&x->m)
	store(&x->m, ..., gfp)
	... when any
}

@indirect exists@
identifier helper.f, helper.m;
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
expression x, k;
expression list[helper.n] es;
position q != {covered.ok, reserved.ok}, p;
@@

  load@q(&x->m, k)
  ... when != xa_unlock(&x->m)
  f@p(es, x, ...)

@depends on context@
identifier same.store;
position same.p;
@@

* store@p(...)

@depends on context@
identifier second.store;
position second.p;
@@

* store@p(...)

@depends on context@
identifier helper.f;
position indirect.p;
@@

* f@p(...)

@script:python depends on org || report@
p << same.p;
q << same.q;
A << same.A;
store << same.store;
load << same.load;
@@

say(p[0], "xa-hidden-unlock: %s(): %s() may drop the lock of %s after %s() on line %s" % (
    p[0].current_element, store, A, load, q[0].line))

@script:python depends on org || report@
p << second.p;
q << second.q;
A << second.A;
first << second.first;
load << second.load;
@@

say(p[0], "xa-hidden-unlock: %s(): %s() may have dropped the lock of %s after %s() on line %s" % (
    p[0].current_element, first, A, load, q[0].line))

@script:python depends on org || report@
p << indirect.p;
q << indirect.q;
f << helper.f;
load << indirect.load;
@@

say(p[0], "xa-hidden-unlock: %s(): %s() may drop the lock after %s() on line %s" % (
    p[0].current_element, f, load, q[0].line))

@depends on patch@
identifier same.store;
position same.p;
expression A, k, e, gfp;
@@

- xa_err(store@p(A, k, e, gfp))
+ __xa_insert(A, k, e, gfp)

@depends on patch && second@
identifier second.store;
expression second.A, second.k, e, gfp;
@@

- xa_err(store(A, k, e, gfp))
+ __xa_insert(A, k, e, gfp)

@depends on patch && indirect@
identifier helper.f, helper.store;
expression A, k, e, gfp;
@@

f(...) {
	<...
-	xa_err(store(A, k, e, gfp))
+	__xa_insert(A, k, e, gfp)
	...>
}
