// SPDX-License-Identifier: GPL-2.0-only
/// An operation that opens succeeded, a later step failed, and the operation
/// that closes is not called: the driver stays open with nobody to close it.
///
//# Helpers that close are known when they stand in the same file.
///
// Rule: open-unwind
// Confidence: Moderate
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: op-opens

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
CLOSES = {pair.split(".")[1]: close for pair, close in PAIRS.items()}
closers = set()

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@script:python@
@@

closers.clear()

@closer@
// names op-closes as b
identifier b = {
	close_device,
	detach_ioas,
	log_stop,
	unbind_iommufd
};
// end names
identifier f;
expression E;
@@

f(...) {
	<+...
	E->b(...)
	...+>
}

@script:python@
f << closer.f;
@@

closers.add(f)

// The result of the operation decides.
@opened exists@
// names op-opens as a
identifier a = {
	attach_ioas,
	bind_iommufd,
	log_start,
	open_device
};
// end names
expression E;
local idexpression ret;
statement S;
position q;
@@

  ret = E->a@q(...)
  ... when != ret
  if (\(ret\|ret < 0\|ret != 0\)) S

@script:python other@
a << opened.a;
b;
@@

coccinelle.b = CLOSES[a]

@step exists@
identifier opened.a, other.b;
// a later step that may fail
identifier g;
identifier closing : script:python() { closing in closers };
expression opened.E;
local idexpression opened.ret;
constant C;
statement S;
position opened.q, s;
@@

  E->a@q(...)
  ... when any
      when != E->b
      when != closing(...)
(
  ret@s = g(...);
  if (\(ret\|ret < 0\|ret != 0\)) S
|
  ret@s = -C;
)

@failed exists@
identifier opened.a, other.b;
identifier closing : script:python() { closing in closers };
expression opened.E, e;
local idexpression opened.ret;
position opened.q, step.s, p;
@@

  E->a@q(...)
  ... when != true ret
      when != true ret < 0
      when != true ret != 0
      when != E->b
      when != closing(...)
  ret@s = e;
  ... when != false ret
      when != false ret < 0
      when != false ret != 0
      when != E->b
      when != closing(...)
      when != ret = e
  return@p ...;

@depends on context@
position failed.p;
@@

* return@p ...;

@script:python depends on org || report@
p << failed.p;
q << opened.q;
s << step.s;
a << opened.a;
b << other.b;
@@

say(p[0], "open-unwind: %s(): %s() on line %s succeeded and line %s failed; %s() is missing" % (
    p[0].current_element, a, q[0].line, s[0].line, b))
