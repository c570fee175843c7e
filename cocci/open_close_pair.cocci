// SPDX-License-Identifier: GPL-2.0-only
/// A table of operations fills in one half of a pair and leaves out the
/// other: what open_device() took is never given back.
///
//# Whether the second half gives back what the first one took is not seen.
///
// Rule: open-close-pair
// Confidence: High
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: op-structs

virtual context
virtual org
virtual report

@initialize:python@
@@
# names op-pairs as PAIRS
PAIRS = {
	"vfio_device_ops.attach_ioas": "detach_ioas",
	"vfio_device_ops.bind_iommufd": "unbind_iommufd",
	"vfio_device_ops.open_device": "close_device",
	"vfio_log_ops.log_start": "log_stop",
}
# end names

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@opened@
// names op-structs as s
identifier s = {
	vfio_device_ops,
	vfio_log_ops
};
// end names
// names op-opens as a
identifier a = {
	attach_ioas,
	bind_iommufd,
	log_start,
	open_device
};
// end names
identifier t, f != NULL;
position p;
@@

struct s t = {
	.a@p = f,
};

@script:python other@
s << opened.s;
a << opened.a;
b;
@@

if s + "." + a in PAIRS:
    coccinelle.b = PAIRS[s + "." + a]
else:
    cocci.include_match(False)

@paired@
identifier opened.s, opened.t, opened.a, opened.f, other.b, g != NULL;
position opened.p, ok;
@@

struct s t = {
	.a@p@ok = f,
	.b = g,
};

// The missing half comes at run time.
@late@
identifier opened.t, other.b;
expression e;
@@

  t.b = e

@lone depends on !late@
identifier opened.s, opened.t, opened.a, opened.f;
position opened.p;
position r != paired.ok;
@@

struct s t = {
	.a@p@r = f,
};

@depends on context@
identifier opened.s, opened.t, opened.a, opened.f;
position lone.r;
@@

struct s t = {
*	.a@r = f,
};

@script:python depends on org || report@
p << lone.r;
t << opened.t;
a << opened.a;
b << other.b;
f << opened.f;
@@

say(p[0], "open-close-pair: %s(): the table fills in %s = %s and not %s" % (t, a, f, b))
