// SPDX-License-Identifier: GPL-2.0-only
/// Work, a timer or a tasklet is part of memory that is freed when the
/// driver leaves the device, and nothing waits until its function is done:
/// it may run, or be running, after that.
///
//# Across functions only where no line of the file can stop it: whether a stop
//# is reached, and whether it comes after what starts the work again, is not
//# seen. Within one function: started, then freed without a look at it. A work
//# item that runs on a queue which is drained counts as stopped, delayed
//# work does not.
///
// Rule: async-outlives
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: async-setups async-starts

virtual context
virtual org
virtual report

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@driver@
identifier s, d, fn;
identifier op = { remove, remove_new, disconnect };
@@

struct s d = {
	.op = fn,
};

@set@
// names async-setups as setup
identifier setup = {
	INIT_DEFERRABLE_WORK,
	INIT_DELAYED_WORK,
	INIT_WORK,
	__init_work,
	hrtimer_init,
	hrtimer_setup,
	init_timer_key,
	tasklet_init,
	tasklet_setup,
	timer_init_key,
	timer_setup
};
// end names
type T;
T *x;
identifier m;
position q;
@@

setup@q(&x->m, ...)

@started@
// names async-starts as start
identifier start = {
	add_timer,
	add_timer_on,
	hrtimer_restart,
	hrtimer_start,
	hrtimer_start_expires,
	hrtimer_start_range_ns,
	irq_work_queue,
	mod_delayed_work,
	mod_delayed_work_on,
	mod_timer,
	mod_timer_pending,
	queue_delayed_work,
	queue_delayed_work_on,
	queue_rcu_work,
	queue_work,
	queue_work_on,
	schedule_delayed_work,
	schedule_delayed_work_on,
	schedule_work,
	schedule_work_on,
	tasklet_hi_schedule,
	tasklet_schedule,
	timer_reduce
};
// end names
identifier set.m;
expression E;
@@

start(..., \(&E->m\|&E.m\|&E->m.work\), ...)

@ongoing@
// names async-goes-on as go
identifier go = {
	INIT_DEFERRABLE_WORK,
	INIT_DELAYED_WORK,
	INIT_WORK,
	__init_work,
	add_timer,
	add_timer_on,
	cancel_delayed_work,
	cancel_work,
	del_timer,
	disable_delayed_work,
	disable_work,
	enable_delayed_work,
	enable_work,
	hrtimer_active,
	hrtimer_forward,
	hrtimer_forward_now,
	hrtimer_init,
	hrtimer_restart,
	hrtimer_setup,
	hrtimer_start,
	hrtimer_start_expires,
	hrtimer_start_range_ns,
	hrtimer_try_to_cancel,
	init_timer_key,
	irq_work_queue,
	kthread_create,
	kthread_create_on_node,
	kthread_mod_delayed_work,
	kthread_queue_delayed_work,
	kthread_queue_work,
	mod_delayed_work,
	mod_delayed_work_on,
	mod_timer,
	mod_timer_pending,
	napi_enable,
	queue_delayed_work,
	queue_delayed_work_on,
	queue_rcu_work,
	queue_work,
	queue_work_on,
	schedule_delayed_work,
	schedule_delayed_work_on,
	schedule_work,
	schedule_work_on,
	tasklet_disable_nosync,
	tasklet_enable,
	tasklet_hi_schedule,
	tasklet_init,
	tasklet_schedule,
	tasklet_setup,
	timer_delete,
	timer_delete_sync_try,
	timer_init_key,
	timer_pending,
	timer_reduce,
	timer_setup,
	timer_shutdown,
	try_to_del_timer_sync,
	usb_submit_urb,
	work_busy
};
// end names
identifier set.m;
expression E;
position ok;
@@

go@ok(..., \(&E->m\|&E.m\|&E->m.work\), ...)

// Whatever else it is given to may stop it.
@stopped@
identifier set.m, f;
expression E;
position p != ongoing.ok;
@@

f@p(..., \(&E->m\|&E.m\|&E->m.work\), ...)

@kept@
identifier set.m;
expression E, e;
@@

e = \(&E->m\|&E.m\|&E->m.work\)

@plain@
identifier set.m;
expression E;
@@

INIT_WORK(&E->m, ...)

@drained@
// names queue-drains as drain
identifier drain = {
	__flush_workqueue,
	destroy_workqueue,
	drain_workqueue,
	flush_workqueue
};
// end names
@@

\(drain(...)\|flush_scheduled_work()\)

@managed depends on started && !stopped && !kept && (!plain || !drained) exists@
// names managed-memory as get
identifier get = {
	devm_alloc_etherdev,
	devm_alloc_etherdev_mqs,
	devm_bitmap_zalloc,
	devm_kasprintf,
	devm_kcalloc,
	devm_kmalloc,
	devm_kmalloc_array,
	devm_kmemdup,
	devm_krealloc,
	devm_kstrdup,
	devm_kzalloc
};
// end names
identifier set.setup, set.m;
local idexpression x;
expression e;
position set.q;
@@

  x = get(...)
  ... when != x = e
  setup@q(&x->m, ...)

@leaves depends on managed@
identifier driver.fn;
position p;
@@

fn@p(...) { ... }

@freed depends on started && !stopped && !kept && (!plain || !drained)@
// names frees as fr
identifier fr = {
	bitmap_free,
	kfree,
	kfree_const,
	kfree_sensitive,
	kvfree,
	vfree
};
// end names
identifier driver.fn;
type set.T;
T *x;
position p;
@@

fn@p(...) {
	<+...
	fr(x)
	...+>
}

// In one function: started, and freed on a way on which nothing else touches it.
@ladder exists@
identifier started_in;
identifier set.m;
// names async-starts as start
identifier start = {
	add_timer,
	add_timer_on,
	hrtimer_restart,
	hrtimer_start,
	hrtimer_start_expires,
	hrtimer_start_range_ns,
	irq_work_queue,
	mod_delayed_work,
	mod_delayed_work_on,
	mod_timer,
	mod_timer_pending,
	queue_delayed_work,
	queue_delayed_work_on,
	queue_rcu_work,
	queue_work,
	queue_work_on,
	schedule_delayed_work,
	schedule_delayed_work_on,
	schedule_work,
	schedule_work_on,
	tasklet_hi_schedule,
	tasklet_schedule,
	timer_reduce
};
// end names
// names frees as fr
identifier fr = {
	bitmap_free,
	kfree,
	kfree_const,
	kfree_sensitive,
	kvfree,
	vfree
};
// end names
// names queue-drains as drain
identifier drain = {
	__flush_workqueue,
	destroy_workqueue,
	drain_workqueue,
	flush_workqueue
};
// end names
identifier wait =~ "^wait_for_";
local idexpression x;
expression e;
position p;
@@

started_in(...)
{
	<...
	start(..., \(&x->m\|&x->m.work\), ...);
	... when != x->m
	    when != x = e
	    when != \(drain(...)\|flush_scheduled_work()\|wait(...)\)
	fr@p(x)
	...>
}

@depends on context@
position ladder.p;
identifier ladder.fr;
@@

* fr@p(...)

@depends on context@
identifier driver.fn;
position leaves.p;
@@

* fn@p(...) { ... }

@depends on context@
identifier driver.fn;
position freed.p;
@@

* fn@p(...) { ... }

@script:python depends on org || report@
p << leaves.p;
q << set.q;
m << set.m;
fn << driver.fn;
setup << set.setup;
@@

say(p[0], "async-outlives: %s(): nothing waits for the end of %s, set up by %s() on line %s in memory that devres frees" % (
    fn, m, setup, q[0].line))

@script:python depends on org || report@
p << freed.p;
q << set.q;
m << set.m;
fn << driver.fn;
fr << freed.fr;
setup << set.setup;
@@

say(p[0], "async-outlives: %s(): %s() frees what holds %s, set up by %s() on line %s, and nothing waits for its end" % (
    fn, fr, m, setup, q[0].line))

@script:python depends on org || report@
p << ladder.p;
m << set.m;
fn << ladder.started_in;
fr << ladder.fr;
start << ladder.start;
@@

say(p[0], "async-outlives: %s(): %s() frees what holds %s, which %s() started on this way" % (
    fn, fr, m, start))
