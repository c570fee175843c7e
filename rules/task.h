/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * task.h - references to tasks, pids and address spaces.
 */
#pragma once
#include "types.h"

ll_headers(<linux/sched/task.h>, <linux/sched/mm.h>, <linux/pid.h>, <linux/cred.h>)

struct task_struct;
struct pid;
struct mm_struct;
struct cred;
typedef int pid_t;

/* include/linux/sched/task.h */
struct task_struct *get_task_struct(struct task_struct *t ll_gets) ll_returns_param(t);
void put_task_struct(struct task_struct *t ll_puts);

/* kernel/pid.c; put_pid() tolerates NULL */
struct pid *get_pid(struct pid *pid ll_gets ll_maybe_null) ll_returns_param(pid);
void put_pid(struct pid *pid ll_puts ll_maybe_null);
struct pid *get_task_pid(struct task_struct *task, int type)
	ll_returns_ref(put_pid) ll_returns_null;
struct task_struct *get_pid_task(struct pid *pid ll_maybe_null, int type)
	ll_returns_ref(put_task_struct) ll_returns_null;
struct pid *find_get_pid(int nr) ll_returns_ref(put_pid) ll_returns_null;

/* include/linux/sched/mm.h: mm_users and mm_count are two counts of one object */
bool mmget_not_zero(struct mm_struct *mm ll_takes(mm_users)) ll_on(ret);
void mmget(struct mm_struct *mm ll_takes(mm_users));
void mmput(struct mm_struct *mm ll_drops(mm_users));
void mmgrab(struct mm_struct *mm ll_takes(mm_count));
void mmdrop(struct mm_struct *mm ll_drops(mm_count));
struct mm_struct *get_task_mm(struct task_struct *task)
	ll_returns_kind(mm_users, mmput) ll_returns_null;
