// SPDX-License-Identifier: GPL-2.0-only
/*
 * report.c - the parts of a report that all writers share.
 *
 * Purpose: bookkeeping of a run and the table of writers. In: what workers send. Out: struct
 * report in its final order; the failure list, summary and statistics as text.
 * Idea: everything that workers may send in any order is sorted here, once.
 * Short names: r report.
 */
#include <string.h>

#include "report.h"

#define WRITER(name)                                                                               \
	void report_write_##name(FILE *out, const struct report *r,                                \
				 const struct report_style *style);
#include "writers.def"
#undef WRITER

static const struct report_writer writers[] = {
#define WRITER(name) {#name, report_write_##name},
#include "writers.def"
#undef WRITER
};

#define WRITER(name) ", " #name
static const char writer_names[] =
#include "writers.def"
	;
#undef WRITER

const struct report_writer *report_writer_find(const char *name)
{
	for (size_t i = 0; i < sizeof(writers) / sizeof(*writers); i++)
		if (!strcmp(writers[i].name, name))
			return &writers[i];
	return NULL;
}

const char *report_writer_names(void)
{
	return writer_names + 2;
}

bool report_shown(const struct report *r, const struct finding *f)
{
	return f->level >= r->level && (!f->waiver || r->show_waived);
}

bool report_open(const struct report *r, const struct finding *f)
{
	return f->level >= r->level && !f->waiver;
}

int report_count(const struct report *r, enum level level)
{
	int n = 0;

	for (int i = 0; i < r->findings.list.len; i++)
		n += r->findings.list.data[i].level == level && !r->findings.list.data[i].waiver;
	return n;
}

int report_count_waived(const struct report *r, enum waiver waiver)
{
	int n = 0;

	for (int i = 0; i < r->findings.list.len; i++)
		n += r->findings.list.data[i].waiver == waiver;
	return n;
}

const char *report_waiver_name(enum waiver waiver)
{
	return waiver == WAIVED_IN_BASELINE ? "baseline" : "source";
}

static const char *copy(struct report *r, const char *s)
{
	return s ? arena_strdup(&r->findings.arena, s) : NULL;
}

void report_part_add(struct report *r, struct report_parts *parts, const struct report_part *part)
{
	vec_push(parts, (struct report_part){copy(r, part->file), copy(r, part->function),
					     copy(r, part->reason)});
}

void report_fail(struct report *r, const char *file, const char *function, const char *reason)
{
	report_part_add(r, &r->failed, &(struct report_part){file, function, reason});
}

void report_count_add(struct report *r, const char *name, long n)
{
	for (int i = 0; i < r->counters.len; i++)
		if (!strcmp(r->counters.data[i].name, name)) {
			r->counters.data[i].n += n;
			return;
		}
	vec_push(&r->counters, (struct report_counter){copy(r, name), n});
}

/* A whole unit stands before its functions. */
static int compare_parts(const void *pa, const void *pb)
{
	const struct report_part *a = pa, *b = pb;
	int d = strcmp(a->file, b->file);

	if (!d)
		d = strcmp(a->function ? a->function : "", b->function ? b->function : "");
	return d ? d : strcmp(a->reason, b->reason);
}

static int compare_counters(const void *pa, const void *pb)
{
	const struct report_counter *a = pa, *b = pb;

	return strcmp(a->name, b->name);
}

/* A header's function that fails in ten units is one fact. */
static void sort_parts(struct report_parts *parts)
{
	int kept = 0;

	if (!parts->len)
		return;
	qsort(parts->data, (size_t)parts->len, sizeof(*parts->data), compare_parts);
	for (int i = 0; i < parts->len; i++)
		if (!kept || compare_parts(&parts->data[kept - 1], &parts->data[i]))
			parts->data[kept++] = parts->data[i];
	parts->len = kept;
}

void report_finish(struct report *r)
{
	findings_finish(&r->findings);
	sort_parts(&r->failed);
	sort_parts(&r->unlowered);
	if (r->counters.len)
		qsort(r->counters.data, (size_t)r->counters.len, sizeof(*r->counters.data),
		      compare_counters);
}

int report_failed_units(const struct report *r)
{
	int n = 0;

	for (int i = 0; i < r->failed.len; i++)
		n += !i || strcmp(r->failed.data[i - 1].file, r->failed.data[i].file);
	return n;
}

void report_print_failed(FILE *out, const struct report *r)
{
	for (int i = 0; i < r->failed.len; i++) {
		const struct report_part *p = &r->failed.data[i];

		if (p->function)
			fprintf(out, "lifelint: %s: %s() not analysed: %s\n", p->file, p->function,
				p->reason);
		else
			fprintf(out, "lifelint: %s: not analysed: %s\n", p->file, p->reason);
	}
	if (r->interrupted)
		fprintf(out, "lifelint: interrupted: %d of %d units were analysed\n", r->units_done,
			r->units);
}

static void print_count(FILE *out, int n, const char *what)
{
	fprintf(out, "%d %s%s", n, what, n == 1 ? "" : "s");
}

void report_print_summary(FILE *out, const struct report *r)
{
	fputs("lifelint: ", out);
	print_count(out, report_count(r, LEVEL_ERROR), "error");
	fputs(", ", out);
	print_count(out, report_count(r, LEVEL_WARNING), "warning");
	fputs(", ", out);
	print_count(out, report_count(r, LEVEL_NOTE), "note");
	fputs(" in ", out);
	print_count(out, r->units_done, "unit");
	if (r->failed.len)
		fprintf(out, ", %d of them not analysed in full", report_failed_units(r));
	if (report_count_waived(r, WAIVED_IN_SOURCE))
		fprintf(out, ", %d suppressed", report_count_waived(r, WAIVED_IN_SOURCE));
	if (report_count_waived(r, WAIVED_IN_BASELINE))
		fprintf(out, ", %d in the baseline", report_count_waived(r, WAIVED_IN_BASELINE));
	if (r->compared)
		fprintf(out, ", %d known before the change", r->known);
	fputc('\n', out);
}

void report_print_stats(FILE *out, const struct report *r)
{
	double analysis = r->lower_seconds + r->analyse_seconds;

	fprintf(out, "units                  %8d\n", r->units);
	fprintf(out, "failed units           %8d\n", report_failed_units(r));
	fprintf(out, "units read twice       %8d\n", r->read_twice);
	fprintf(out, "functions              %8d\n", r->functions);
	fprintf(out, "unlowered functions    %8d\n", r->unlowered.len);
	for (int i = 0; i < r->unlowered.len; i++)
		fprintf(out, "  %s: %s(): %s\n", r->unlowered.data[i].file,
			r->unlowered.data[i].function, r->unlowered.data[i].reason);
	fprintf(out, "suppressed findings    %8d\n", report_count_waived(r, WAIVED_IN_SOURCE));
	fprintf(out, "plan                   %8.2f s\n", r->plan_seconds);
	fprintf(out, "parse                  %8.2f s\n", r->parse_seconds);
	fprintf(out, "lower                  %8.2f s\n", r->lower_seconds);
	fprintf(out, "analyse                %8.2f s\n", r->analyse_seconds);
	fprintf(out, "(lower + analyse)/parse %7.2f\n",
		r->parse_seconds > 0 ? analysis / r->parse_seconds : 0.0);
	fprintf(out, "wall clock             %8.2f s\n", r->seconds);
	for (int i = 0; i < r->counters.len; i++)
		fprintf(out, "%8ld  %s\n", r->counters.data[i].n, r->counters.data[i].name);
}

void report_fini(struct report *r)
{
	vec_fini(&r->failed);
	vec_fini(&r->unlowered);
	vec_fini(&r->counters);
	vec_fini(&r->rules);
	findings_fini(&r->findings);
}
