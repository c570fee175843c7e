// SPDX-License-Identifier: GPL-2.0-only
/*
 * vdev_test.c - the vdev core: sets, first open and last close, failures, unregistration.
 */
#include <linux/delay.h>
#include <linux/file.h>
#include <linux/module.h>
#include <linux/slab.h>

#include "ref_test.h"
#include "vdev.h"

/**
 * struct opener - the driver's record of a test
 * @vdev: the device
 * @opens: open_device was called
 * @closes: close_device was called
 * @requests: request was called
 * @unlocked: a callback ran without the lock of the set
 */
struct opener {
	struct vdev vdev;
	unsigned int opens;
	unsigned int closes;
	unsigned int requests;
	bool unlocked;
};

static int init_ret, open_ret;
static bool open_slowly;
static unsigned int users_alive;
static struct file *file_to_close;

static struct opener *to_opener(struct vdev *vdev)
{
	return container_of(vdev, struct opener, vdev);
}

static int user_init(struct vdev *vdev)
{
	if (init_ret)
		return init_ret;
	users_alive++;
	return 0;
}

static void user_release(struct vdev *vdev)
{
	users_alive--;
}

static int user_open(struct vdev *vdev)
{
	to_opener(vdev)->unlocked |= !mutex_is_locked(&vdev->set->lock);
	if (open_ret)
		return open_ret;
	to_opener(vdev)->opens++;
	if (open_slowly)
		usleep_range(5, 15);
	return 0;
}

static void user_close(struct vdev *vdev)
{
	to_opener(vdev)->unlocked |= !mutex_is_locked(&vdev->set->lock);
	to_opener(vdev)->closes++;
}

static void user_request(struct vdev *vdev, unsigned int count)
{
	to_opener(vdev)->requests++;
	if (count == 1 && file_to_close)
		fput(file_to_close);
}

static long user_ioctl(struct vdev *vdev, unsigned int cmd, unsigned long arg)
{
	return cmd + arg;
}

static const struct vdev_ops user_ops = {
	.owner = THIS_MODULE,
	.init = user_init,
	.release = user_release,
	.open_device = user_open,
	.close_device = user_close,
	.request = user_request,
	.ioctl = user_ioctl,
};

static const struct vdev_ops bare_ops = {
	.owner = THIS_MODULE,
};

static struct opener *opener_new(struct kunit *test, const struct vdev_ops *ops)
{
	struct ref_parent *parent = test->priv;
	struct opener *opener = vdev_alloc(struct opener, vdev, &parent->dev, ops);

	KUNIT_ASSERT_FALSE(test, IS_ERR(opener));
	return opener;
}

static int vdev_test_init(struct kunit *test)
{
	init_ret = 0;
	open_ret = 0;
	open_slowly = false;
	file_to_close = NULL;
	test->priv = ref_parent_add(test, "vdev_parent");
	return 0;
}

static void vdev_test_exit(struct kunit *test)
{
	ref_parent_del(test->priv);
	KUNIT_EXPECT_EQ(test, users_alive, 0);
}

/* The driver sees the first open and the last close, under the lock of the set. */
static void first_open_and_last_close(struct kunit *test)
{
	struct opener *opener = opener_new(test, &user_ops);
	struct file *a, *b;

	KUNIT_EXPECT_TRUE(test, IS_ERR(vdev_open(&opener->vdev)));
	KUNIT_ASSERT_EQ(test, vdev_register(&opener->vdev), 0);
	a = vdev_open(&opener->vdev);
	b = vdev_open(&opener->vdev);
	KUNIT_ASSERT_FALSE(test, IS_ERR(a) || IS_ERR(b));
	KUNIT_EXPECT_EQ(test, vfs_ioctl(a, 4, 3), 7);
	KUNIT_EXPECT_EQ(test, opener->opens, 1);
	__fput_sync(a);
	KUNIT_EXPECT_EQ(test, opener->closes, 0);
	__fput_sync(b);
	KUNIT_EXPECT_EQ(test, opener->closes, 1);
	KUNIT_EXPECT_FALSE(test, opener->unlocked);
	vdev_unregister(&opener->vdev);
	KUNIT_EXPECT_TRUE(test, IS_ERR(vdev_open(&opener->vdev)));
	vdev_put(&opener->vdev);
}

/* A driver without callbacks can be opened. */
static void optional_callbacks(struct kunit *test)
{
	struct opener *opener = opener_new(test, &bare_ops);
	struct file *filp;

	KUNIT_ASSERT_EQ(test, vdev_register(&opener->vdev), 0);
	filp = vdev_open(&opener->vdev);
	KUNIT_ASSERT_FALSE(test, IS_ERR(filp));
	KUNIT_EXPECT_EQ(test, vfs_ioctl(filp, 1, 1), -ENOTTY);
	__fput_sync(filp);
	vdev_unregister(&opener->vdev);
	vdev_put(&opener->vdev);
}

static int register_user(void *arg)
{
	return vdev_register(arg);
}

/* A refusal of open_device leaves no count behind: the next open is the first again. */
static void open_device_fails(struct kunit *test)
{
	struct opener *opener = opener_new(test, &user_ops);
	struct file *filp;

	KUNIT_ASSERT_EQ(test, vdev_register(&opener->vdev), 0);
	open_ret = -EIO;
	KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(vdev_open(&opener->vdev)), -EIO);
	open_ret = 0;
	filp = vdev_open(&opener->vdev);
	KUNIT_ASSERT_FALSE(test, IS_ERR(filp));
	KUNIT_EXPECT_EQ(test, opener->opens, 1);
	__fput_sync(filp);
	KUNIT_EXPECT_EQ(test, opener->closes, 1);
	vdev_unregister(&opener->vdev);
	vdev_put(&opener->vdev);
}

static int open_file(void *arg)
{
	struct opener *opener = arg;
	struct file *filp = vdev_open(&opener->vdev);

	if (IS_ERR(filp))
		return PTR_ERR(filp);
	__fput_sync(filp);
	return 0;
}

/* Each allocation of an open fails once: each open_device has its close_device. */
static void opening_without_memory(struct kunit *test)
{
	unsigned int n, failures = 0;
	struct opener *opener;
	int ret;

	ref_needs_failslab(test);
	opener = opener_new(test, &user_ops);
	KUNIT_ASSERT_EQ(test, vdev_register(&opener->vdev), 0);
	for (n = 1; ref_fail_nth(n, open_file, opener, &ret) || ret; n++) {
		failures += !!ret;
		KUNIT_EXPECT_EQ(test, opener->opens, opener->closes);
	}
	KUNIT_EXPECT_GT(test, failures, 1);
	KUNIT_EXPECT_EQ(test, opener->opens, n);
	/* The registration was given back each time, else this waits. */
	vdev_unregister(&opener->vdev);
	KUNIT_EXPECT_EQ(test, opener->requests, 0);
	vdev_put(&opener->vdev);
}

/* Each allocation of registering fails once: the device never was usable. */
static void registering_without_memory(struct kunit *test)
{
	unsigned int n, failures = 0;
	struct opener *opener;
	bool failed;
	int ret;

	ref_needs_failslab(test);
	for (n = 1; ; n++) {
		opener = opener_new(test, &user_ops);
		failed = ref_fail_nth(n, register_user, &opener->vdev, &ret);
		failures += !!ret;
		if (ret)
			KUNIT_EXPECT_FALSE(test, vdev_try_get_registration(&opener->vdev));
		else
			vdev_unregister(&opener->vdev);
		vdev_put(&opener->vdev);
		if (!failed)
			break;
	}
	KUNIT_EXPECT_EQ(test, ret, 0);
	KUNIT_EXPECT_GT(test, failures, 3);
}

static int alloc_user(void *arg)
{
	struct opener *opener = vdev_alloc(struct opener, vdev, arg, &user_ops);

	if (IS_ERR(opener))
		return PTR_ERR(opener);
	vdev_put(&opener->vdev);
	return 0;
}

static void allocating_fails(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	unsigned int n;
	int ret;

	ref_needs_failslab(test);
	for (n = 1; ref_fail_nth(n, alloc_user, &parent->dev, &ret); n++)
		KUNIT_EXPECT_EQ(test, users_alive, 0);
	KUNIT_EXPECT_EQ(test, ret, 0);
	KUNIT_EXPECT_GT(test, n, 1);
	init_ret = -EINVAL;
	KUNIT_EXPECT_EQ(test, alloc_user(&parent->dev), -EINVAL);
	init_ret = 0;
}

/* Who names the same id shares a set; the others have one each. */
static void sets_are_shared(struct kunit *test)
{
	struct opener *a = opener_new(test, &user_ops), *b = opener_new(test, &user_ops);
	struct opener *c = opener_new(test, &user_ops);
	struct file *filp;
	int id;

	KUNIT_ASSERT_EQ(test, vdev_assign_set(&a->vdev, &id), 0);
	KUNIT_ASSERT_EQ(test, vdev_assign_set(&b->vdev, &id), 0);
	KUNIT_ASSERT_EQ(test, vdev_register(&a->vdev), 0);
	KUNIT_ASSERT_EQ(test, vdev_register(&c->vdev), 0);
	KUNIT_EXPECT_PTR_EQ(test, a->vdev.set, b->vdev.set);
	KUNIT_EXPECT_PTR_NE(test, a->vdev.set, c->vdev.set);
	KUNIT_EXPECT_EQ(test, a->vdev.set->device_count, 2);
	filp = vdev_open(&a->vdev);
	KUNIT_ASSERT_FALSE(test, IS_ERR(filp));
	mutex_lock(&b->vdev.set->lock);
	KUNIT_EXPECT_EQ(test, vdev_set_open_count(b->vdev.set), 1);
	mutex_unlock(&b->vdev.set->lock);
	__fput_sync(filp);
	vdev_unregister(&c->vdev);
	vdev_unregister(&a->vdev);
	vdev_put(&c->vdev);
	vdev_put(&a->vdev);
	KUNIT_EXPECT_EQ(test, b->vdev.set->device_count, 1);
	vdev_put(&b->vdev);
}

static int join_set(void *arg)
{
	struct opener *opener = arg;

	return vdev_assign_set(&opener->vdev, &users_alive);
}

/*
 * Two devices ask for a set that does not exist. The second does so while the first, which has
 * seen that there is none, allocates one; so the first finds it when it comes to store its own.
 */
static void set_is_made_once(struct kunit *test)
{
	struct opener *a = opener_new(test, &user_ops), *b = opener_new(test, &user_ops);
	struct ref_thread other;

	ref_thread_start_at_next_sleep(test, &other, join_set, b);
	KUNIT_EXPECT_EQ(test, join_set(a), 0);
	KUNIT_EXPECT_EQ(test, ref_thread_join(&other), 0);
	KUNIT_EXPECT_PTR_EQ(test, a->vdev.set, b->vdev.set);
	KUNIT_EXPECT_EQ(test, a->vdev.set->device_count, 2);
	vdev_put(&a->vdev);
	vdev_put(&b->vdev);
}

static int join_set_alone(void *arg)
{
	struct opener *opener = arg;

	return vdev_assign_set(&opener->vdev, opener);
}

/* Each allocation of a set fails once; one inside the store may be tried again. */
static void set_without_memory(struct kunit *test)
{
	struct opener *opener;
	unsigned int n;
	bool failed;
	int ret;

	ref_needs_failslab(test);
	for (n = 1; ; n++) {
		opener = opener_new(test, &user_ops);
		failed = ref_fail_nth(n, join_set_alone, opener, &ret);
		KUNIT_EXPECT_EQ(test, !ret, !!opener->vdev.set);
		vdev_put(&opener->vdev);
		if (!failed)
			break;
	}
	KUNIT_EXPECT_EQ(test, ret, 0);
	KUNIT_EXPECT_GT(test, n, 1);
}

static int unregister_user(void *arg)
{
	vdev_unregister(arg);
	return 0;
}

/* Unregistering asks for the file, and waits for it; after it nobody gets in. */
static void unregistering_waits(struct kunit *test)
{
	struct opener *opener = opener_new(test, &user_ops);
	struct ref_thread thread;

	KUNIT_ASSERT_EQ(test, vdev_register(&opener->vdev), 0);
	file_to_close = vdev_open(&opener->vdev);
	KUNIT_ASSERT_FALSE(test, IS_ERR(file_to_close));
	ref_thread_start(test, &thread, unregister_user, &opener->vdev);
	msleep(100);
	KUNIT_EXPECT_EQ(test, opener->requests, 1);
	KUNIT_EXPECT_FALSE(test, completion_done(&thread.done));
	ref_thread_join(&thread);
	KUNIT_EXPECT_EQ(test, opener->requests, 2);
	KUNIT_EXPECT_EQ(test, PTR_ERR_OR_ZERO(vdev_open(&opener->vdev)), -ENODEV);
	KUNIT_EXPECT_EQ(test, opener->opens, 1);
	KUNIT_EXPECT_EQ(test, opener->closes, 1);
	vdev_put(&opener->vdev);
}

static int open_and_close(void *arg)
{
	struct opener *opener = arg;
	int i;

	for (i = 0; i < 50; i++) {
		if (open_file(opener))
			return i;
		usleep_range(5, 15);
	}
	return i;
}

/* Four threads open and close while the device is unregistered. */
static void openers_against_unregistration(struct kunit *test)
{
	struct opener *opener = opener_new(test, &user_ops);
	struct ref_thread threads[4];
	int i, opened = 0;

	open_slowly = true;
	KUNIT_ASSERT_EQ(test, vdev_register(&opener->vdev), 0);
	for (i = 0; i < 4; i++)
		ref_thread_start(test, &threads[i], open_and_close, opener);
	usleep_range(250, 260);
	vdev_unregister(&opener->vdev);
	for (i = 0; i < 4; i++)
		opened += ref_thread_join(&threads[i]);
	KUNIT_EXPECT_GT(test, opened, 0);
	KUNIT_EXPECT_EQ(test, opener->opens, opener->closes);
	KUNIT_EXPECT_FALSE(test, opener->unlocked);
	vdev_put(&opener->vdev);
}

static struct kunit_case vdev_cases[] = {
	KUNIT_CASE(first_open_and_last_close),
	KUNIT_CASE(optional_callbacks),
	KUNIT_CASE(open_device_fails),
	KUNIT_CASE(opening_without_memory),
	KUNIT_CASE(registering_without_memory),
	KUNIT_CASE(allocating_fails),
	KUNIT_CASE(sets_are_shared),
	KUNIT_CASE(set_is_made_once),
	KUNIT_CASE(set_without_memory),
	KUNIT_CASE(unregistering_waits),
	KUNIT_CASE(openers_against_unregistration),
	{}
};

static struct kunit_suite vdev_suite = {
	.name = "reference-vdev",
	.init = vdev_test_init,
	.exit = vdev_test_exit,
	.test_cases = vdev_cases,
};

kunit_test_suite(vdev_suite);
