/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * eventfd.h - eventfd contexts, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_EVENTFD_H
#define LIFELINT_TEST_EVENTFD_H

#include <linux/err.h>

struct eventfd_ctx;

struct eventfd_ctx *eventfd_ctx_fdget(int fd);
void eventfd_ctx_put(struct eventfd_ctx *ctx);
void eventfd_signal(struct eventfd_ctx *ctx);

#endif
