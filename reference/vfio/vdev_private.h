/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * vdev_private.h - what the files of the vdev core share.
 */
#ifndef VDEV_PRIVATE_H
#define VDEV_PRIVATE_H

#include "vdev.h"

/* vdev_set.c */
void vdev_release_set(struct vdev *vdev);
void vdev_sets_exit(void);

#endif
