/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * fb.h - what the usual operations of a frame buffer read of it.
 */
#pragma once
#include "types.h"

ll_headers(<linux/fb.h>)

struct fb_copyarea;
struct fb_fillrect;
struct fb_image;
struct fb_info;
struct vm_area_struct;

/* drivers/video/fbdev/core/fbmem.c: fb_destroy ends what is behind the info, after the last user */
struct fb_ops {
	void (*fb_destroy)(struct fb_info *info) ll_at_end;
};

/* drivers/video/fbdev/core/fb_io_fops.c, cfbfillrect.c, cfbcopyarea.c, cfbimgblt.c */
ssize_t fb_io_read(struct fb_info *info ll_reads(screen_base), char *buf, size_t count,
		   loff_t *ppos)
	ll_optional;
ssize_t fb_io_write(struct fb_info *info ll_reads(screen_base), const char *buf, size_t count,
		    loff_t *ppos)
	ll_optional;
void cfb_fillrect(struct fb_info *info ll_reads(screen_base), const struct fb_fillrect *rect);
void cfb_copyarea(struct fb_info *info ll_reads(screen_base), const struct fb_copyarea *area);
void cfb_imageblit(struct fb_info *info ll_reads(screen_base), const struct fb_image *image);

/* drivers/video/fbdev/core/fb_sys_fops.c, sysfillrect.c, syscopyarea.c, sysimgblt.c */
ssize_t fb_sys_read(struct fb_info *info ll_reads(screen_buffer), char *buf, size_t count,
		    loff_t *ppos);
ssize_t fb_sys_write(struct fb_info *info ll_reads(screen_buffer), const char *buf, size_t count,
		     loff_t *ppos);
void sys_fillrect(struct fb_info *info ll_reads(screen_buffer), const struct fb_fillrect *rect);
void sys_copyarea(struct fb_info *info ll_reads(screen_buffer), const struct fb_copyarea *area);
void sys_imageblit(struct fb_info *info ll_reads(screen_buffer), const struct fb_image *image);
