/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * includes.h - #include lines of a file that has moved.
 *
 * Purpose: a text is compiled where it does not lie: under its newer name, or in a directory that
 * is not on the disk. In: a text. Out: one whose headers are found.
 */
#ifndef LIFELINT_GATE_INCLUDES_H
#define LIFELINT_GATE_INCLUDES_H

/**
 * includes_move - the text @text of the file @from, as it can be compiled under the name @to.
 * @root: absolute; both files are relative to it
 * Headers beside @from that are not beside @to get absolute names; no line moves.
 * Returns a text on the heap and frees @text, which is on the heap too.
 */
char *includes_move(char *text, const char *root, const char *from, const char *to);

#endif
