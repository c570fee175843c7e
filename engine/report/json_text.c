// SPDX-License-Identifier: GPL-2.0-only
/*
 * json_text.c - strings of a report as JSON, see json_text.h.
 *
 * Purpose: what the JSON writers share. In: bytes. Out: jansson values.
 */
#include <stdlib.h>

#include "json_text.h"
#include "utf8.h"

json_t *json_text(const char *s)
{
	json_t *text = json_string(s);
	char *mended;

	if (text)
		return text;
	mended = utf8_mend(s);
	text = json_string(mended);
	free(mended);
	return text;
}

void json_write(FILE *out, json_t *o)
{
	json_dumpf(o, out, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
	fputc('\n', out);
	json_decref(o);
}
