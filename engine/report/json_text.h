/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * json_text.h - strings of a report as JSON.
 *
 * Purpose: what the JSON writers share. In: bytes. Out: jansson values.
 */
#ifndef LIFELINT_JSON_TEXT_H
#define LIFELINT_JSON_TEXT_H

#include <jansson.h>
#include <stdio.h>

/** json_text - @s as a JSON string; never NULL, whatever the bytes. */
json_t *json_text(const char *s);

/** json_write - writes @o as all our JSON is written, and drops it. */
void json_write(FILE *out, json_t *o);

#endif
