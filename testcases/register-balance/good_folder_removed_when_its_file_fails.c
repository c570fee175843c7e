// SPDX-License-Identifier: GPL-2.0-only
/* After idxd: what is removed is the folder, not the file that could not be made in it. */
#include <linux/errno.h>
#include <linux/err.h>

struct folder;

struct folder *log_register_dir(const char *name, struct folder *in);
struct folder *log_register_file(const char *name, struct folder *in);
void log_unregister(struct folder *f);

struct folder *log_setup(struct folder *root)
{
	struct folder *dir = log_register_dir("unit", root), *file;

	if (IS_ERR(dir))
		return dir;
	file = log_register_file("events", dir);
	if (IS_ERR(file)) {
		log_unregister(dir);
		return file;
	}
	return dir;
}
