// SPDX-License-Identifier: GPL-2.0-only
/*
 * shared.c - which units of a run are read with which precompiled header, see shared.h.
 *
 * Purpose: group units by their arguments, build in child processes. In: units. Out: headers.
 * Idea: to build one costs what a few units cost, so only a set of some size gets one; a set that
 * finds one in the cache uses it whatever its size.
 * Invariant: libclang never runs in the parent, whom a crash would cost everything.
 */
#include "shared.h"

#include <errno.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORTH_IT 8

static struct shared_set *find_set(const struct shared *s, uint64_t key)
{
	for (int i = 0; i < s->sets.len; i++)
		if (s->sets.data[i].key == key)
			return &s->sets.data[i];
	return NULL;
}

static void add_unit(struct shared *s, const struct run_request *rq, const struct plan_unit *pu)
{
	uint64_t key = pch_key(pu, s->text);
	struct shared_set *set = find_set(s, key);

	if (!set) {
		vec_push(&s->sets, (struct shared_set){.key = key, .like = pu});
		set = &vec_last(&s->sets);
		set->base = xasprintf("%s/pch/%016llx", rq->cache, (unsigned long long)key);
	}
	set->units++;
}

/* Does not return. */
static void build(const struct shared_set *set, const char *text)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	_exit(pch_build(set->like, text, set->base) ? 1 : 0);
}

/* Starts the building of @set; false when no process could be had. */
static bool start_building(const struct shared_set *set, const char *text)
{
	pid_t pid;

	fflush(NULL);
	pid = fork();
	if (!pid)
		build(set, text);
	return pid > 0;
}

static void wait_for_one(int *running)
{
	while (wait(NULL) < 0 && errno == EINTR)
		;
	--*running;
}

static void build_missing(struct shared *s, int jobs)
{
	int running = 0;

	for (int i = 0; i < s->sets.len; i++) {
		struct shared_set *set = &s->sets.data[i];

		if (set->ready || set->units < WORTH_IT)
			continue;
		if (running == jobs)
			wait_for_one(&running);
		running += start_building(set, s->text);
	}
	while (running)
		wait_for_one(&running);
}

static void load_sets(struct shared *s)
{
	for (int i = 0; i < s->sets.len; i++)
		if (!s->sets.data[i].ready)
			s->sets.data[i].ready =
				pch_load(&s->sets.data[i].pch, s->sets.data[i].base);
}

void shared_open(struct shared *s, const struct run_request *rq)
{
	char *dir;

	*s = (struct shared){.text = rq->cache ? rq->shared_headers : NULL};
	if (!s->text)
		return;
	for (int k = 0; k < rq->nbatches; k++)
		for (int i = 0; !rq->batches[k].engines && i < rq->batches[k].nunits; i++)
			add_unit(s, rq, &rq->batches[k].units[i]);
	load_sets(s);
	dir = xasprintf("%s/pch", rq->cache);
	mkdir(dir, 0777);
	free(dir);
	build_missing(s, rq->jobs);
	load_sets(s);
}

static bool has_header(const struct overlay *overlay)
{
	for (int i = 0; overlay && i < overlay->texts.len; i++) {
		const struct overlay_text *t = overlay->texts.entries[i].value;
		size_t n = strlen(t->path);

		if (n < 2 || strcmp(t->path + n - 2, ".c"))
			return true;
	}
	return false;
}

const struct pch *shared_find(const struct shared *s, const struct plan_unit *pu,
			      const struct overlay *overlay)
{
	struct shared_set *set;

	if (!s->text || has_header(overlay))
		return NULL;
	set = find_set(s, pch_key(pu, s->text));
	return set && set->ready ? &set->pch : NULL;
}

void shared_fini(struct shared *s)
{
	for (int i = 0; i < s->sets.len; i++) {
		if (s->sets.data[i].ready)
			pch_fini(&s->sets.data[i].pch);
		free(s->sets.data[i].base);
	}
	vec_fini(&s->sets);
}
