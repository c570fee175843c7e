// SPDX-License-Identifier: GPL-2.0-only
/* Once it is sent a command belongs to the queue: success does not give it back either. */
#include <linux/errno.h>
#include <linux/types.h>

struct dsp;
struct dsp_command {
	int answer;
};

struct dsp_command *dsp_alloc_command(struct dsp *dsp, int size);
void dsp_free_command(struct dsp *dsp, struct dsp_command *cmd);
int dsp_send(struct dsp *dsp, struct dsp_command *cmd);
int dsp_wait(struct dsp *dsp);

int dsp_ask(struct dsp *dsp, int *value)
{
	struct dsp_command *cmd = dsp_alloc_command(dsp, 8);
	int ret;

	if (!cmd)
		return -ENOMEM;
	ret = dsp_send(dsp, cmd);
	if (ret) {
		dsp_free_command(dsp, cmd);
		return ret;
	}
	ret = dsp_wait(dsp);
	if (ret)
		return ret;
	*value = cmd->answer;
	return 0;
}
