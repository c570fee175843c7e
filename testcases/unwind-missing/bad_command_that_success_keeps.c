// SPDX-License-Identifier: GPL-2.0-only
/* Here success keeps the command in the object: the failure before that has to give it back. */
#include <linux/errno.h>
#include <linux/types.h>

struct dsp_command {
	int answer;
};

struct dsp {
	struct dsp_command *boot;
};

struct dsp_command *dsp_alloc_command(struct dsp *dsp, int size);
void dsp_free_command(struct dsp *dsp, struct dsp_command *cmd);
int dsp_fill(struct dsp *dsp, struct dsp_command *cmd);
int dsp_wait(struct dsp *dsp);

int dsp_boot(struct dsp *dsp)
{
	struct dsp_command *cmd = dsp_alloc_command(dsp, 8);
	int ret;

	if (!cmd)
		return -ENOMEM;
	ret = dsp_fill(dsp, cmd);
	if (ret) {
		dsp_free_command(dsp, cmd);
		return ret;
	}
	ret = dsp_wait(dsp);
	if (ret)
		return ret; // expect: error: unwind-missing {{dsp_alloc_command}}
	dsp->boot = cmd;
	return 0;
}
