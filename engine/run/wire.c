// SPDX-License-Identifier: GPL-2.0-only
/*
 * wire.c - values as bytes, see wire.h.
 *
 * Purpose: write and read records. In: values. Out: bytes, and back.
 */
#include <errno.h>
#include <string.h>
#include <sys/socket.h>

#include "wire.h"

static void put(struct wire_out *w, const void *data, size_t len)
{
	vec_reserve(w, w->len + (int)len);
	memcpy(w->data + w->len, data, len);
	w->len += (int)len;
}

void wire_put_long(struct wire_out *w, long n)
{
	put(w, &n, sizeof(n));
}

void wire_put_double(struct wire_out *w, double d)
{
	put(w, &d, sizeof(d));
}

void wire_put_string(struct wire_out *w, const char *s)
{
	size_t len = s ? strlen(s) + 1 : 0;

	wire_put_long(w, (long)len);
	if (len)
		put(w, s, len);
}

static const char *take(struct wire_in *r, size_t len)
{
	const char *at = r->p;

	if (r->bad || (size_t)(r->end - r->p) < len) {
		r->bad = true;
		return NULL;
	}
	r->p += len;
	return at;
}

/* What @to has stays when there is nothing left to take. */
static void get(struct wire_in *r, void *to, size_t len)
{
	const char *at = take(r, len);

	if (at)
		memcpy(to, at, len);
}

long wire_get_long(struct wire_in *r)
{
	long n = 0;

	get(r, &n, sizeof(n));
	return n;
}

double wire_get_double(struct wire_in *r)
{
	double d = 0;

	get(r, &d, sizeof(d));
	return d;
}

const char *wire_get_string(struct wire_in *r)
{
	long len = wire_get_long(r);

	return len > 0 ? take(r, (size_t)len) : NULL;
}

int wire_send(int fd, const void *data, size_t len)
{
	const char *p = data;

	while (len) {
		ssize_t n = send(fd, p, len, MSG_NOSIGNAL);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -errno;
		p += n;
		len -= (size_t)n;
	}
	return 0;
}

int wire_receive(int fd, void *data, size_t len)
{
	char *p = data;

	while (len) {
		ssize_t n = recv(fd, p, len, 0);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n ? -errno : -EPIPE;
		p += n;
		len -= (size_t)n;
	}
	return 0;
}
