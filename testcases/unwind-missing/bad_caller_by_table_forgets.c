// SPDX-License-Identifier: GPL-2.0-only
/* The caller that finds the function in a table does not take down what a failure left. */
#include <linux/errno.h>
#include <linux/types.h>

struct hba {
	unsigned long ports;
	void *map;
};

struct hba_kind {
	int (*start)(struct hba *hba);
};

int hba_claim_ports(unsigned long at);
void hba_release_ports(unsigned long at);
int hba_handshake(struct hba *hba);
int hba_listen(struct hba *hba);

void hba_remove(struct hba *hba)
{
	hba_release_ports(hba->ports);
}

static int hba_old_start(struct hba *hba)
{
	if (hba_claim_ports(hba->ports))
		return -EBUSY;
	if (hba_handshake(hba))
		return -EIO; // expect: error: unwind-missing {{hba_claim_ports}}
	return 0;
}

static const struct hba_kind old_kind = {.start = hba_old_start};

int hba_detect(struct hba *hba, const struct hba_kind *kind)
{
	if (!kind)
		kind = &old_kind;
	if (kind->start(hba))
		return -ENODEV;
	return 0;
}
