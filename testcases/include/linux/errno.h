/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * errno.h - error numbers, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_ERRNO_H
#define LIFELINT_TEST_ERRNO_H

#define ENOENT 2
#define EIO 5
#define ENXIO 6
#define EAGAIN 11
#define ENOMEM 12
#define EFAULT 14
#define EBUSY 16
#define EEXIST 17
#define ENODEV 19
#define EINVAL 22
#define ENOSPC 28
#define EINPROGRESS 115
#define EPROBE_DEFER 517

#endif
