// SPDX-License-Identifier: GPL-2.0-only
/* The whole function is freed by a pointer to the part that it begins with. */
#include <linux/container_of.h>
#include <linux/slab.h>
#include <linux/types.h>

struct audio {
	int rate;
	void (*free)(struct audio *audio);
};

struct uac {
	struct audio audio;
	int interface;
};

static int users;

static struct uac *audio_to_uac(struct audio *audio)
{
	return container_of(audio, struct uac, audio);
}

int uac_set(struct audio *audio, int interface)
{
	audio_to_uac(audio)->interface = interface;
	return 0;
}

static void uac_free(struct audio *a)
{
	struct audio *audio = a;

	audio->rate = 0;
	users--;
	kfree(audio);
}

struct audio *uac_alloc(int rate)
{
	struct uac *uac = kzalloc(sizeof(*uac), GFP_KERNEL);

	if (!uac)
		return NULL;
	uac->audio.rate = rate;
	uac->audio.free = uac_free;
	users++;
	return &uac->audio;
}
