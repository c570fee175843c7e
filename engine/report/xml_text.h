/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * xml_text.h - strings of a report as XML.
 *
 * Purpose: what the XML writers share. In: bytes. Out: escaped text.
 */
#ifndef LIFELINT_XML_TEXT_H
#define LIFELINT_XML_TEXT_H

#include <stdio.h>

/**
 * xml_put - writes @s as text that may stand in an element or between double quotes.
 * Characters that XML 1.0 has no form for become U+FFFD.
 */
void xml_put(FILE *out, const char *s);

/** xml_attribute - writes ` name="value"`. */
void xml_attribute(FILE *out, const char *name, const char *value);

/** xml_attribute_int - writes ` name="n"`. */
void xml_attribute_int(FILE *out, const char *name, int n);

#endif
