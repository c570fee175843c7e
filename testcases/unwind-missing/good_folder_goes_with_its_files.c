// SPDX-License-Identifier: GPL-2.0-only
/* After fusb302: who removes the folder removes the file that was made in it. */
#include <linux/errno.h>
#include <linux/types.h>

struct folder;
struct unit {
	struct folder *folder;
};

struct folder *log_create_dir(const char *name, struct folder *in);
struct folder *log_create_file(const char *name, struct folder *in);
void log_remove(struct folder *f);
int unit_port(struct unit *u);

static void unit_log_init(struct unit *u)
{
	u->folder = log_create_dir("unit", NULL);
	log_create_file("events", u->folder);
}

static void unit_log_exit(struct unit *u)
{
	log_remove(u->folder);
}

static int unit_probe(struct unit *u)
{
	int ret;

	unit_log_init(u);
	ret = unit_port(u);
	if (ret)
		unit_log_exit(u);
	return ret;
}

int unit_add(struct unit *u)
{
	return unit_probe(u);
}

void unit_del(struct unit *u)
{
	unit_log_exit(u);
}
