// SPDX-License-Identifier: GPL-2.0-only
/* The core reads the screen through the mapping until the frame buffer is unregistered. */
#include <linux/fb.h>
#include <linux/io.h>

static const struct fb_ops panel_ops = {
	.fb_read = fb_io_read,
};

int panel_add(struct fb_info *info)
{
	info->fbops = &panel_ops;
	return register_framebuffer(info);
}

void panel_remove(struct fb_info *info)
{
	iounmap(info->screen_base); // expect: error: teardown-before-unpublish {{info->screen_base is given up by iounmap() while fb_io_read() is live until unregister_framebuffer()}}
	unregister_framebuffer(info);
	framebuffer_release(info);
}
