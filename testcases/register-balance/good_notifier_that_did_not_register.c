// SPDX-License-Identifier: GPL-2.0-only
/* After xpc: a chain that does not have the notifier lets it be. */
#include <linux/errno.h>

struct notifier_block;

int register_reboot_notifier(struct notifier_block *nb);
int unregister_reboot_notifier(struct notifier_block *nb);
int link_thread(void);
void link_warn(void);

int link_init(struct notifier_block *nb)
{
	int ret = register_reboot_notifier(nb);

	if (ret)
		link_warn();
	ret = link_thread();
	if (ret)
		unregister_reboot_notifier(nb);
	return ret;
}
