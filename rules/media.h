/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * media.h - video devices and sub-devices: live from their registration on.
 */
#pragma once
#include "types.h"

ll_headers(<media/v4l2-async.h>, <media/v4l2-dev.h>, <media/v4l2-subdev.h>,
	   <media/v4l2-device.h>)

struct module;
struct v4l2_subdev;
struct video_device;

/* drivers/media/v4l2-core/v4l2-async.c: a bridge may call the sub-device at once */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
int __v4l2_async_register_subdev(struct v4l2_subdev *sd ll_registers(subdev), struct module *module)
	ll_spelled(v4l2_async_register_subdev) ll_on(ret == 0) ll_optional;
int __v4l2_async_register_subdev_sensor(struct v4l2_subdev *sd ll_registers(subdev),
					struct module *module)
	ll_spelled(v4l2_async_register_subdev_sensor) ll_on(ret == 0) ll_optional;
#else
int v4l2_async_register_subdev(struct v4l2_subdev *sd ll_registers(subdev)) ll_on(ret == 0);
int v4l2_async_register_subdev_sensor(struct v4l2_subdev *sd ll_registers(subdev))
	ll_on(ret == 0);
#endif
void v4l2_async_unregister_subdev(struct v4l2_subdev *sd ll_unregisters(subdev));

/* drivers/media/v4l2-core/v4l2-dev.c */
int __video_register_device(struct video_device *vdev ll_registers(video), int type, int nr,
			    int warn_if_nr_in_use, struct module *owner)
	ll_spelled(video_register_device) ll_on(ret == 0);
void video_unregister_device(struct video_device *vdev ll_unregisters(video))
	ll_explained("the count that device_register() in __video_register_device() started");
