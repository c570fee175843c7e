// SPDX-License-Identifier: GPL-2.0-only
/* After iscsit_add_reject(): what was made is queued, and the callers are told to stop. */
#include <linux/list.h>
#include <linux/spinlock.h>

struct conn {
	spinlock_t lock;
	struct list_head cmds;
};

struct cmd {
	struct list_head node;
	int state;
};

struct cmd *conn_allocate_cmd(struct conn *c);
void conn_free_cmd(struct cmd *cmd);
int conn_copy_header(struct cmd *cmd);
void conn_wake(struct conn *c);

int conn_reject(struct conn *c)
{
	struct cmd *cmd = conn_allocate_cmd(c);

	if (!cmd)
		return -1;
	if (conn_copy_header(cmd)) {
		conn_free_cmd(cmd);
		return -1;
	}
	spin_lock(&c->lock);
	list_add_tail(&cmd->node, &c->cmds);
	spin_unlock(&c->lock);
	cmd->state = 1;
	conn_wake(c);
	return -1;
}
