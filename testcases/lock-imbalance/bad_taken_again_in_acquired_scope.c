// SPDX-License-Identifier: GPL-2.0-only
/* The scope of a conditional guard of 7.x holds the lock that is taken again in it. */
#include <linux/mutex.h>
#include <linux/errno.h>

#define IS_ERR_WORD(word) ((unsigned long)(word) - 1 >= -4095UL - 1)

typedef struct mutex *class_mutex_t;
typedef class_mutex_t class_mutex_intr_t;

static inline void class_mutex_scope_end(class_mutex_t *held)
{
	if (*held)
		mutex_unlock(*held);
}

static inline class_mutex_intr_t class_mutex_intr_constructor(class_mutex_t lock)
{
	class_mutex_t held = ({
		void *it = lock;
		int ret = mutex_lock_interruptible(lock);

		if (lock && ret)
			it = (void *)(long)ret;
		it;
	});

	return held;
}

static inline void class_mutex_intr_destructor(class_mutex_t *held)
{
	if (({ unsigned long word = (unsigned long)*held; IS_ERR_WORD(word); }))
		return;
	class_mutex_scope_end(held);
}

static inline int class_mutex_intr_lock_err(class_mutex_t *held)
{
	long ret = (long)*held;

	if (!ret)
		ret = -16;
	if (!((unsigned long)ret >= -4095UL))
		ret = 0;
	return (int)ret;
}

#define ACQUIRE(name, var)                                                                         \
	class_##name##_t var __attribute__((cleanup(class_##name##_destructor))) =                 \
		class_##name##_constructor
#define ACQUIRE_ERR(name, var) class_##name##_lock_err(var)

struct port {
	struct mutex lock;
	int users;
};

int port_users(struct port *p)
{
	ACQUIRE(mutex_intr, held)(&p->lock);
	int ret = ACQUIRE_ERR(mutex_intr, &held);

	if (ret)
		return ret;
	mutex_lock(&p->lock); // known-fn: lock-imbalance a wrapper that locks on some results only is uncertain
	p->users++;
	mutex_unlock(&p->lock);
	return 0;
}
