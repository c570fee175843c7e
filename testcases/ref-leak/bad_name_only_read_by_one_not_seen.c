// SPDX-License-Identifier: GPL-2.0-only
/* Success gives the name back: who got it did not take it over, and the failure forgets it. */
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/errno.h>

struct softc;

int softc_find(struct softc *sc, char *name);
int softc_show(struct softc *sc, const char *name);
int softc_attach(struct softc *sc);

int softc_probe(struct softc *sc, const char *text)
{
	char *name = kstrdup(text, GFP_KERNEL);
	int err;

	if (!name)
		return -ENOMEM;
	softc_find(sc, name);
	err = softc_attach(sc);
	if (err)
		return err; // expect: error: ref-leak {{memory of name acquired by kstrdup}}
	kfree(name);
	return 0;
}

/* One that gets a pointer to something const takes nothing over. */
char *softc_label(struct softc *sc, const char *text)
{
	char *name = kstrdup(text, GFP_KERNEL);

	if (!name)
		return NULL;
	if (softc_show(sc, name))
		return NULL; // expect: error: ref-leak {{memory of name acquired by kstrdup}}
	return name;
}
