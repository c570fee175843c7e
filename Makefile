# SPDX-License-Identifier: GPL-2.0-only
# Built by name: every .c under engine/ and checkers/.
LLVM ?=
LLVM_CONFIG := $(firstword $(if $(LLVM),$(wildcard /usr/bin/llvm-config-$(LLVM)),$(shell ls /usr/bin/llvm-config-[0-9]* 2>/dev/null | sort -t- -k3 -rn)))
LLVM_DIR := $(if $(LLVM_CONFIG),$(shell $(LLVM_CONFIG) --prefix),$(firstword $(if $(LLVM),/usr/lib/llvm-$(LLVM),$(shell ls -d /usr/lib/llvm-[0-9]* 2>/dev/null | sort -t- -k2 -rn | while read d; do test -f $$d/include/clang-c/Index.h && ls $$d/lib/libclang*.so* >/dev/null 2>&1 && echo $$d; done))))
CFLAGS ?= -O2 -g
BUILD ?= build
ALL_CFLAGS := -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror $(CFLAGS) -I$(LLVM_DIR)/include
LDLIBS := -L$(LLVM_DIR)/lib -Wl,-rpath,$(LLVM_DIR)/lib -lclang -ljansson -lxxhash -lsqlite3
SRCS := $(sort $(wildcard engine/*.c engine/*/*.c checkers/*.c))
OBJS := $(SRCS:%.c=$(BUILD)/%.o)

all: lifelint

lifelint: $(OBJS)
	$(CC) $(ALL_CFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

-include $(OBJS:.o=.d)

.PHONY: all
