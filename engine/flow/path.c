// SPDX-License-Identifier: GPL-2.0-only
/*
 * path.c - values as access paths that mean the same in a caller, and back.
 *
 * Purpose: summaries speak of parameters, globals and the result. In: values or paths. Out: the
 * other. Idea: V_FIELD, V_INIT and V_CONTAINER chains are the steps, outermost first.
 */
#include <string.h>

#include "run.h"

static bool push_step(struct path *p, enum path_step_kind kind, const struct value *v)
{
	struct path_step *st = &p->steps[p->nsteps];

	if (p->nsteps == PATH_MAX_STEPS)
		return false;
	/* member by member: paths are compared as bytes, so padding stays zero */
	st->kind = kind;
	st->rec = kind == PATH_FIELD || kind == PATH_CONTAINER ? v->rec : NULL;
	st->field = kind == PATH_FIELD || kind == PATH_CONTAINER ? v->name : NULL;
	p->nsteps++;
	return true;
}

static bool set_root(struct path *p, enum path_root root, int param, const char *name)
{
	memset(p, 0, sizeof(*p));
	p->root = root;
	p->param = param;
	p->name = name;
	return true;
}

bool path_of(const struct value *v, struct path *p)
{
	switch (v->kind) {
	case V_PARAM:
		return set_root(p, ROOT_PARAM, (int)v->num, NULL);
	case V_GLOBAL:
		return set_root(p, ROOT_GLOBAL, 0, v->name);
	case V_FIELD:
		return path_of(v->a, p) && push_step(p, PATH_FIELD, v);
	case V_CONTAINER:
		return path_of(v->a, p) && push_step(p, PATH_CONTAINER, v);
	case V_INDEX:
		return path_of(v->a, p) && push_step(p, PATH_ELEM, v);
	case V_INIT:
		if (v->a->kind == V_LOCAL)
			return false;
		return path_of(v->a, p) && push_step(p, PATH_LOAD, v);
	default:
		return false;
	}
}

bool path_from(const struct value *ret, const struct value *v, struct path *p)
{
	if (ret == v)
		return set_root(p, ROOT_RET, 0, NULL);
	if (v->kind == V_INIT)
		return v->a->kind != V_LOCAL && path_from(ret, v->a, p) &&
		       push_step(p, PATH_LOAD, v);
	if (v->kind == V_FIELD || v->kind == V_CONTAINER)
		return path_from(ret, v->a, p) &&
		       push_step(p, v->kind == V_FIELD ? PATH_FIELD : PATH_CONTAINER, v);
	/* the way from @ret to the whole, and no further */
	if (!set_root(p, ROOT_RET, 0, NULL))
		return false;
	for (; ret != v; ret = ret->a) {
		if (ret->kind != V_FIELD && ret->kind != V_CONTAINER)
			return false;
		if (!push_step(p, ret->kind == V_FIELD ? PATH_CONTAINER : PATH_FIELD, ret))
			return false;
	}
	return true;
}

bool path_prepend_output(struct path *p, const struct value *at)
{
	struct path from;
	int more;

	if (!path_of(at, &from))
		return false;
	more = from.nsteps + 1;
	if (p->nsteps + more > PATH_MAX_STEPS)
		return false;
	memcpy(&from.steps[more], p->steps, sizeof(*p->steps) * (size_t)p->nsteps);
	from.steps[from.nsteps].kind = PATH_LOAD;
	from.nsteps = more + p->nsteps;
	*p = from;
	return true;
}

static const struct value *path_root_value(struct run *r, const struct path *p,
					   const struct call *c, const struct value *ret)
{
	switch (p->root) {
	case ROOT_PARAM:
		return p->param < c->in->nargs ? c->args[p->param] : NULL;
	case ROOT_RET:
		return ret;
	default:
		return value_named(&r->vt, V_GLOBAL, p->name);
	}
}

const struct value *path_resolve(struct run *r, struct state *s, const struct path *p,
				 const struct call *c, const struct value *ret)
{
	const struct value *v = path_root_value(r, p, c, ret);

	for (int i = 0; v && i < p->nsteps; i++) {
		const struct path_step *st = &p->steps[i];

		switch (st->kind) {
		case PATH_FIELD:
			v = value_field(&r->vt, v, st->rec, st->field);
			break;
		case PATH_CONTAINER:
			v = value_container(&r->vt, v, st->rec, st->field);
			break;
		case PATH_ELEM:
			v = value_index(&r->vt, v, NULL);
			break;
		case PATH_LOAD:
			v = exec_load(r, s, v, NULL);
			break;
		}
	}
	return v;
}
