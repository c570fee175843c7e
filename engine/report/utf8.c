// SPDX-License-Identifier: GPL-2.0-only
/*
 * utf8.c - text that every reader takes, see utf8.h.
 *
 * Purpose: a report is valid whatever the source holds. In: bytes. Out: UTF-8.
 * Idea: what RFC 3629 does not allow (overlong forms, surrogates, beyond U+10FFFF) is no UTF-8.
 */
#include <stddef.h>
#include <string.h>

#include "../base/arena.h"
#include "utf8.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* Length of the valid sequence at @s, 0 if there is none. */
static size_t sequence_length(const unsigned char *s)
{
	size_t n = *s < 0x80 ? 1 : *s >= 0xc2 && *s < 0xe0 ? 2 : *s >= 0xe0 && *s < 0xf0 ? 3
		 : *s >= 0xf0 && *s < 0xf5 ? 4 : 0;

	for (size_t i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	if ((*s == 0xe0 && s[1] < 0xa0) || (*s == 0xed && s[1] > 0x9f) ||
	    (*s == 0xf0 && s[1] < 0x90) || (*s == 0xf4 && s[1] > 0x8f))
		return 0;
	return n;
}

char *utf8_mend(const char *s)
{
	char *mended = xmalloc(strlen(REPLACEMENT) * strlen(s) + 1), *to = mended;

	while (*s) {
		size_t n = sequence_length((const unsigned char *)s);

		memcpy(to, n ? s : REPLACEMENT, n ? n : strlen(REPLACEMENT));
		to += n ? n : strlen(REPLACEMENT);
		s += n ? n : 1;
	}
	*to = '\0';
	return mended;
}
