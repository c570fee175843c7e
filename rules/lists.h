/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * lists.h - lists: an entry that is added is reachable by others, and what its owner held goes with
 * it.
 */
#pragma once
#include "types.h"

ll_headers(<linux/list.h>, <linux/rculist.h>, <linux/llist.h>, <linux/klist.h>, <linux/rbtree.h>)

struct list_head;
struct hlist_node;
struct hlist_head { struct hlist_node *first ll_leads; };
struct klist;
struct klist_node;
struct llist_head;
struct llist_node;
struct rb_node;
struct rb_root;

/* include/linux/list.h */
void list_add(struct list_head *new ll_keeps ll_publishes,
	      struct list_head *head ll_inserts(none));
void list_add_tail(struct list_head *new ll_keeps ll_publishes,
		   struct list_head *head ll_inserts(none));
void list_del(struct list_head *entry ll_unpublishes);
void list_del_init(struct list_head *entry ll_unpublishes);
void list_move(struct list_head *list ll_keeps, struct list_head *head);
void list_move_tail(struct list_head *list ll_keeps, struct list_head *head);
void list_replace(struct list_head *old ll_unpublishes,
		  struct list_head *new ll_keeps ll_publishes);
int list_empty(const struct list_head *head) ll_idiom(empty);
int list_is_head(const struct list_head *list, const struct list_head *head ll_looks_up(none))
	ll_idiom(equal);
void INIT_LIST_HEAD(struct list_head *list ll_inits(list));
void hlist_add_head(struct hlist_node *n ll_keeps ll_publishes,
		    struct hlist_head *h ll_inserts(none));
void hlist_del(struct hlist_node *n ll_unpublishes);
void hlist_del_init(struct hlist_node *n ll_unpublishes);

/* include/linux/rculist.h */
void list_add_rcu(struct list_head *new ll_keeps ll_publishes,
		  struct list_head *head ll_inserts(none));
void list_add_tail_rcu(struct list_head *new ll_keeps ll_publishes,
		       struct list_head *head ll_inserts(none));
void list_del_rcu(struct list_head *entry ll_unpublishes);
void list_replace_rcu(struct list_head *old ll_unpublishes,
		      struct list_head *new ll_keeps ll_publishes);
void hlist_add_head_rcu(struct hlist_node *n ll_keeps ll_publishes,
			struct hlist_head *h ll_inserts(none));
void hlist_del_rcu(struct hlist_node *n ll_unpublishes);
void hlist_del_init_rcu(struct hlist_node *n ll_unpublishes);

/* include/linux/llist.h, klist.h, rbtree.h */
bool llist_add(struct llist_node *new ll_keeps ll_publishes, struct llist_head *head);
void klist_add_head(struct klist_node *n ll_keeps ll_publishes, struct klist *k);
void klist_add_tail(struct klist_node *n ll_keeps ll_publishes, struct klist *k);
void klist_del(struct klist_node *n ll_unpublishes);
void klist_remove(struct klist_node *n ll_unpublishes);
void rb_link_node(struct rb_node *node ll_keeps ll_publishes,
		  struct rb_node *parent ll_maybe_null ll_nouse, struct rb_node **rb_link);
void rb_insert_color(struct rb_node *node, struct rb_root *root);
void rb_erase(struct rb_node *node ll_unpublishes, struct rb_root *root);

/*
 * include/linux/find.h, bitops.h: bitmaps; a bit that was found free is taken by who sets it, and one
 * that was found set in a map of free ones by who clears it
 */
ll_headers(<linux/find.h>, <linux/bitops.h>, <linux/bitmap.h>)
unsigned long find_first_bit(const unsigned long *addr ll_looks_up(ret), unsigned long size);
unsigned long find_first_zero_bit(const unsigned long *addr ll_looks_up(ret), unsigned long size);
unsigned long find_next_zero_bit(const unsigned long *addr ll_looks_up(ret), unsigned long size,
				 unsigned long offset);
void set_bit(long nr, volatile unsigned long *addr ll_inserts(nr));
void clear_bit(long nr, volatile unsigned long *addr ll_inserts(nr));
void ___set_bit(unsigned long nr, volatile unsigned long *addr ll_inserts(nr))
	ll_spelled(__set_bit) ll_optional;
void ___clear_bit(unsigned long nr, volatile unsigned long *addr ll_inserts(nr))
	ll_spelled(__clear_bit) ll_optional;
bool test_and_set_bit(long nr, volatile unsigned long *addr ll_claims(nr));
bool test_and_clear_bit(long nr, volatile unsigned long *addr ll_claims(nr)) ll_takes_back;
