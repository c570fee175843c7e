// SPDX-License-Identifier: GPL-2.0-only
/* The caller finds the function in a table, and takes all down when it fails. */
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

static void hba_cleanup(struct hba *hba)
{
	if (hba->ports)
		hba_release_ports(hba->ports);
}

static int hba_old_start(struct hba *hba)
{
	if (hba_claim_ports(hba->ports))
		return -EBUSY;
	if (hba_handshake(hba))
		return -EIO;
	return 0;
}

static const struct hba_kind old_kind = {.start = hba_old_start};

int hba_detect(struct hba *hba, const struct hba_kind *kind)
{
	if (!kind)
		kind = &old_kind;
	if (kind->start(hba))
		goto failure;
	if (hba_listen(hba))
		goto failure;
	return 0;
failure:
	hba_cleanup(hba);
	return -ENODEV;
}
