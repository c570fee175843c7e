# SPDX-License-Identifier: GPL-2.0-only
# Makefile - build, test and run lifelint; `make help` lists the targets.
#
# Idea: sources are found by name (every .c under engine/ and checkers/), objects go to $(BUILD).
# $(CONFIG) holds what was found out about the machine; making it installs what is missing.

BUILD ?= build
OUT ?= lifelint
CFLAGS ?= -O2 -g
LLVM ?=
PREFIX ?= /usr/local
KDIR ?=
ARCH ?=
DIRS ?= drivers/vfio samples/vfio-mdev drivers/base drivers/fpga
# Where make mutate plants its bugs: chosen before looking, outside what make check shows.
MUTATE_DIRS ?= drivers/char/tpm drivers/firewire drivers/greybus drivers/tee drivers/mmc/core \
	drivers/pci/hotplug drivers/usb/gadget/function drivers/media/usb/em28xx drivers/thunderbolt \
	drivers/memstick drivers/infiniband/core drivers/tty/hvc
SEED ?= 1
CONFIG := build/config$(LLVM).mk

SRCS := $(sort $(wildcard engine/*.c engine/*/*.c checkers/*.c))
OBJS := $(SRCS:%.c=$(BUILD)/%.o)
UNITS := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/*.c)))
ASAN := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
ASAN_BUILD := BUILD=build/asan OUT=lifelint.asan CFLAGS="$(ASAN)"

# V=1 shows the commands.
run = $(if $(V),,@echo "  $(1)	$@"; )$(2)

# ARCH names what to check, not what to build for; kbuild must not inherit it.
unexport ARCH KDIR DIRS MUTATE_DIRS SEED FROM

all: $(OUT)

ifneq ($(filter-out clean help,$(or $(MAKECMDGOALS),all)),)
include $(CONFIG)
endif

ALL_CFLAGS = -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror -I$(LLVM_DIR)/include \
	-DLIFELINT_CLANG_HEADERS='"$(LLVM_HEADERS)"' $(CFLAGS)
LDLIBS = -L$(LLVM_DIR)/lib -Wl,-rpath,$(LLVM_DIR)/lib -lclang -ljansson -lxxhash -lsqlite3

$(CONFIG): scripts/setup scripts/llvm-dir
	@LLVM=$(LLVM) scripts/setup
	@mkdir -p $(@D)
	@dir=$$(scripts/llvm-dir $(LLVM)) && { echo "LLVM_DIR := $$dir"; \
		echo "LLVM_HEADERS := $$(ls -d $$dir/lib*/clang/*/include | tail -n 1)"; } >$@.tmp
	@mv $@.tmp $@

$(OUT): $(OBJS)
	$(call run,LINK,$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS))

$(BUILD)/%.o: %.c $(CONFIG)
	@mkdir -p $(@D)
	$(call run,CC,$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<)

$(BUILD)/tests/unit/%: tests/unit/%.c $(OBJS)
	@mkdir -p $(@D)
	$(call run,TEST,$(CC) $(ALL_CFLAGS) -Iengine -MMD -MP -MF $@.d -o $@ $< \
		$(filter-out $(BUILD)/engine/main.o,$(OBJS)) $(LDLIBS) -lcmocka)

-include $(OBJS:.o=.d) $(UNITS:%=%.d)

units: $(UNITS)

# The exit status of lifelint: 0 and 1 (findings) are a run that worked, 2 and 3 are not.
check: $(OUT)
	@kdir="$(KDIR)"; [ -n "$$kdir" ] || kdir=$$(scripts/kernel-source) || exit 2; \
	./$(OUT) check --engines clang,cocci,sparse --kdir "$$kdir" $(if $(ARCH),--arch $(ARCH)) $(DIRS); \
	status=$$?; [ $$status -le 1 ] || exit $$status

test: $(OUT) units
	@$(MAKE) --no-print-directory asan
	@tests/run

asan:
	@$(MAKE) --no-print-directory $(ASAN_BUILD) lifelint.asan units

warnings: $(CONFIG)
	@$(MAKE) --no-print-directory BUILD=build/gcc OUT=build/gcc/lifelint CC=gcc build/gcc/lifelint
	@$(MAKE) --no-print-directory BUILD=build/clang OUT=build/clang/lifelint \
		CC=$(LLVM_CLANG) build/clang/lifelint

LLVM_CLANG = $(firstword $(wildcard $(LLVM_DIR)/bin/clang) clang)

lint:
	@python3 scripts/lint.py

bench: $(OUT)
	@scripts/bench "$(KDIR)"

agreement: $(OUT)
	@scripts/agreement

witness: $(OUT)
	@scripts/witness

# From what reports/linux-6.12 holds; scripts/summary REPORT.json PATH... takes in a new report.
summary:
	@scripts/summary

# FROM names the sender, for a series to send; the one that is checked in names nobody.
patches:
	@scripts/patches $(if $(KDIR),--kdir "$(KDIR)") \
		$(if $(FROM),--from "$(FROM)" -o build/kernel-tree-patches)

test-patches: $(OUT)
	@scripts/test-patches

mutate: $(OUT)
	@scripts/mutate $(if $(KDIR),--kdir "$(KDIR)") --seed $(SEED) --report reports/mutate.md \
		$(MUTATE_DIRS)

install: $(OUT)
	install -D -m 755 $(OUT) $(DESTDIR)$(PREFIX)/bin/lifelint
	install -d $(DESTDIR)$(PREFIX)/share/lifelint/rules
	install -m 644 $(wildcard rules/*) $(DESTDIR)$(PREFIX)/share/lifelint/rules
	install -d $(DESTDIR)$(PREFIX)/share/lifelint/cocci
	install -m 644 $(wildcard cocci/*.cocci) $(DESTDIR)$(PREFIX)/share/lifelint/cocci
	install -d $(DESTDIR)$(PREFIX)/share/lifelint/ci
	install -m 644 share/ci/*.yml $(DESTDIR)$(PREFIX)/share/lifelint/ci
	install -m 755 share/ci/pre-push share/ci/patch-bot $(DESTDIR)$(PREFIX)/share/lifelint/ci

clean:
	rm -rf build lifelint lifelint.asan

help:
	@echo 'make              build ./lifelint (as root, missing packages are installed first)'
	@echo 'make check        check a kernel and print the report; KDIR=tree DIRS="drivers/..." ARCH=s390'
	@echo '                  without KDIR: Debian'"'"'s linux-source-6.12, unpacked and configured once'
	@echo '                  succeeds when the run worked, with findings or without'
	@echo 'make test         all tests, also with address and undefined behaviour sanitizers'
	@echo 'make lint         the conventions that a machine can check'
	@echo 'make warnings     build with gcc and with clang, warnings are errors'
	@echo 'make bench        time against clang -fsyntax-only and sparse; KDIR=tree'
	@echo 'make witness      boot a kernel for each mistake; the kernel and lifelint have to agree on it'
	@echo 'make mutate       plant 200 bugs and as many neutral edits in real functions; what was caught goes'
	@echo '                  to reports/mutate.md; KDIR=tree MUTATE_DIRS="drivers/..." SEED=1'
	@echo 'make patches      the series for the kernel tree, kernel-tree-patches/; FROM="Name <mail>" for one to send'
	@echo 'make test-patches apply, check, build and try that series in a 6.12 tree'
	@echo 'make agreement    what clang, Coccinelle and sparse each say of the testcases; reports/agreement.md'
	@echo 'make summary      findings in linux-6.12 and how many are true; to reports/linux-6.12/summary.md'
	@echo 'make asan         build ./lifelint.asan with sanitizers'
	@echo 'make install      into PREFIX=/usr/local, below DESTDIR='
	@echo 'make clean        remove what make built'
	@echo 'LLVM=19           use this libclang instead of the highest version found'

.PHONY: all units check test asan warnings lint bench agreement witness summary patches test-patches \
	mutate install clean help
