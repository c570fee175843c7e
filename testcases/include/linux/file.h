/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * file.h - references to files, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_FILE_H
#define LIFELINT_TEST_FILE_H

#include <linux/fs.h>

struct file *fget(unsigned int fd);
void fput(struct file *);

#endif
