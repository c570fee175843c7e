// SPDX-License-Identifier: GPL-2.0-only
/* After aic94xx: whatever fails, what was set up stays, and the caller in another file frees it. */
#include <linux/errno.h>

struct adapter {
	int numbers, lists;
};

int pool_register(struct adapter *a);
void pool_unregister(struct adapter *a);
int list_make(struct adapter *a);
int chip_start(struct adapter *a);

int adapter_init(struct adapter *a)
{
	int err = pool_register(a);

	if (err)
		goto out;
	a->numbers = 1;
	err = list_make(a);
	if (err)
		goto out;
	a->lists = 1;
	err = chip_start(a);
	if (err)
		goto out;
	a->lists = 2;
out:
	return err; // expect: note: unwind-missing {{pool_register}}
}

void adapter_reset(struct adapter *a)
{
	pool_unregister(a);
}
