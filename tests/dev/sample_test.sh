#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# sample_test.sh FOLDER: whatever file the sample event names lies in its folder, and is what its name says.
set -uo pipefail
cd "$1" || exit 1
failures=0
fail() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}

mapfile -t files < <(grep -oE '(recordings|photos|slides)/[^ /]+$' pycon-nanning-2019.rundown.yaml)
((${#files[@]} == 15)) || fail "11 recordings, 3 photos and one set of slides, not ${#files[@]} files"
for file in "${files[@]}"; do
    case $file in
        *.MP3) magic=$(printf '\xff\xfb') ;;
        *.png) magic=PNG ;;
        *.pdf) magic=%PDF ;;
    esac
    [[ -s $file ]] || fail "$file is missing or empty"
    head -c 2000 "$file" | LC_ALL=C grep -qaF "$magic" || fail "$file is not what its name says"
done
((failures == 0))
