// SPDX-License-Identifier: GPL-2.0-only
/*
 * xml_text.c - strings of a report as XML, see xml_text.h.
 *
 * Purpose: what the XML writers share. In: bytes. Out: escaped text.
 * Idea: two flat formats need no more of XML than this, so no library is linked for them.
 */
#include <stdlib.h>

#include "utf8.h"
#include "xml_text.h"

static void put_char(FILE *out, char c)
{
	switch (c) {
	case '<': fputs("&lt;", out); break;
	case '>': fputs("&gt;", out); break;
	case '&': fputs("&amp;", out); break;
	case '"': fputs("&quot;", out); break;
	case '\n': fputs("&#10;", out); break;
	case '\t': fputs("&#9;", out); break;
	default:
		if ((unsigned char)c < ' ')
			fputs("\xef\xbf\xbd", out);
		else
			fputc(c, out);
	}
}

void xml_put(FILE *out, const char *s)
{
	char *text = utf8_mend(s);

	for (const char *p = text; *p; p++)
		put_char(out, *p);
	free(text);
}

void xml_attribute(FILE *out, const char *name, const char *value)
{
	fprintf(out, " %s=\"", name);
	xml_put(out, value);
	fputc('"', out);
}

void xml_attribute_int(FILE *out, const char *name, int n)
{
	fprintf(out, " %s=\"%d\"", name, n);
}
