/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * file.h - references to open files, descriptors, eventfd contexts.
 */
#pragma once
#include "types.h"

ll_headers(<linux/file.h>, <linux/fs.h>, <linux/eventfd.h>, <linux/anon_inodes.h>)

struct path;
struct inode;
struct eventfd_ctx;
struct file_operations;
struct task_struct;

/* include/linux/fs.h: what ->open() left there lives as long as the file is open */
struct file { void *private_data ll_hands_on; };

/* fs/file.c, fs/file_table.c */
struct file *fget(unsigned int fd) ll_returns_ref(fput) ll_returns_null;
struct file *fget_raw(unsigned int fd) ll_returns_ref(fput) ll_returns_null;
struct file *fget_task(struct task_struct *task, unsigned int fd)
	ll_returns_ref(fput) ll_returns_null;
struct file *get_file(struct file *f ll_gets) ll_returns_param(f);
void fput(struct file *file ll_puts);

/* fs/open.c: filp_close() is the fput() of filp_open() */
struct file *filp_open(const char *filename, int flags, umode_t mode)
	ll_returns_ref(filp_close) ll_returns_err;
int filp_close(struct file *filp ll_puts, void *id ll_nouse ll_maybe_null);

/* fs/file.c: fd_install() "consumes" the file and the descriptor, whose user it now is */
int get_unused_fd_flags(unsigned flags) ll_returns_kind(fd, put_unused_fd) ll_on(ret >= 0);
void put_unused_fd(unsigned int fd ll_drops(fd));
void fd_install(unsigned int fd ll_drops(fd), struct file *file ll_keeps);

/* fs/anon_inodes.c: the file keeps @priv once it exists */
struct file *anon_inode_getfile(const char *name, const struct file_operations *fops,
				void *priv ll_keeps ll_on(ret > 0) ll_nouse ll_maybe_null,
				int flags)
	ll_returns_ref(fput) ll_returns_err;
int anon_inode_getfd(const char *name, const struct file_operations *fops,
		     void *priv ll_keeps ll_on(ret >= 0) ll_nouse ll_maybe_null, int flags);

/* fs/eventfd.c */
struct file *eventfd_fget(int fd) ll_returns_ref(fput) ll_returns_err;
struct eventfd_ctx *eventfd_ctx_fdget(int fd) ll_returns_ref(eventfd_ctx_put) ll_returns_err;
struct eventfd_ctx *eventfd_ctx_fileget(struct file *file)
	ll_returns_ref(eventfd_ctx_put) ll_returns_err;
void eventfd_ctx_put(struct eventfd_ctx *ctx ll_puts);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 8, 0)
void eventfd_signal(struct eventfd_ctx *ctx);
#else
__u64 eventfd_signal(struct eventfd_ctx *ctx, __u64 n);
#endif

/* fs/open.c, fs/libfs.c: they do not fail */
int nonseekable_open(struct inode *inode, struct file *filp)
{
	return 0;
}
int stream_open(struct inode *inode, struct file *filp)
{
	return 0;
}
int simple_open(struct inode *inode, struct file *file)
{
	return 0;
}
