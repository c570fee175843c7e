// SPDX-License-Identifier: GPL-2.0-only
/// A look-up by key and the store or removal that depends on it are two
/// steps: in between the lock is dropped, or no lock is held at all.
/// xa_insert() and xa_cmpxchg() do both in one step.
///
//# Locks that callers hold are seen in the same file only. A look-up that is
//# repeated under the lock silences the script.
///
// Rule: xa-check-then-act
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: xa-stores|xa-erases|__xa_store

virtual context
virtual org
virtual report

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@looked@
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
@@

load(...)

// A function that is called with a lock held.
@caller depends on looked exists@
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
expression l;
identifier f;
@@

  lock(l)
  ... when != unlock(l)
  f(...)

@locked@
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
identifier caller.f;
position ok;
@@

f@ok(...) { <+... load(...) ...+> }

// A lock that is held from the look-up to the act.
@held exists@
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
// names xa-stores as store
identifier store = {
	xa_store,
	xa_store_bh,
	xa_store_irq
};
// end names
// names xa-erases as erase
identifier erase = {
	__xa_erase,
	xa_erase,
	xa_erase_bh,
	xa_erase_irq
};
// end names
expression l, A, k;
position ok;
@@

(
  lock(l)
|
  xa_lock(A)
|
  lockdep_assert_held(l)
)
  ... when != unlock(l)
      when != xa_unlock(A)
  load@ok(A, k)
  ... when != unlock(l)
      when != xa_unlock(A)
(
  store(A, k, ...)
|
  __xa_store(A, k, ...)
|
  erase(A, k)
)

@unlocked exists@
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
// names xa-stores as store
identifier store = {
	xa_store,
	xa_store_bh,
	xa_store_irq
};
// end names
expression A, k, e, E;
identifier f;
position def != locked.ok, q != held.ok, p;
@@

f@def(...) {
	... when any
	load@q(A, k)
	... when != load(A, k)
	    when != k = e
	    when != E = load(A, k)
	store@p(A, k, ...)
	... when any
}

@relocked exists@
// names xa-loads as load
identifier load = {
	xa_load
};
// end names
// names xa-stores as store
identifier store = {
	xa_store,
	xa_store_bh,
	xa_store_irq
};
// end names
// names xa-erases as erase
identifier erase = {
	__xa_erase,
	xa_erase,
	xa_erase_bh,
	xa_erase_irq
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
expression A, k, e, l;
identifier f;
position def != locked.ok, q != held.ok, p;
@@

f@def(...) {
	... when any
	load@q(A, k)
	... when any
	    when != k = e
(
	unlock(l);
|
	xa_unlock(A);
)
	... when != load(A, k)
	    when != k = e
(
	store@p(A, k, ...)
|
	__xa_store@p(A, k, ...)
|
	erase@p(A, k)
)
	... when any
}

// The last user leaves under the lock and the entry leaves after it.
@counted exists@
// names xa-erases as erase
identifier erase = {
	__xa_erase,
	xa_erase,
	xa_erase_bh,
	xa_erase_irq
};
// end names
// names last-puts as last
identifier last = {
	refcount_dec,
	refcount_dec_and_lock,
	refcount_dec_and_lock_irqsave,
	refcount_dec_and_mutex_lock,
	refcount_dec_and_test,
	refcount_dec_if_one
};
// end names
expression A, c;
position q, p;
@@

  xa_lock(A);
  ... when != xa_unlock(A)
(
  --c@q
|
  c--@q
|
  last@q(c)
)
  ... when any
  xa_unlock(A);
  ... when != xa_lock(A)
  erase@p(A, ...)

@depends on context@
identifier unlocked.store;
position unlocked.p;
@@

* store@p(...)

@depends on context@
identifier act;
position relocked.p;
@@

* act@p(...)

@depends on context@
identifier counted.erase;
position counted.p;
@@

* erase@p(...)

@script:python depends on org || report@
p << unlocked.p;
q << unlocked.q;
load << unlocked.load;
store << unlocked.store;
@@

say(p[0], "xa-check-then-act: %s(): %s() acts on what %s() on line %s found, and no lock is held" % (
    p[0].current_element, store, load, q[0].line))

@script:python depends on org || report@
p << relocked.p;
q << relocked.q;
load << relocked.load;
A << relocked.A;
@@

say(p[0], "xa-check-then-act: %s(): %s is changed after what %s() on line %s found; the lock was dropped since" % (
    p[0].current_element, A, load, q[0].line))

@script:python depends on org || report@
p << counted.p;
q << counted.q;
erase << counted.erase;
@@

say(p[0], "xa-check-then-act: %s(): %s() after the count on line %s reached zero under a lock that was dropped" % (
    p[0].current_element, erase, q[0].line))
