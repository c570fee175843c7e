// SPDX-License-Identifier: GPL-2.0-only
/*
 * The counters that add made are removed by the callers of del, beside it. Shaped after
 * mac_vlan_del() of drivers/vdpa/mlx5/net/mlx5_vnet.c.
 */
#include <linux/errno.h>

struct node {
	int counter, rule;
};
struct net;

int counter_create(struct net *net, struct node *n);
void counter_destroy(struct net *net, struct node *n);
int rule_insert(struct net *net, struct node *n);
void rule_take_out(struct net *net, struct node *n);

static int counters_add(struct net *net, struct node *n)
{
	return counter_create(net, n);
}

static void counters_remove(struct net *net, struct node *n)
{
	counter_destroy(net, n);
}

static int net_add_rules(struct net *net, struct node *n)
{
	int err = counters_add(net, n);

	if (err)
		return err;
	err = rule_insert(net, n);
	if (err)
		counters_remove(net, n);
	return err;
}

static void net_del_rules(struct net *net, struct node *n)
{
	rule_take_out(net, n);
}

int net_mac_set(struct net *net, struct node *n)
{
	return net_add_rules(net, n);
}

void net_mac_clear(struct net *net, struct node *n)
{
	net_del_rules(net, n);
	counters_remove(net, n);
}
