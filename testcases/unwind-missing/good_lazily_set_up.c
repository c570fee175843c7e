// SPDX-License-Identifier: GPL-2.0-only
/* Set up at first use and kept until the device is closed: a failure later does not undo it. */
#include <linux/vfio.h>

struct bars {
	struct vfio_device vdev;
	bool mapped;
};

int bars_map_regions(struct bars *b);
void bars_unmap_regions(struct bars *b);
int bars_copy(struct bars *b);

static int bars_prepare(struct bars *b)
{
	int ret;

	if (b->mapped)
		return 0;
	ret = bars_map_regions(b);
	if (ret)
		return ret;
	b->mapped = true;
	return 0;
}

int bars_read(struct bars *b)
{
	int ret = bars_prepare(b);

	if (ret)
		return ret;
	ret = bars_copy(b);
	if (ret < 0)
		return ret;
	return 0;
}

void bars_close(struct bars *b)
{
	if (b->mapped)
		bars_unmap_regions(b);
	b->mapped = false;
}
