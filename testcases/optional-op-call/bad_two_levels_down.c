// SPDX-License-Identifier: GPL-2.0-only
/* That there is one way to do it, which the caller has made sure of, does not say which. */
#include <linux/types.h>

struct fpga_manager;

struct fpga_manager_ops {
	int (*parse_header)(struct fpga_manager *mgr, const char *buf);
	int (*write_init)(struct fpga_manager *mgr, const char *buf);
};

struct fpga_manager {
	const struct fpga_manager_ops *mops;
	size_t header;
};

static int mgr_parse(struct fpga_manager *mgr, const char *buf)
{
	return mgr->mops->parse_header(mgr, buf); // expect: error: optional-op-call {{parse_header()}}
}

static int mgr_parse_first(struct fpga_manager *mgr, const char *buf)
{
	return *buf ? mgr_parse(mgr, buf) : 0;
}

int mgr_load(struct fpga_manager *mgr, const char *buf)
{
	if (!mgr->header && !mgr->mops->parse_header)
		return 0;
	return mgr_parse_first(mgr, buf);
}
