// SPDX-License-Identifier: GPL-2.0-only
/* va_arg() of a type that is named by a typedef: the list stands behind the name. */
typedef unsigned int u32;

u32 second(int first, ...)
{
	__builtin_va_list args;
	u32 n;

	__builtin_va_start(args, first);
	n = __builtin_va_arg(args, u32);
	__builtin_va_end(args);
	return n;
}

/*
 * check-output-start
func second(first: int, ...) u32
b0:
  %0 = load &first
  call __builtin_va_start(&args, %0)
  %1 = asm()
  store &n, %1
  call __builtin_va_end(&args)
  %2 = load &n
  return %2
 * check-output-end
 */
