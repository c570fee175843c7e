/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * idioms.h - what functions and macros are to the engine that reads code, not to devices.
 */
#pragma once
#include "types.h"

ll_headers(<linux/err.h>, <linux/dev_printk.h>, <linux/printk.h>, <linux/netdevice.h>,
	   <linux/lockdep.h>, <linux/kernel.h>, <linux/module.h>, <linux/init.h>, <linux/panic.h>,
	   <linux/ratelimit.h>, <linux/tracepoint.h>, <linux/build_bug.h>, <linux/sched.h>,
	   <linux/rcupdate.h>, <drm/drm_print.h>)

struct device;
struct drm_device;
struct static_key;
struct lockdep_map;
struct net_device;
struct task_struct;

/* include/asm-generic/bug.h: what follows a failed assertion is a bug elsewhere already */
bool WARN_ON(bool condition) ll_idiom(assertion);
bool WARN_ON_ONCE(bool condition) ll_idiom(assertion);
bool WARN(bool condition, const char *format, ...) ll_idiom(assertion);
bool WARN_ONCE(bool condition, const char *format, ...) ll_idiom(assertion);

/* arch/<arch>/include/asm/current.h: the running task does not change inside a function */
struct task_struct *get_current(void) ll_idiom(stable);

/* include/linux/jump_label.h: keys are switched at set-up; one section sees one value */
bool arch_static_branch(struct static_key *key, bool branch) ll_idiom(stable) ll_optional;
bool arch_static_branch_jump(struct static_key *key, bool branch) ll_idiom(stable) ll_optional;
int static_key_count(struct static_key *key) ll_idiom(stable) ll_optional;

/* include/linux/err.h: error pointers */
bool IS_ERR(const void *ptr) ll_idiom(is_err);
bool IS_ERR_OR_NULL(const void *ptr) ll_idiom(is_err_or_null);
long PTR_ERR(const void *ptr) ll_idiom(ptr_err);
void *ERR_PTR(long error) ll_idiom(err_ptr);
void *ERR_CAST(const void *ptr) ll_idiom(identity);
int PTR_ERR_OR_ZERO(const void *ptr) ll_idiom(ptr_err_or_zero);

/* include/linux/panic.h, kernel/exit.c: these do not return */
void panic(const char *fmt, ...) ll_noreturn;
void do_exit(long code) ll_noreturn ll_optional;
void kthread_exit(long code) ll_noreturn ll_optional;

/* include/linux/init.h, module.h: they name the functions that begin and end a module */
void module_init(int (*initfn)(void)) ll_idiom(init_func);
void module_exit(void (*exitfn)(void)) ll_idiom(exit_func);
void early_initcall(int (*fn)(void)) ll_idiom(init_func);
void core_initcall(int (*fn)(void)) ll_idiom(init_func);
void postcore_initcall(int (*fn)(void)) ll_idiom(init_func);
void arch_initcall(int (*fn)(void)) ll_idiom(init_func);
void subsys_initcall(int (*fn)(void)) ll_idiom(init_func);
void fs_initcall(int (*fn)(void)) ll_idiom(init_func);
void rootfs_initcall(int (*fn)(void)) ll_idiom(init_func);
void device_initcall(int (*fn)(void)) ll_idiom(init_func);
void late_initcall(int (*fn)(void)) ll_idiom(init_func);

/* include/linux/lockdep.h: what has to be held is the argument */
void lockdep_assert_held(void *l) ll_idiom(assert_held);
void lockdep_assert_held_write(void *l) ll_idiom(assert_held);
void lockdep_assert_held_read(void *l) ll_idiom(assert_held);
void lockdep_assert_held_once(void *l) ll_idiom(assert_held);

/* include/linux/lockdep.h, kernel.h: checks of the context that change nothing */
void lockdep_assert_not_held(void *l) ll_log;
void lockdep_assert_none_held_once(void) ll_log;
void lockdep_assert_irqs_enabled(void) ll_log;
void lockdep_assert_irqs_disabled(void) ll_log;
void lockdep_assert_in_irq(void) ll_log;
void lockdep_assert(bool cond) ll_log;
void lockdep_assert_once(bool cond) ll_log;
void lockdep_set_class(void *lock, void *key) ll_log;
void lockdep_set_class_and_name(void *lock, void *key, const char *name) ll_log;
void lockdep_set_class_and_subclass(void *lock, void *key, int sub) ll_log;
void lockdep_set_subclass(void *lock, int sub) ll_log;
void lockdep_set_novalidate_class(void *lock) ll_log;
void might_lock(void *lock) ll_log;
void might_lock_read(void *lock) ll_log;
void might_lock_nested(void *lock, int subclass) ll_log;
void might_sleep(void) ll_log;
void might_sleep_if(bool cond) ll_log;
void might_resched(void) ll_log;
void might_fault(void) ll_log;
void cant_sleep(void) ll_log;
void cant_migrate(void) ll_log;
void RCU_LOCKDEP_WARN(bool c, const char *s) ll_log;

/* include/linux/build_bug.h: compile time only */
void BUILD_BUG_ON(bool condition) ll_log;
void BUILD_BUG_ON_MSG(bool cond, const char *msg) ll_log;
void BUILD_BUG(void) ll_log;

/* include/linux/sched.h */
int cond_resched(void) ll_log;

/* include/linux/tracepoint.h: trace_foo() of TRACE_EVENT(foo) only reads */
void trace_(void) ll_log_prefix;

/* include/linux/dev_printk.h */
void dev_emerg(const struct device *dev, const char *fmt, ...) ll_log;
void dev_emerg_once(const struct device *dev, const char *fmt, ...) ll_log;
void dev_emerg_ratelimited(const struct device *dev, const char *fmt, ...) ll_log;
void dev_alert(const struct device *dev, const char *fmt, ...) ll_log;
void dev_alert_once(const struct device *dev, const char *fmt, ...) ll_log;
void dev_alert_ratelimited(const struct device *dev, const char *fmt, ...) ll_log;
void dev_crit(const struct device *dev, const char *fmt, ...) ll_log;
void dev_crit_once(const struct device *dev, const char *fmt, ...) ll_log;
void dev_crit_ratelimited(const struct device *dev, const char *fmt, ...) ll_log;
void dev_err(const struct device *dev, const char *fmt, ...) ll_log;
void dev_err_once(const struct device *dev, const char *fmt, ...) ll_log;
void dev_err_ratelimited(const struct device *dev, const char *fmt, ...) ll_log;
void dev_warn(const struct device *dev, const char *fmt, ...) ll_log;
void dev_warn_once(const struct device *dev, const char *fmt, ...) ll_log;
void dev_warn_ratelimited(const struct device *dev, const char *fmt, ...) ll_log;
void dev_notice(const struct device *dev, const char *fmt, ...) ll_log;
void dev_notice_once(const struct device *dev, const char *fmt, ...) ll_log;
void dev_notice_ratelimited(const struct device *dev, const char *fmt, ...) ll_log;
void dev_info(const struct device *dev, const char *fmt, ...) ll_log;
void dev_info_once(const struct device *dev, const char *fmt, ...) ll_log;
void dev_info_ratelimited(const struct device *dev, const char *fmt, ...) ll_log;
void dev_dbg(const struct device *dev, const char *fmt, ...) ll_log;
void dev_dbg_once(const struct device *dev, const char *fmt, ...) ll_log;
void dev_dbg_ratelimited(const struct device *dev, const char *fmt, ...) ll_log;
void dev_vdbg(const struct device *dev, const char *fmt, ...) ll_log;
void dev_printk(const char *level, const struct device *dev, const char *fmt, ...) ll_log;
void _dev_emerg(const struct device *dev, const char *fmt, ...) ll_log;
void _dev_alert(const struct device *dev, const char *fmt, ...) ll_log;
void _dev_crit(const struct device *dev, const char *fmt, ...) ll_log;
void _dev_err(const struct device *dev, const char *fmt, ...) ll_log;
void _dev_warn(const struct device *dev, const char *fmt, ...) ll_log;
void _dev_notice(const struct device *dev, const char *fmt, ...) ll_log;
void _dev_info(const struct device *dev, const char *fmt, ...) ll_log;

/* drivers/base/core.c, dev_err_probe(): "Returns @err" */
int dev_err_probe(const struct device *dev, int err, const char *fmt, ...) ll_returns_param(err);
int dev_warn_probe(const struct device *dev, int err, const char *fmt, ...)
	ll_returns_param(err) ll_optional;

/* include/linux/printk.h */
void pr_emerg(const char *fmt, ...) ll_log;
void pr_emerg_once(const char *fmt, ...) ll_log;
void pr_emerg_ratelimited(const char *fmt, ...) ll_log;
void pr_alert(const char *fmt, ...) ll_log;
void pr_alert_once(const char *fmt, ...) ll_log;
void pr_alert_ratelimited(const char *fmt, ...) ll_log;
void pr_crit(const char *fmt, ...) ll_log;
void pr_crit_once(const char *fmt, ...) ll_log;
void pr_crit_ratelimited(const char *fmt, ...) ll_log;
void pr_err(const char *fmt, ...) ll_log;
void pr_err_once(const char *fmt, ...) ll_log;
void pr_err_ratelimited(const char *fmt, ...) ll_log;
void pr_warn(const char *fmt, ...) ll_log;
void pr_warn_once(const char *fmt, ...) ll_log;
void pr_warn_ratelimited(const char *fmt, ...) ll_log;
void pr_notice(const char *fmt, ...) ll_log;
void pr_notice_once(const char *fmt, ...) ll_log;
void pr_notice_ratelimited(const char *fmt, ...) ll_log;
void pr_info(const char *fmt, ...) ll_log;
void pr_info_once(const char *fmt, ...) ll_log;
void pr_info_ratelimited(const char *fmt, ...) ll_log;
void pr_devel(const char *fmt, ...) ll_log;
void pr_devel_once(const char *fmt, ...) ll_log;
void pr_devel_ratelimited(const char *fmt, ...) ll_log;
void pr_debug(const char *fmt, ...) ll_log;
void pr_debug_once(const char *fmt, ...) ll_log;
void pr_debug_ratelimited(const char *fmt, ...) ll_log;
void pr_cont(const char *fmt, ...) ll_log;
void printk(const char *fmt, ...) ll_log;
void printk_once(const char *fmt, ...) ll_log;
void printk_ratelimited(const char *fmt, ...) ll_log;
void no_printk(const char *fmt, ...) ll_log;
void dump_stack(void) ll_log;
void print_hex_dump(const char *level, const char *prefix, int type, int rowsize, int groupsize,
		    const void *buf, size_t len, bool ascii)
	ll_log;
void print_hex_dump_debug(const char *prefix, int type, int rowsize, int groupsize, const void *buf,
			  size_t len, bool ascii)
	ll_log;

/* include/net/net_debug.h */
void netdev_emerg(const struct net_device *dev, const char *fmt, ...) ll_log;
void netdev_emerg_once(const struct net_device *dev, const char *fmt, ...) ll_log;
void netif_emerg(void *priv, int type, const struct net_device *dev, const char *fmt, ...) ll_log;
void net_emerg_ratelimited(const char *fmt, ...) ll_log;
void netdev_alert(const struct net_device *dev, const char *fmt, ...) ll_log;
void netdev_alert_once(const struct net_device *dev, const char *fmt, ...) ll_log;
void netif_alert(void *priv, int type, const struct net_device *dev, const char *fmt, ...) ll_log;
void net_alert_ratelimited(const char *fmt, ...) ll_log;
void netdev_crit(const struct net_device *dev, const char *fmt, ...) ll_log;
void netdev_crit_once(const struct net_device *dev, const char *fmt, ...) ll_log;
void netif_crit(void *priv, int type, const struct net_device *dev, const char *fmt, ...) ll_log;
void net_crit_ratelimited(const char *fmt, ...) ll_log;
void netdev_err(const struct net_device *dev, const char *fmt, ...) ll_log;
void netdev_err_once(const struct net_device *dev, const char *fmt, ...) ll_log;
void netif_err(void *priv, int type, const struct net_device *dev, const char *fmt, ...) ll_log;
void net_err_ratelimited(const char *fmt, ...) ll_log;
void netdev_warn(const struct net_device *dev, const char *fmt, ...) ll_log;
void netdev_warn_once(const struct net_device *dev, const char *fmt, ...) ll_log;
void netif_warn(void *priv, int type, const struct net_device *dev, const char *fmt, ...) ll_log;
void net_warn_ratelimited(const char *fmt, ...) ll_log;
void netdev_notice(const struct net_device *dev, const char *fmt, ...) ll_log;
void netdev_notice_once(const struct net_device *dev, const char *fmt, ...) ll_log;
void netif_notice(void *priv, int type, const struct net_device *dev, const char *fmt, ...) ll_log;
void net_notice_ratelimited(const char *fmt, ...) ll_log;
void netdev_info(const struct net_device *dev, const char *fmt, ...) ll_log;
void netdev_info_once(const struct net_device *dev, const char *fmt, ...) ll_log;
void netif_info(void *priv, int type, const struct net_device *dev, const char *fmt, ...) ll_log;
void net_info_ratelimited(const char *fmt, ...) ll_log;
void netdev_dbg(const struct net_device *dev, const char *fmt, ...) ll_log;
void netif_dbg(void *priv, int type, const struct net_device *dev, const char *fmt, ...) ll_log;
void net_dbg_ratelimited(const char *fmt, ...) ll_log;

/* include/drm/drm_print.h */
void drm_info(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_notice(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_warn(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_err(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_info_once(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_notice_once(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_warn_once(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_err_once(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_err_ratelimited(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_core(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_driver(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_kms(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_prime(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_atomic(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_vbl(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_state(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_lease(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void drm_dbg_dp(const struct drm_device *drm, const char *fmt, ...) ll_log ll_optional;
void DRM_INFO(const char *fmt, ...) ll_log ll_optional;
void DRM_NOTE(const char *fmt, ...) ll_log ll_optional;
void DRM_WARN(const char *fmt, ...) ll_log ll_optional;
void DRM_ERROR(const char *fmt, ...) ll_log ll_optional;
void DRM_DEBUG(const char *fmt, ...) ll_log ll_optional;
void DRM_DEBUG_DRIVER(const char *fmt, ...) ll_log ll_optional;
void DRM_DEBUG_KMS(const char *fmt, ...) ll_log ll_optional;
void DRM_DEBUG_ATOMIC(const char *fmt, ...) ll_log ll_optional;
void DRM_DEV_ERROR(const struct device *dev, const char *fmt, ...) ll_log ll_optional;
void DRM_DEV_INFO(const struct device *dev, const char *fmt, ...) ll_log ll_optional;
void DRM_DEV_DEBUG(const struct device *dev, const char *fmt, ...) ll_log ll_optional;
void DRM_DEV_DEBUG_DRIVER(const struct device *dev, const char *fmt, ...) ll_log ll_optional;
void DRM_DEV_DEBUG_KMS(const struct device *dev, const char *fmt, ...) ll_log ll_optional;
