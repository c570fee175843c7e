// SPDX-License-Identifier: GPL-2.0-only
/* What is called below the helper is not seen: the engine is on, and stays on. */
#include <linux/types.h>
#include <linux/errno.h>

struct engine {
	int id;
};

int engine_tell(struct engine *e, int what);
int engine_feed(struct engine *e);

static void engine_say(struct engine *e, int what)
{
	engine_tell(e, what);
}

static int engine_link(struct engine *e)
{
	engine_say(e, 1);
	return engine_tell(e, 2);
}

static void engine_unlink(struct engine *e)
{
	engine_say(e, 0);
}

int engine_first(struct engine *e)
{
	int err = engine_link(e);

	if (err)
		return err;
	err = engine_feed(e);
	if (err) {
		engine_unlink(e);
		return err;
	}
	return 0;
}

int engine_second(struct engine *e)
{
	int err = engine_link(e);

	if (err)
		return err;
	err = engine_feed(e);
	if (err)
		return err; // expect: error: unwind-missing {{engine_link}}
	err = engine_feed(e);
	if (err) {
		engine_unlink(e);
		return err;
	}
	return 0;
}
