#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# dev_test.sh PROJECT: ./dev explains itself, and the list of packages is one that it can read.
set -uo pipefail
cd "$1" || exit 1
failures=0
expect() { # expect WHAT COMMAND ...
    if ! "${@:2}"; then
        echo "FAIL: $1"
        failures=$((failures + 1))
    fi
}
exit_code_is() { "${@:2}" >/dev/null 2>&1; (($? == $1)); }
lists_what_it_runs() { diff <(./dev | sed -n 's/^  \([a-z]\+\) .*/\1/p' | sort) <(commands | sort); }
# The halves of lint are for ci alone.
commands() { sed -n 's/^dev_\([a-z]\+\)() {$/\1/p' dev; }
each_package_once() { [[ -z $(grep -v '^[#[]' packages.txt | grep . | sort | uniq -d) ]]; }
only_groups_comments_and_names() { ! grep -vnE '^(\[[a-z]+\]|# .*|[a-z0-9][a-z0-9+.-]+|)$' packages.txt; }
# ARCHITECTURE.md, the layers: what stands under models/ and its tests draw no window.
models_need_no_window() {
    ! grep -rnE 'Qt6::Widgets|rundown_widgets|<Q(Widget|Application|Dialog|MessageBox)>' models \
        tests/{event,format,checks,document,media,search,spelling,transcription}
}
nothing_asks() { ! grep -nE '\bread -p|apt-get install [^-]' dev; }

# What dpkg has heard of, "not-installed", is missing as well.
asks_for_what_is_not_installed() {
    local tools asked
    tools=$(mktemp -d)
    printf '#!/bin/sh\necho not-installed\n' >"$tools/dpkg-query"
    printf '#!/bin/sh\necho "asked: $*"\n' >"$tools/apt-get"
    printf '#!/bin/sh\n[ "$1" = -n ] && shift\nexec "$@"\n' >"$tools/sudo"
    chmod +x "$tools"/*
    asked=$(CI=true PATH=$tools:$PATH ./dev install lint 2>&1)
    rm -r "$tools"
    [[ $asked == *asked:*clang-tidy* ]]
}

expect "./dev lists its commands" lists_what_it_runs
expect "./dev alone is no failure" exit_code_is 0 ./dev
expect "an unknown command is a wrong use" exit_code_is 2 ./dev no-such-command
expect "an unknown group of packages is a failure" exit_code_is 1 ./dev install no-such-group
expect "a package that is not-installed is installed" asks_for_what_is_not_installed
expect "each package stands once in packages.txt" each_package_once
expect "packages.txt holds groups, comments and names" only_groups_comments_and_names
expect "no command asks before it goes on" nothing_asks
expect "models/ and its tests know no Qt Widgets" models_need_no_window
expect "it works from any folder" exit_code_is 0 env -C / "$PWD/dev"
((failures == 0))
