/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * hash.h - the hash functions of the project.
 *
 * Purpose: table hashing and stable digests. In: bytes. Out: 64 bits.
 * Invariant: results depend on the bytes alone, so they may be written to files.
 */
#ifndef LIFELINT_HASH_H
#define LIFELINT_HASH_H

#include <stddef.h>
#include <stdint.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

/** hash_bytes - XXH3 of @n bytes at @p. */
static inline uint64_t hash_bytes(const void *p, size_t n)
{
	return XXH3_64bits(p, n);
}

/** hash_mix - combines two hashes; not commutative. */
static inline uint64_t hash_mix(uint64_t a, uint64_t b)
{
	a ^= b + 0x9e3779b97f4a7c15ull + (a << 6) + (a >> 2);
	a *= 0xff51afd7ed558ccdull;
	return a ^ (a >> 32);
}

#endif
