// SPDX-License-Identifier: GPL-2.0-only
/*
 * run.c - hands units to forked workers and gathers their records.
 *
 * Purpose: see run.h. In: units, model. Out: reports.
 *
 * Idea: one socket pair per worker. The parent sends the number of a unit, the worker answers
 * with the length of a record and the record. A worker that dies or takes too long costs the
 * unit that it had, and a new one takes its place. Workers are also renewed after some units,
 * since the pool of interned strings only grows.
 *
 *	parent:  send unit ──> worker: parse, lower, analyse
 *	         poll      <── length, record
 *
 * Invariants:
 *   - each unit ends as a record or as a failure, unless the run is interrupted;
 *   - records are merged in the order of the plan, whoever sent them.
 *
 * The units of all batches are numbered through.
 *
 * Short names: rq request, w worker, p pool, b batch.
 */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "../base/clock.h"
#include "hooks.h"
#include "interrupt.h"
#include "progress.h"
#include "run.h"
#include "shared.h"
#include "worker.h"

#define UNITS_PER_WORKER 100
#define NO_UNIT (-1)

struct worker {
	pid_t pid;
	int fd;			/* -1: no such worker now */
	int unit;		/* what it works on, or NO_UNIT */
	int units_left;
	double deadline;
};

struct result {
	struct wire_out record;
	char *failure;		/* instead of a record */
};

struct pool {
	const struct run_request *rq;
	struct worker *workers;
	int nworkers;
	int nunits;		/* of all batches */
	int next;		/* first unit not handed out yet */
	int done;
	struct result *results;	/* by unit */
	sigset_t signals;	/* mask outside the run */
	struct progress progress;
	struct shared shared;
};

/* The batch of the unit with the number *@unit, which becomes its index there. */
static const struct run_batch *batch_of(const struct run_request *rq, int *unit)
{
	const struct run_batch *b = rq->batches;

	for (; *unit >= b->nunits; b++)
		*unit -= b->nunits;
	return b;
}

static void check_unit(const struct pool *p, const struct run_batch *b,
		       const struct plan_unit *pu, struct wire_out *record)
{
	struct front_hooks hooks = hooks_make(p->rq->model);

	hooks.overlay = b->report->overlay;
	hooks.pch = shared_find(&p->shared, pu, hooks.overlay);
	worker_check_unit(pu, p->rq->root, p->rq->model, &hooks, record);
}

/* The life of a worker: until the parent closes its end. */
static void work(const struct pool *p, int fd)
{
	const struct run_request *rq = p->rq;
	int unit;

	while (!wire_receive(fd, &unit, sizeof(unit))) {
		struct wire_out record = {0};
		const struct run_batch *b = batch_of(rq, &unit);

		if (b->engines)
			worker_run_engine(b->engines, unit, &record);
		else
			check_unit(p, b, &b->units[unit], &record);
		if (wire_send(fd, &record.len, sizeof(record.len)) ||
		    wire_send(fd, record.data, (size_t)record.len))
			break;
		vec_fini(&record);
	}
	_exit(0);
}

static int start_worker(struct pool *p, struct worker *w)
{
	int fds[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds))
		return -errno;
	fflush(NULL);
	w->pid = fork();
	if (w->pid < 0) {
		int err = -errno;

		close(fds[0]);
		close(fds[1]);
		return err;
	}
	if (!w->pid) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		interrupt_forget(&p->signals);
		close(fds[0]);
		for (int i = 0; i < p->nworkers; i++)
			if (p->workers[i].fd >= 0)
				close(p->workers[i].fd);
		work(p, fds[1]);
	}
	close(fds[1]);
	w->fd = fds[0];
	w->unit = NO_UNIT;
	w->units_left = UNITS_PER_WORKER;
	return 0;
}

/* Ends @w and returns its wait status. */
static int stop_worker(struct worker *w, bool kill_it)
{
	int status = 0;

	close(w->fd);
	w->fd = -1;
	if (kill_it)
		kill(w->pid, SIGKILL);
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

static void fail_unit(struct pool *p, struct worker *w, char *why)
{
	p->results[w->unit].failure = why;
	p->done++;
	w->unit = NO_UNIT;
}

static void lose_worker(struct pool *p, struct worker *w)
{
	int status = stop_worker(w, false);

	if (w->unit == NO_UNIT)
		return;
	if (WIFSIGNALED(status))
		fail_unit(p, w, xasprintf("the worker crashed: %s", strsignal(WTERMSIG(status))));
	else
		fail_unit(p, w, xasprintf("the worker ended with status %d", WEXITSTATUS(status)));
}

static void receive_record(struct pool *p, struct worker *w)
{
	struct wire_out *record = &p->results[w->unit].record;
	int len = 0;

	if (!wire_receive(w->fd, &len, sizeof(len))) {
		vec_reserve(record, len);
		if (!wire_receive(w->fd, record->data, (size_t)len)) {
			record->len = len;
			p->done++;
			w->unit = NO_UNIT;
			return;
		}
	}
	lose_worker(p, w);
}

/* The time limit of the unit or task with the number @unit. */
static int seconds_of(const struct run_request *rq, int unit)
{
	const struct run_batch *b = batch_of(rq, &unit);

	return b->engines ? engines_seconds(b->engines, unit) : rq->unit_seconds;
}

/* Gives @w its next unit; starts or renews the process where that is needed. */
static int feed_worker(struct pool *p, struct worker *w)
{
	int err;

	if (w->fd >= 0 && !w->units_left)
		stop_worker(w, false);
	if (w->fd < 0) {
		err = start_worker(p, w);
		if (err)
			return err;
	}
	w->unit = p->next++;
	w->units_left--;
	w->deadline = clock_now() + seconds_of(p->rq, w->unit);
	if (wire_send(w->fd, &w->unit, sizeof(w->unit)))
		lose_worker(p, w);
	return 0;
}

/* Fails only when no worker at all is left to wait for. */
static int feed_all(struct pool *p)
{
	int busy = 0, err = 0;

	for (int i = 0; i < p->nworkers; i++) {
		struct worker *w = &p->workers[i];

		if (w->unit == NO_UNIT && p->next < p->nunits) {
			int failed = feed_worker(p, w);

			err = failed ? failed : err;
		}
		busy += w->unit != NO_UNIT;
	}
	return busy ? 0 : err;
}

static double first_deadline(const struct pool *p)
{
	double first = clock_now() + 3600;

	for (int i = 0; i < p->nworkers; i++)
		if (p->workers[i].unit != NO_UNIT && p->workers[i].deadline < first)
			first = p->workers[i].deadline;
	return first;
}

static void kill_late(struct pool *p)
{
	double t = clock_now();

	for (int i = 0; i < p->nworkers; i++) {
		struct worker *w = &p->workers[i];

		if (w->unit == NO_UNIT || w->deadline > t)
			continue;
		stop_worker(w, true);
		fail_unit(p, w, xasprintf("took longer than %d s", seconds_of(p->rq, w->unit)));
	}
}

/* Waits for one record, death, deadline or signal; signals come in only here. */
static void wait_for_workers(struct pool *p)
{
	struct pollfd *fds = xcalloc((size_t)p->nworkers, sizeof(*fds));
	double left = first_deadline(p) - clock_now();
	struct timespec ts = {0};

	if (left > 0)
		ts = (struct timespec){(time_t)left, (long)(1e9 * (left - (double)(time_t)left))};
	for (int i = 0; i < p->nworkers; i++) {
		fds[i].fd = p->workers[i].unit == NO_UNIT ? -1 : p->workers[i].fd;
		fds[i].events = POLLIN;
	}
	if (ppoll(fds, (nfds_t)p->nworkers, &ts, &p->signals) > 0)
		for (int i = 0; i < p->nworkers; i++)
			if (fds[i].fd >= 0 && fds[i].revents)
				receive_record(p, &p->workers[i]);
	free(fds);
	kill_late(p);
}

static int run_pool(struct pool *p)
{
	int err = 0;

	while (p->done < p->nunits && !interrupt_seen() && !err) {
		err = feed_all(p);
		if (!err)
			wait_for_workers(p);
		progress_show(&p->progress, p->done, p->nunits);
	}
	progress_clear(&p->progress);
	for (int i = 0; i < p->nworkers; i++)
		if (p->workers[i].fd >= 0)
			stop_worker(&p->workers[i], true);
	return err;
}

static void merge_result(struct result *result, const char *file, struct report *r)
{
	struct wire_in in = {result->record.data, NULL, false};

	if (result->failure) {
		report_fail(r, file, NULL, result->failure);
	} else if (result->record.len) {
		in.end = result->record.data + result->record.len;
		worker_merge_record(&in, file, r);
	}
	free(result->failure);
	vec_fini(&result->record);
}

/* A task that failed as a whole failed for each of its files. */
static void merge_task(struct result *result, const struct engines *e, int task, struct report *r)
{
	const char *file;

	for (int i = 0; result->failure && (file = engines_file(e, task, i)); i++) {
		char *why = xasprintf("%s: %s", engines_name(e, task), result->failure);

		report_fail(r, file, NULL, why);
		free(why);
	}
	if (result->failure)
		result->record.len = 0;
	free(result->failure);
	result->failure = NULL;
	merge_result(result, engines_file(e, task, 0), r);
}

static void merge_batch(struct result *results, const struct run_batch *b)
{
	struct report *r = b->report;
	int done = 0;

	for (int i = 0; i < b->nunits; i++) {
		done += results[i].failure || results[i].record.len;
		if (b->engines)
			merge_task(&results[i], b->engines, i, r);
		else
			merge_result(&results[i], b->units[i].file, r);
	}
	r->interrupted |= done < b->nunits && interrupt_seen();
	if (b->engines)
		return;
	r->units = b->nunits;
	r->units_done = done;
}

static void merge_results(struct pool *p)
{
	struct result *result = p->results;

	for (int k = 0; k < p->rq->nbatches; k++) {
		merge_batch(result, &p->rq->batches[k]);
		result += p->rq->batches[k].nunits;
	}
}

int run_units(const struct run_request *rq)
{
	struct pool p = {.rq = rq};
	int err;

	for (int k = 0; k < rq->nbatches; k++)
		p.nunits += rq->batches[k].nunits;
	p.nworkers = rq->jobs < p.nunits ? rq->jobs : p.nunits;
	p.workers = xcalloc((size_t)p.nworkers + 1, sizeof(*p.workers));
	p.results = xcalloc((size_t)p.nunits + 1, sizeof(*p.results));
	for (int i = 0; i < p.nworkers; i++)
		p.workers[i] = (struct worker){.fd = -1, .unit = NO_UNIT};
	shared_open(&p.shared, rq);
	progress_start(&p.progress);
	interrupt_block(&p.signals);
	err = run_pool(&p);
	interrupt_unblock(&p.signals);
	merge_results(&p);
	shared_fini(&p.shared);
	free(p.workers);
	free(p.results);
	return err;
}
