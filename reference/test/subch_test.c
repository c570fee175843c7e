// SPDX-License-Identifier: GPL-2.0-only
/*
 * subch_test.c - the driver of subchannels over both cores, with hardware that the test plays.
 */
#include <linux/delay.h>
#include <linux/file.h>
#include <linux/module.h>
#include <linux/slab.h>

#include "med_private.h"
#include "ref_test.h"
#include "subch_private.h"

/**
 * struct machine - a subchannel and its hardware
 * @sch: the subchannel
 * @fail: what enable and start return
 * @enabled: interrupts may come
 * @busy: a request is running
 * @halted: halt was called
 */
struct machine {
	struct subch sch;
	int fail;
	bool enabled;
	bool busy;
	bool halted;
};

static struct machine *to_machine(struct subch *sch)
{
	return container_of(sch, struct machine, sch);
}

static int machine_enable(struct subch *sch)
{
	if (!to_machine(sch)->fail)
		to_machine(sch)->enabled = true;
	return to_machine(sch)->fail;
}

static int machine_disable(struct subch *sch)
{
	if (to_machine(sch)->busy)
		return -EBUSY;
	to_machine(sch)->enabled = false;
	return 0;
}

static int machine_start(struct subch *sch, unsigned long request)
{
	if (!to_machine(sch)->fail)
		to_machine(sch)->busy = true;
	return to_machine(sch)->fail;
}

static void machine_halt(struct subch *sch)
{
	to_machine(sch)->halted = true;
}

static const struct subch_hw machine_hw = {
	.enable = machine_enable,
	.disable = machine_disable,
	.start = machine_start,
	.halt = machine_halt,
};

/* The hardware ends its request. */
static void machine_interrupt(struct machine *m)
{
	m->busy = false;
	subch_med_driver.irq(&m->sch);
}

static void machine_release(struct device *dev)
{
	kfree(container_of(dev, struct machine, sch.dev));
}

static struct class machine_class = {
	.name = "ref_subch",
	.dev_release = machine_release,
};

static int subch_test_init(struct kunit *test)
{
	struct machine *m = kzalloc(sizeof(*m), GFP_KERNEL);
	int ret;

	KUNIT_ASSERT_NOT_NULL(test, m);
	spin_lock_init(&m->sch.lock);
	m->sch.hw = &machine_hw;
	device_initialize(&m->sch.dev);
	m->sch.dev.class = &machine_class;
	KUNIT_ASSERT_EQ(test, dev_set_name(&m->sch.dev, "subch0"), 0);
	KUNIT_ASSERT_EQ(test, device_add(&m->sch.dev), 0);
	test->priv = m;
	ret = subch_med_driver.probe(&m->sch);
	if (ret)
		device_unregister(&m->sch.dev);
	return ret;
}

static void subch_test_exit(struct kunit *test)
{
	struct machine *m = test->priv;

	subch_med_driver.remove(&m->sch);
	KUNIT_EXPECT_NULL(test, m->sch.private);
	KUNIT_EXPECT_FALSE(test, m->enabled);
	device_unregister(&m->sch.dev);
}

static ssize_t create_user(struct machine *m)
{
	return ref_sysfs_write(&m->sch.dev.kobj, "med_supported_types/subch-io/create",
			       "33333333-3333-3333-3333-333333333333");
}

static ssize_t remove_user(struct machine *m)
{
	return ref_sysfs_write(&m->sch.dev.kobj, "33333333-3333-3333-3333-333333333333/remove",
			       "1");
}

/* A user of the subchannel with the device open. */
static struct file *open_user(struct kunit *test)
{
	struct machine *m = test->priv;
	struct file *filp;

	KUNIT_ASSERT_GT(test, create_user(m), 0);
	filp = vdev_open(&m->sch.private->vdev);
	KUNIT_ASSERT_FALSE(test, IS_ERR(filp));
	return filp;
}

static long command(struct file *filp, unsigned int cmd)
{
	return vfs_ioctl(filp, cmd, 1);
}

/* The core counts users, interrupts end requests, the last close disables the hardware. */
static void request_ends_by_interrupt(struct kunit *test)
{
	struct machine *m = test->priv;
	struct file *filp = open_user(test);
	char text[16];

	KUNIT_EXPECT_GT(test, ref_sysfs_read(&m->sch.dev.kobj,
					     "med_supported_types/subch-io/available_instances",
					     text, sizeof(text)), 0);
	KUNIT_EXPECT_STREQ(test, text, "0\n");
	KUNIT_EXPECT_TRUE(test, m->enabled);
	KUNIT_EXPECT_EQ(test, command(filp, SUBCH_CMD_START), 0);
	KUNIT_EXPECT_EQ(test, command(filp, SUBCH_CMD_START), -EAGAIN);
	machine_interrupt(m);
	KUNIT_EXPECT_EQ(test, command(filp, SUBCH_CMD_RESULTS), 1);
	m->fail = -EIO;
	KUNIT_EXPECT_EQ(test, command(filp, SUBCH_CMD_START), -EIO);
	m->fail = 0;
	KUNIT_EXPECT_EQ(test, command(filp, SUBCH_CMD_START), 0);
	machine_interrupt(m);
	KUNIT_EXPECT_EQ(test, command(filp, SUBCH_CMD_RESULTS), 2);
	KUNIT_EXPECT_EQ(test, command(filp, 99), -ENOTTY);
	__fput_sync(filp);
	KUNIT_EXPECT_FALSE(test, m->enabled);
	KUNIT_EXPECT_EQ(test, remove_user(m), 1);
}

/* Interrupts and events before create, between create and open, and after remove go nowhere. */
static void interrupts_without_user(struct kunit *test)
{
	struct machine *m = test->priv;

	machine_interrupt(m);
	KUNIT_ASSERT_GT(test, create_user(m), 0);
	machine_interrupt(m);
	KUNIT_EXPECT_EQ(test, m->sch.private->state, SUBCH_CLOSED);
	KUNIT_EXPECT_EQ(test, remove_user(m), 1);
	machine_interrupt(m);
	subch_med_driver.gone(&m->sch);
}

/* Between setting the pointer and registering nothing is delivered. */
static void not_registered_not_delivered(struct kunit *test)
{
	struct machine *m = test->priv;
	struct subch_private *private;

	KUNIT_ASSERT_GT(test, create_user(m), 0);
	private = m->sch.private;
	KUNIT_ASSERT_TRUE(test, vdev_try_get_registration(&private->vdev));
	vdev_put_registration(&private->vdev);
	/* As it is while unregistering: the pointer is there, the registration is not. */
	refcount_set(&private->vdev.users, 0);
	subch_med_driver.gone(&m->sch);
	KUNIT_EXPECT_EQ(test, private->state, SUBCH_CLOSED);
	refcount_set(&private->vdev.users, 1);
	subch_med_driver.gone(&m->sch);
	KUNIT_EXPECT_EQ(test, private->state, SUBCH_NOT_OPER);
}

static void open_refused_by_hardware(struct kunit *test)
{
	struct machine *m = test->priv;
	struct file *filp;

	KUNIT_ASSERT_GT(test, create_user(m), 0);
	m->fail = -EIO;
	KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(vdev_open(&m->sch.private->vdev)), -EIO);
	m->fail = 0;
	filp = vdev_open(&m->sch.private->vdev);
	KUNIT_ASSERT_FALSE(test, IS_ERR(filp));
	subch_med_driver.gone(&m->sch);
	KUNIT_EXPECT_EQ(test, command(filp, SUBCH_CMD_START), -ENODEV);
	m->enabled = false;
	__fput_sync(filp);
	KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(vdev_open(&m->sch.private->vdev)), -ENODEV);
}

static int close_file(void *arg)
{
	__fput_sync(arg);
	return 0;
}

/* A close waits for the interrupt of the running request. */
static void close_quiesces(struct kunit *test)
{
	struct machine *m = test->priv;
	struct file *filp = open_user(test);
	struct ref_thread thread;

	KUNIT_ASSERT_EQ(test, command(filp, SUBCH_CMD_START), 0);
	ref_thread_start(test, &thread, close_file, filp);
	msleep(100);
	KUNIT_EXPECT_TRUE(test, m->halted);
	KUNIT_EXPECT_TRUE(test, m->enabled);
	KUNIT_EXPECT_FALSE(test, completion_done(&thread.done));
	machine_interrupt(m);
	ref_thread_join(&thread);
	KUNIT_EXPECT_FALSE(test, m->enabled);
	KUNIT_EXPECT_EQ(test, m->sch.private->state, SUBCH_CLOSED);
}

/* Hardware that never answers is given up after a while; when it says that it is gone, at once. */
static void close_gives_up(struct kunit *test)
{
	struct machine *m = test->priv;
	struct file *filp = open_user(test);
	struct ref_thread thread;

	KUNIT_ASSERT_EQ(test, command(filp, SUBCH_CMD_START), 0);
	__fput_sync(filp);
	KUNIT_EXPECT_EQ(test, m->sch.private->state, SUBCH_NOT_OPER);
	m->enabled = false;
	m->busy = false;
	KUNIT_EXPECT_EQ(test, remove_user(m), 1);

	filp = open_user(test);
	KUNIT_ASSERT_EQ(test, command(filp, SUBCH_CMD_START), 0);
	ref_thread_start(test, &thread, close_file, filp);
	msleep(100);
	subch_med_driver.gone(&m->sch);
	ref_thread_join(&thread);
	m->enabled = false;
	KUNIT_EXPECT_EQ(test, m->sch.private->state, SUBCH_NOT_OPER);
}

/* Every event in every state does something defined; none of it leaves the table. */
static void table_has_no_hole(struct kunit *test)
{
	struct machine *m = test->priv;
	struct subch_private *private;
	unsigned long flags;
	int state, event, ret;

	KUNIT_ASSERT_GT(test, create_user(m), 0);
	private = m->sch.private;
	for (state = 0; state < NR_SUBCH_STATES; state++) {
		for (event = 0; event < NR_SUBCH_EVENTS; event++) {
			m->busy = false;
			spin_lock_irqsave(&m->sch.lock, flags);
			private->state = state;
			ret = subch_fsm_step(private, event);
			spin_unlock_irqrestore(&m->sch.lock, flags);
			KUNIT_EXPECT_LE(test, ret, 0);
			KUNIT_EXPECT_LT(test, private->state, NR_SUBCH_STATES);
		}
	}
	flush_work(&private->results_work);
	subch_fsm_event(private, SUBCH_GONE);
	m->enabled = false;
}

static int create_user_of(void *arg)
{
	ssize_t ret = create_user(arg);

	return ret < 0 ? ret : 0;
}

/* Each allocation of a creation fails once, through both cores. */
static void creating_without_memory(struct kunit *test)
{
	struct machine *m = test->priv;
	unsigned int n, failures = 0;
	int ret;

	ref_needs_failslab(test);
	for (n = 1; ref_fail_nth(n, create_user_of, m, &ret) || ret; n++) {
		failures += !!ret;
		/* Without memory for its vdev the device is on the bus, with no driver. */
		if (!ret)
			KUNIT_EXPECT_EQ(test, remove_user(m), 1);
		KUNIT_EXPECT_NULL(test, m->sch.private);
	}
	KUNIT_EXPECT_GT(test, failures, 5);
	KUNIT_EXPECT_NOT_NULL(test, m->sch.private);
}

static int interrupt_often(void *arg)
{
	struct machine *m = arg;
	int i;

	for (i = 0; i < 200; i++) {
		machine_interrupt(m);
		usleep_range(5, 15);
	}
	return 0;
}

static int use_often(void *arg)
{
	struct machine *m = arg;
	struct file *filp;
	int i;

	for (i = 0; i < 20; i++) {
		usleep_range(5, 15);
		if (create_user(m) < 0)
			return i;
		filp = vdev_open(&m->sch.private->vdev);
		if (IS_ERR(filp))
			return i;
		command(filp, SUBCH_CMD_START);
		usleep_range(5, 15);
		__fput_sync(filp);
		usleep_range(5, 15);
		if (remove_user(m) < 0)
			return i;
	}
	return i;
}

/* Interrupts come while a user is created, opens, runs, closes and is removed, twenty times. */
static void interrupts_against_users(struct kunit *test)
{
	struct machine *m = test->priv;
	struct ref_thread irqs, users;

	ref_thread_start(test, &irqs, interrupt_often, m);
	ref_thread_start(test, &users, use_often, m);
	KUNIT_EXPECT_EQ(test, ref_thread_join(&users), 20);
	ref_thread_join(&irqs);
	m->enabled = false;
}

static struct kunit_case subch_cases[] = {
	KUNIT_CASE(request_ends_by_interrupt),
	KUNIT_CASE(interrupts_without_user),
	KUNIT_CASE(not_registered_not_delivered),
	KUNIT_CASE(open_refused_by_hardware),
	KUNIT_CASE(close_quiesces),
	KUNIT_CASE(close_gives_up),
	KUNIT_CASE(table_has_no_hole),
	KUNIT_CASE(creating_without_memory),
	KUNIT_CASE(interrupts_against_users),
	{}
};

static int subch_suite_init(struct kunit_suite *suite)
{
	return class_register(&machine_class);
}

static void subch_suite_exit(struct kunit_suite *suite)
{
	class_unregister(&machine_class);
}

static struct kunit_suite subch_suite = {
	.name = "reference-subch",
	.suite_init = subch_suite_init,
	.suite_exit = subch_suite_exit,
	.init = subch_test_init,
	.exit = subch_test_exit,
	.test_cases = subch_cases,
};

kunit_test_suite(subch_suite);
