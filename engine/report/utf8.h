/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * utf8.h - text that every reader takes.
 *
 * Purpose: sources may hold Latin-1, reports must be UTF-8. In: bytes. Out: UTF-8.
 */
#ifndef LIFELINT_UTF8_H
#define LIFELINT_UTF8_H

/** utf8_mend - a heap copy of @s in which U+FFFD stands for each byte that is not UTF-8. */
char *utf8_mend(const char *s);

#endif
