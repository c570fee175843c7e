// SPDX-License-Identifier: GPL-2.0-only
/* The device's own function pointer, set by what it is: generation two has it. */
struct scope {
	int generation;
	int (*read_status)(struct scope *s);
};

int scope_status(struct scope *s)
{
	return s->read_status ? s->read_status(s) : 0;
}

int scope_check(struct scope *s)
{
	if (s->generation < 2)
		return 0;
	return s->read_status(s);
}
