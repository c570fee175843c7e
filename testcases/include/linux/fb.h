/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * fb.h - frame buffers, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_FB_H
#define LIFELINT_TEST_FB_H

#include <linux/module.h>

struct device;
struct fb_info;

struct fb_ops {
	struct module *owner;
	ssize_t (*fb_read)(struct fb_info *info, char __user *buf, size_t count, loff_t *ppos);
	int (*fb_blank)(int blank, struct fb_info *info);
	void (*fb_destroy)(struct fb_info *info);
};

struct fb_info {
	const struct fb_ops *fbops;
	char __iomem *screen_base;
	void *par;
};

ssize_t fb_io_read(struct fb_info *info, char __user *buf, size_t count, loff_t *ppos);
struct fb_info *framebuffer_alloc(size_t size, struct device *dev);
int register_framebuffer(struct fb_info *fb_info);
void unregister_framebuffer(struct fb_info *fb_info);
void framebuffer_release(struct fb_info *info);

#endif
