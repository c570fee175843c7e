// SPDX-License-Identifier: GPL-2.0-only
/* It is freed when its count says that nobody else has it. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/types.h>

struct rule;
struct table;

struct rule *rule_alloc(struct table *t);
void rule_free(struct rule *rule);
void rule_incref(struct rule *rule);
unsigned int rule_decref(struct rule *rule);
struct rule *rule_lookup(struct table *t);
int table_bind(struct table *t);
void table_add(struct table *t, struct rule *rule);

int table_setup(struct table *t)
{
	struct rule *rule = rule_lookup(t);
	bool fresh = false;
	int err;

	if (!rule) {
		rule = rule_alloc(t);
		if (IS_ERR(rule))
			return PTR_ERR(rule);
		fresh = true;
	}
	rule_incref(rule);
	err = table_bind(t);
	if (err) {
		if (!rule_decref(rule))
			rule_free(rule);
		return err;
	}
	if (fresh)
		table_add(t, rule);
	return 0;
}
