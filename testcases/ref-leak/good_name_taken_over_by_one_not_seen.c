// SPDX-License-Identifier: GPL-2.0-only
/*
 * The name goes to functions that nobody sees here, and success leaves it at that: they took it
 * over, and a later failure owes nothing for it. Shaped after ahd_linux_pci_dev_probe() of
 * drivers/scsi/aic7xxx/aic79xx_osm_pci.c.
 */
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/errno.h>

struct softc;

struct softc *softc_alloc(void *arg, char *name);
void softc_drop(struct softc *sc);
void softc_set_name(struct softc *sc, char *name);
int softc_start(struct softc *sc);
int softc_attach(struct softc *sc);
int softc_show(struct softc *sc);

int softc_probe(const char *text)
{
	char *name = kstrdup(text, GFP_KERNEL);
	struct softc *sc;

	if (!name)
		return -ENOMEM;
	sc = softc_alloc(NULL, name);
	if (!sc) {
		kfree(name);
		return -ENOMEM;
	}
	if (softc_start(sc)) {
		softc_drop(sc);
		return -ENODEV;
	}
	return 0;
}

int softc_rename(struct softc *sc, const char *text)
{
	char *name = kstrdup(text, GFP_KERNEL);
	int err;

	if (name)
		softc_set_name(sc, name);
	err = softc_attach(sc);
	if (err)
		return err;
	return softc_show(sc);
}
