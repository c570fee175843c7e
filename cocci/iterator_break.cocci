// SPDX-License-Identifier: GPL-2.0-only
/// A loop over the children of a node is left early and the reference to the
/// current child is kept: the iterator drops it only when it goes on.
///
//# A child that is stored, returned or passed on before the loop is left is
//# not reported, and neither is one that is still used after the loop. The
//# scoped variants of the loops drop it themselves.
///
// Rule: ref-leak
// Testcases: ref-leak/*child_iterator*
// Confidence: High
// Options: --no-includes --include-headers
// Requires: 1.0.8
// Needs: for_each_|device_for_each_|fwnode_for_each_

virtual patch
virtual context
virtual org
virtual report

@initialize:python@
@@
import re

ENCLOSES = re.compile(r"^(\s*)(?:\} else )?(switch|for|while|do|\w*for_each\w*)\b")

def leaves(file, line, loop):
    """Whether the break on @line leaves the loop that begins on line @loop: what is less indented and can be left."""
    with open(file, errors="replace") as f:
        lines = f.readlines()
    text = lines[line - 1].expandtabs(8)
    if "break" not in text:
        return True
    indent = len(text) - len(text.lstrip())
    for n in range(line - 1, loop - 1, -1):
        m = ENCLOSES.match(lines[n - 1].expandtabs(8))
        if m and len(m.group(1)) <= indent and n < line:
            if len(m.group(1)) < indent or m.group(2) == "switch":
                return n == loop
        text = lines[n - 1].expandtabs(8)
    return True

# What the macros call; what drops the result of that is known to rules/*.h.
CALLS = {
	"for_each_child_of_node": "of_get_next_child",
	"for_each_available_child_of_node": "of_get_next_available_child",
	"device_for_each_child_node": "device_get_next_child_node",
	"fwnode_for_each_child_node": "fwnode_get_next_child_node",
	"fwnode_for_each_available_child_node": "fwnode_get_next_available_child_node",
}
# names child-gets as PUTS
PUTS = {
	"device_get_next_child_node": "fwnode_handle_put",
	"fwnode_get_next_available_child_node": "fwnode_handle_put",
	"fwnode_get_next_child_node": "fwnode_handle_put",
	"fwnode_graph_get_next_endpoint": "fwnode_handle_put",
	"of_get_next_available_child": "of_node_put",
	"of_get_next_child": "of_node_put",
	"of_get_next_reserved_child": "of_node_put",
	"of_graph_get_next_endpoint": "of_node_put",
	"of_graph_get_next_port": "of_node_put",
	"of_graph_get_next_port_endpoint": "of_node_put",
	"pci_get_base_class": "pci_dev_put",
	"pci_get_class": "pci_dev_put",
}
# end names

@script:python depends on org@
@@

say = coccilib.org.print_todo

@script:python depends on report@
@@

say = coccilib.report.print_report

@loops@
iterator name for_each_child_of_node, for_each_available_child_of_node;
iterator name device_for_each_child_node, fwnode_for_each_child_node;
iterator name fwnode_for_each_available_child_node;
iterator it;
local idexpression child;
expression e;
expression list[n] es;
statement S;
position i;
@@

(
(
for_each_child_of_node(e, child) S
|
for_each_available_child_of_node(e, child) S
|
device_for_each_child_node(e, child) S
|
fwnode_for_each_child_node(e, child) S
|
fwnode_for_each_available_child_node(e, child) S
)
&
it@i(es, child, ...) S
)

@script:python drop@
it << loops.it;
put;
@@

coccinelle.put = PUTS[CALLS[it]]

// Behind the loop it may be dropped.
@used exists@
iterator loops.it;
local idexpression loops.child;
expression list[loops.n] es;
expression e;
statement S;
position loops.i, ok;
@@

it@i@ok(es, child, ...) S
... when != child = e
child

@left exists@
iterator loops.it;
local idexpression loops.child;
identifier drop.put;
// names more-gets as get
identifier get = {
	dev_hold,
	dma_fence_get,
	fwnode_handle_get,
	get_device,
	get_file,
	get_pid,
	get_task_struct,
	iio_trigger_get,
	iommu_group_ref_get,
	kobject_get,
	kref_get,
	kref_get_unless_zero,
	kset_get,
	of_node_get,
	pci_dev_get,
	refcount_inc,
	refcount_inc_not_zero,
	usb_get_dev,
	usb_get_intf,
	usb_get_urb
};
// end names
expression list[loops.n] es;
expression e;
position loops.i, j != used.ok, p;
@@

it@i@j(es, child, ...) {
	... when != put(child)
	    when != e = child
	    when != e = get(child)
(
	return <+...child...+>;
|
	return@p ...;
|
	break@p;
)
	... when any
}

// A break may leave a switch or a loop inside.
@script:python@
p << left.p;
i << loops.i;
@@

if not leaves(p[0].file, int(p[0].line), int(i[0].line)):
    cocci.include_match(False)

// Where a break may be right, a return is what is left to look at.
@returned exists@
iterator loops.it;
local idexpression loops.child;
identifier drop.put;
expression list[loops.n] es;
expression e;
position loops.i, p != left.p;
@@

it@i(es, child, ...) {
	... when != put(child)
	    when != e = child
(
	return <+...child...+>;
|
	return@p ...;
)
	... when any
}

@depends on context@
position left.p;
@@

(
* return@p ...;
|
* break@p;
)

@depends on context@
position returned.p;
@@

* return@p ...;

@script:python depends on org || report@
p << left.p;
i << loops.i;
child << loops.child;
put << drop.put;
@@

say(p[0], "ref-leak: %s(): the loop on line %s is left with a reference to %s; %s() is missing" % (
    p[0].current_element, i[0].line, child, put))

@script:python depends on org || report@
p << returned.p;
i << loops.i;
child << loops.child;
put << drop.put;
@@

say(p[0], "ref-leak: %s(): the loop on line %s is left with a reference to %s; %s() is missing" % (
    p[0].current_element, i[0].line, child, put))

@depends on patch@
local idexpression loops.child;
identifier drop.put;
position left.p;
@@

(
+ put(child);
  return@p ...;
|
+ put(child);
  break@p;
)
