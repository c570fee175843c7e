// SPDX-License-Identifier: GPL-2.0-only
/* First nobody can read the screen any more, then it is unmapped. */
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
	unregister_framebuffer(info);
	iounmap(info->screen_base);
	framebuffer_release(info);
}
