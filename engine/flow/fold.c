// SPDX-License-Identifier: GPL-2.0-only
/*
 * fold.c - several findings with one cause are one finding.
 *
 * Purpose: one mistake is told once. In: noted candidates of a unit. Out: findings.
 * Idea: of those that share function and key the one of the highest level that comes first in the
 * text is filed; the others become its last steps.
 */
#include <string.h>

#include "run.h"

#define MAX_LIKEWISE 12

static const struct finding *candidate(const struct unit_end *e, const struct unit_note *n)
{
	return &e->fl->candidates.list.data[n->candidate];
}

static bool same_cause(const struct unit_note *a, const struct unit_note *b)
{
	return b->candidate >= 0 && a->topic == b->topic && a->key == b->key && a->fn == b->fn;
}

static bool is_better(const struct finding *a, const struct finding *b)
{
	if (a->level != b->level)
		return a->level > b->level;
	return a->line < b->line || (a->line == b->line && a->col < b->col);
}

static bool is_listed(const struct step *steps, int n, const struct finding *f)
{
	for (int i = 0; i < n; i++)
		if (!strcmp(steps[i].message, f->message) && steps[i].line == f->line)
			return true;
	return false;
}

static void file_group(const struct unit_end *e, int from)
{
	const struct unit_note *first = &e->notes[from];
	const struct finding *best = candidate(e, first);
	struct step steps[64];
	struct finding f;
	int had, n;

	for (int i = from + 1; i < e->nnotes; i++)
		if (same_cause(first, &e->notes[i]) && is_better(candidate(e, &e->notes[i]), best))
			best = candidate(e, &e->notes[i]);
	f = *best;
	n = had = f.nsteps < 64 - MAX_LIKEWISE ? f.nsteps : 64 - MAX_LIKEWISE;
	memcpy(steps, f.steps, sizeof(*steps) * (size_t)n);
	for (int i = from; i < e->nnotes && n < had + MAX_LIKEWISE; i++) {
		const struct finding *x =
			same_cause(first, &e->notes[i]) ? candidate(e, &e->notes[i]) : NULL;

		if (x && x->level == best->level && !is_listed(steps, n, x) &&
		    (x->line != f.line || strcmp(x->message, f.message)))
			steps[n++] = (struct step){x->file, x->line, x->col, x->message};
	}
	f.steps = steps;
	f.nsteps = n;
	findings_add(e->out, &f);
}

void unit_fold(const struct unit_end *e, const char *topic)
{
	for (int i = 0; i < e->nnotes; i++) {
		bool told = e->notes[i].candidate < 0 || strcmp(e->notes[i].topic, topic);

		for (int k = 0; k < i && !told; k++)
			told = same_cause(&e->notes[i], &e->notes[k]);
		if (!told)
			file_group(e, i);
	}
}
