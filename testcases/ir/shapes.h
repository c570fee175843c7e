/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * shapes.h - the shapes that kernel macros have, as small as they can be.
 *
 * Written for these tests; what the real macros look like was measured and is described in
 * docs/ir.md.
 */
#ifndef LIFELINT_TEST_SHAPES_H
#define LIFELINT_TEST_SHAPES_H

#define NULL ((void *)0)
#define offsetof(type, member) __builtin_offsetof(type, member)
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define paste_(a, b) a##b
#define paste(a, b) paste_(a, b)
#define unique(name) paste(paste(__UNIQUE_ID_, name), __COUNTER__)
#define __cleanup(fn) __attribute__((cleanup(fn)))

#define container_of(ptr, type, member) ({					\
	void *__mptr = (void *)(ptr);						\
	_Static_assert(1, "pointer type mismatch");				\
	((type *)(__mptr - offsetof(type, member))); })

#define container_of_const(ptr, type, member)					\
	_Generic(ptr,								\
		const typeof(*(ptr)) *: ((const type *)container_of(ptr, type, member)),	\
		default: ((type *)container_of(ptr, type, member)))

#define WARN_ON(condition) ({							\
	int __ret_warn_on = !!(condition);					\
	if (unlikely(__ret_warn_on))						\
		do { asm volatile("ud2" : : "i" (__LINE__)); } while (0);	\
	unlikely(__ret_warn_on); })

struct list_head {
	struct list_head *next, *prev;
};

#define list_for_each_entry(pos, head, member)					\
	for (pos = container_of((head)->next, typeof(*pos), member);		\
	     !(&pos->member == (head));						\
	     pos = container_of(pos->member.next, typeof(*pos), member))

typedef struct { int raw; } spinlock_t;

struct mutex {
	int owner;
};

void mutex_lock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);
unsigned long _raw_spin_lock_irqsave(spinlock_t *lock);
void spin_lock(spinlock_t *lock);

#define spin_lock_irqsave(lock, flags) do {					\
	({ unsigned long __dummy; typeof(flags) __dummy2; (void)(&__dummy == &__dummy2); 1; });	\
	flags = _raw_spin_lock_irqsave(lock);					\
} while (0)

/* an allocation repeats its call in a typeof */
void *kzalloc_noprof(unsigned long size, int flags);
#define kzalloc(...) ({								\
	void *_old = NULL;							\
	typeof(kzalloc_noprof(__VA_ARGS__)) _res = kzalloc_noprof(__VA_ARGS__);	\
	do { } while (0);							\
	(void)_old;								\
	_res; })

typedef struct mutex *class_mutex_t;

static inline class_mutex_t class_mutex_constructor(struct mutex *lock)
{
	mutex_lock(lock);
	return lock;
}

static inline void class_mutex_destructor(class_mutex_t *lock)
{
	if (*lock)
		mutex_unlock(*lock);
}

static inline void *class_mutex_lock_ptr(class_mutex_t *lock)
{
	return *lock;
}

static const _Bool class_mutex_is_conditional = 0;

#define guard(lock) class_mutex_t unique(guard) __cleanup(class_mutex_destructor) =	\
	class_mutex_constructor(lock)

#define scoped_guard(lock)							\
	for (class_mutex_t scope __cleanup(class_mutex_destructor) =		\
		     class_mutex_constructor(lock), *done = NULL;		\
	     (class_mutex_lock_ptr(&scope) || !class_mutex_is_conditional) && !done;	\
	     done = (void *)1)

struct node {
	int phandle;
	struct node *parent;
};

struct node *node_get_next(struct node *parent, struct node *prev);
void node_put(struct node *np);

static inline void free_node(struct node **np)
{
	if (*np)
		node_put(*np);
}

#define for_each_child(parent, child)						\
	for (child = node_get_next(parent, NULL); child != NULL;		\
	     child = node_get_next(parent, child))

#define for_each_child_scoped(parent, child)					\
	for (struct node *child __cleanup(free_node) = node_get_next(parent, NULL);	\
	     child != NULL; child = node_get_next(parent, child))

static inline void *__must_check_fn(void *val)
{
	return val;
}

#define no_free_ptr(p) ((typeof(p))__must_check_fn(({				\
	typeof(p) *__ptr = &(p);						\
	typeof(p) __val = *__ptr;						\
	*__ptr = NULL;								\
	__val; })))

int work(int n);

#endif
