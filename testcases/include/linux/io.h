/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * io.h - mapped registers, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_IO_H
#define LIFELINT_TEST_IO_H

#include <linux/types.h>

void iounmap(volatile void __iomem *addr);
u32 readl(const volatile void __iomem *addr);
void writel(u32 val, volatile void __iomem *addr);

#endif
