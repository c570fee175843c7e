// SPDX-License-Identifier: GPL-2.0-only
/*
 * The notifier is registered once more by an open that forgot that it is on the chain already.
 * Kernel says: notifier_chain_register
 */
#include <linux/notifier.h>
#include <linux/reboot.h>

#include "../witness.h"

static int guard_users;

static int guard_reboot(struct notifier_block *nb, unsigned long action, void *data)
{
	return guard_users ? NOTIFY_OK : NOTIFY_DONE;
}

static struct notifier_block guard_notifier = {
	.notifier_call = guard_reboot,
};

static int guard_start(bool shared)
{
	int ret;

	ret = register_reboot_notifier(&guard_notifier);
	if (ret)
		return ret;
	if (shared)
		ret = register_reboot_notifier(&guard_notifier);
	return ret;
}

static void guard_stop(void)
{
	unregister_reboot_notifier(&guard_notifier);
}

static void start_shared(struct kunit *test)
{
	guard_start(true);
	guard_stop();
}

WITNESS("bad-register-balance", start_shared);
