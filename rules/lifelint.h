/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * lifelint.h - the words in which facts about kernel functions are written.
 *
 * A fact is the function's own prototype, under the name that the compiler sees after macro
 * expansion, with words on its parameters and after it. Nothing is included from a kernel; types.h
 * declares the records. A fact may stand under #if LINUX_VERSION_CODE or #ifdef CONFIG_.
 * The comment at the head of a paragraph says where the kernel states what the paragraph says.
 */
#ifndef LIFELINT_RULES_H
#define LIFELINT_RULES_H

#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + (c))

#define ll_word(text) __attribute__((annotate(text)))
/* a word whose arguments are macros */
#define ll_text(word, ...) ll_join(word, __VA_ARGS__)
#define ll_join(word, ...) word #__VA_ARGS__

/* Kernel headers that declare the facts of a file: ll_headers(<linux/device.h>). For binding. */
#define ll_headers(...)

/*
 * On a parameter: what happens to the object that it points to.
 * Without ll_on() an effect happens whatever the function returns.
 */
/* the caller owns one more reference */
#define ll_gets ll_word("ll_gets")
/* one reference of the caller's is dropped */
#define ll_puts ll_word("ll_puts")
/* a count other than references: clk_enable, pm_usage */
#define ll_takes(kind) ll_word("ll_takes:" #kind)
#define ll_drops(kind)	ll_word("ll_drops:" #kind)
/* the memory is freed */
#define ll_frees ll_word("ll_frees")
/* the count starts; the caller owns the first reference, even when the function fails */
#define ll_initializes ll_word("ll_initializes")
/* mutex, spin, read, write, srcu */
#define ll_locks(kind) ll_word("ll_locks:" #kind)
#define ll_unlocks(kind) ll_word("ll_unlocks:" #kind)
/*
 * (field, flags, mask): this spin lock in it is dropped and taken again when the parameter flags has
 * a bit of mask
 */
#define ll_relocks(...) ll_word(ll_text("ll_relocks:", __VA_ARGS__))
/*
 * A container is asked for, gets, loses the entry at a key: the name of a parameter; ret: what is
 * returned; none: it has no keys; any: a key that is not known. Claims: inserts only where nothing
 * is.
 */
#define ll_looks_up(key) ll_word("ll_looks_up:" #key)
#define ll_inserts(key) ll_word("ll_inserts:" #key)
#define ll_claims(key) ll_word("ll_claims:" #key)
#define ll_erases(key) ll_word("ll_erases:" #key)
/* stored where it outlives the call: what the caller owned of it is handed on */
#define ll_keeps ll_word("ll_keeps")
/* others can reach it from now on */
#define ll_publishes ll_word("ll_publishes")
#define ll_unpublishes	ll_word("ll_unpublishes")
/*
 * Live to others through this: irq, misc, cdev, chrdev, netdev, sysfs, notifier... After the
 * function: the returned object is.
 */
#define ll_registers(kind) ll_word("ll_registers:" #kind)
#define ll_unregisters(kind) ll_word("ll_unregisters:" #kind)
/* work, timer, hrtimer, tasklet, urb, kthread: may run by itself from now on */
#define ll_arms(kind) ll_word("ll_arms:" #kind)
/* ...does certainly not run when the function returns, and nothing is pending */
#define ll_stops(kind) ll_word("ll_stops:" #kind)
/* made usable: mutex, spin, work, waitqueue, list, timer, completion; and the opposite */
#define ll_inits(kind) ll_word("ll_inits:" #kind)
#define ll_deinits(kind) ll_word("ll_deinits:" #kind)
/* works only on what ll_inits(kind) made usable; for kinds that are not found by their address */
#define ll_needs(kind) ll_word("ll_needs:" #kind)
/* follows the pointer in this member of it */
#define ll_reads(field) ll_word("ll_reads:" #field)
/* a counter or bitmap: read, change, or update (tested and changed in one atomic operation) */
#define ll_counts(how) ll_word("ll_counts:" #how)
/* out-parameter: the memory is overwritten */
#define ll_stores ll_word("ll_stores")
/* out-parameter: receives a reference that is owned */
#define ll_stores_ref(put) ll_word("ll_stores_ref:" #put)
/* (field, put) of it */
#define ll_stores_field_ref(...) ll_word("ll_stores_field_ref:" #__VA_ARGS__)
#define ll_stores_kind(kind) ll_word("ll_stores_kind:" #kind)
/* read or written (the default of a pointer with no word) */
#define ll_uses ll_word("ll_uses")

/* On a function pointer: when it is called, and with which parameter as context. */
/* ll_calls(later, data), ll_calls(now, data) */
#define ll_calls(...) ll_word("ll_calls:" #__VA_ARGS__)
/* the ll_puts of this function release through it */
#define ll_release_param ll_word("ll_release_param")

/* After a word on a parameter: qualifies that word alone. */
/* only when it returns so: ret == 0, ret < 0, ret > 0, ret >= 0, ret <= 0, ret != 0, ret, !ret */
#define ll_on(cond) ll_word("ll_on:" #cond)
/* on some paths only */
#define ll_may ll_word("ll_may")
/* what it stops cannot be started again (ll_stops); what it registers goes with the module only */
#define ll_for_good ll_word("ll_for_good")
/* what it frees goes after a grace period: who reads under RCU now may go on */
#define ll_after_readers ll_word("ll_after_readers")
/* this put never drops the last one: others hold counts too */
#define ll_never_last ll_word("ll_never_last")
/* this put releases through fn */
#define ll_release(fn) ll_word("ll_release:" #fn)

/* On a parameter with flags: with these bits (a number) what is registered is not live yet. */
#define ll_asleep_if(bits) ll_word("ll_asleep_if:" #bits)

/* On a parameter: what holds of the pointer. */
/* NULL is allowed and does nothing */
#define ll_maybe_null ll_word("ll_maybe_null")
/* flags: with a bit of mask, a number, the function does not fail */
#define ll_nofail(mask) ll_word(ll_text("ll_nofail:", mask))
/* compared or stored, never dereferenced */
#define ll_nouse ll_word("ll_nouse")

/*
 * After the function. ll_on() here holds for all effects that have none of their own and are not
 * ll_initializes. ret == 0 and ret < 0 say that the function returns 0 or an errno; ret, ret != 0
 * and !ret that it is a predicate.
 */
/* owned; put is what drops it */
#define ll_returns_ref(put) ll_word("ll_returns_ref:" #put)
/* (mem, kfree), (fd, put_unused_fd) */
#define ll_returns_kind(...) ll_word("ll_returns_kind:" #__VA_ARGS__)
/* lives as long as these parameters, or `lock` */
#define ll_returns_borrowed(...) ll_word("ll_returns_borrowed:" #__VA_ARGS__)
#define ll_returns_param(n) ll_word("ll_returns_param:" #n)
/* new to the caller, but not owned */
#define ll_returns_fresh ll_word("ll_returns_fresh")
/* NULL when it fails */
#define ll_returns_null ll_word("ll_returns_null")
/* an error pointer when it fails */
#define ll_returns_err ll_word("ll_returns_err")
/* ...that is, when the firmware's description of the machine lacks what the driver's binding wants */
#define ll_described ll_word("ll_described")
/* never fails */
#define ll_returns_valid ll_word("ll_returns_valid")
/* then ll_puts dropped the last one: released */
#define ll_dies_on(cond) ll_word("ll_dies_on:" #cond)
/* then it dropped the last one and the caller, alone with the object, destroys it by hand */
#define ll_last_on(cond) ll_word("ll_last_on:" #cond)
/* (kind) or (kind, name) */
#define ll_locks_global(...) ll_word("ll_locks_global:" #__VA_ARGS__)
#define ll_unlocks_global(...) ll_word("ll_unlocks_global:" #__VA_ARGS__)
/*
 * devres undoes what the function does when the device at this parameter unbinds; of a function
 * that undoes: what devres would have undone
 */
#define ll_managed(param) ll_word("ll_managed:" #param)
/* returns this number without what ll_needs() names: a caller that asks for it copes */
#define ll_refuses(errno) ll_word("ll_refuses:" #errno)
/*
 * not 0: it took back what was queued, or cleared the flag that was set; a count that went with
 * that is the caller's to drop
 */
#define ll_takes_back ll_word("ll_takes_back")
/* does nothing when what it undoes was not done */
#define ll_absent_ok ll_word("ll_absent_ok")
/*
 * in a unit that calls one of these, up to four, what is registered is not live yet, and what is
 * unregistered not live any more
 */
#define ll_asleep_with(...) ll_word("ll_asleep_with:" #__VA_ARGS__)
/* the memory that it returns is zero */
#define ll_zeroed ll_word("ll_zeroed")
#define ll_noreturn	ll_word("ll_noreturn")

/* What a declaration stands for. */
/* the name that drivers write */
#define ll_spelled(name) ll_word("ll_spelled:" #name)
/* sets the memory at its first parameter to the byte that is its second */
#define ll_fills ll_word("ll_fills")
/*
 * The function's own body takes or drops a count that the fact rightly does not tell: the string
 * says why. For `lifelint rules --verify`, which tells as well where nothing is left to explain.
 */
#define ll_explained(why) ll_word("ll_explained:" why)
/* another spelling of it: same words, by position */
#define ll_same(name) ll_word("ll_same:" #name)
/* not in every version, configuration, architecture */
#define ll_optional ll_word("ll_optional")
/* see idioms.h */
#define ll_idiom(name) ll_word("ll_idiom:" #name)
/* macro that only reads its arguments */
#define ll_log ll_word("ll_log")
/* all macros and functions whose name begins so */
#define ll_log_prefix ll_word("ll_log_prefix")

/*
 * A fact may have a body where words cannot say what happens: when an argument is NULL, to what a
 * member of it points to. It may call functions that have facts, and these.
 */
/* either: decided by what nobody knows */
#define ll_unknown() lifelint_unknown()
_Bool lifelint_unknown(void) ll_idiom(unknown_bool) ll_optional;
/* one reference is taken, dropped */
#define ll_get(object) lifelint_get(object)
void lifelint_get(const void *object ll_gets) ll_optional;
#define ll_put(object) lifelint_put(object)
void lifelint_put(const void *object ll_puts) ll_optional;
#define ll_free(memory) lifelint_free(memory)
void lifelint_free(const void *memory ll_frees) ll_optional;
/* a mutex */
#define ll_lock(lock) lifelint_lock(lock)
void lifelint_lock(void *lock ll_locks(mutex)) ll_optional;
#define ll_unlock(lock) lifelint_unlock(lock)
void lifelint_unlock(void *lock ll_unlocks(mutex)) ll_optional;
/* the pointer outlives the call */
#define ll_keep(pointer) lifelint_keep(pointer)
void lifelint_keep(const void *pointer ll_keeps) ll_optional;

/* On a member of a record of operations, and on the parameters of a callback. */
/* another name that some versions have for this member */
#define ll_alias(field) ll_word("ll_alias:" #field)
/* its other half */
#define ll_pair(field) ll_word("ll_pair:" #field)
/* both or none */
#define ll_pair_required ll_word("ll_pair_required")
/* held by the core; roots at the parameters */
#define ll_called_with(lock) ll_word("ll_called_with:" #lock)
/* the record is a container and this member leads to its first entry */
#define ll_leads ll_word("ll_leads")
/* the core tolerates NULL */
#define ll_optional_op ll_word("ll_optional_op")
/* work for the registered object that is its first parameter, and for no other */
#define ll_delivers ll_word("ll_delivers")
/* such a member of which nothing else is told */
#define ll_opt(field) void (*field)(void) ll_optional_op;
/* nobody else uses the driver's data of this device meanwhile (probe, remove) */
#define ll_alone ll_word("ll_alone")
/* the core may call it for several objects of one parent at once: it serialises nothing */
#define ll_concurrent ll_word("ll_concurrent")
/* called when nobody can reach the object any more (release) */
#define ll_at_end ll_word("ll_at_end")
/* runs for others, which are registered on their own: a registration of kind makes it not live */
#define ll_not_by(kind) ll_word("ll_not_by:" #kind)
/* when it fails the device stays bound, and what removes it later undoes what was done (resume) */
#define ll_stays ll_word("ll_stays")
/* names the module that stays as long as the table is in use: none is while the module goes */
#define ll_pins ll_word("ll_pins")
/* the core keeps this parameter alive during the call */
#define ll_alive ll_word("ll_alive")
/* set with its record: no call changes it */
#define ll_constant ll_word("ll_constant")
/* the memory that this pointer leads to is freed with its record */
#define ll_owns ll_word("ll_owns")
/* whoever is given this pointer is given a count of its record with it */
#define ll_hands_on ll_word("ll_hands_on")
/* member that counts the life of its record */
#define ll_refcount ll_word("ll_refcount")
/* and once initialised only a put may end the record: the release frees more than the memory */
#define ll_put_only ll_word("ll_put_only")

#endif
