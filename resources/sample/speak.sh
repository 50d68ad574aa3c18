#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# speak.sh TEXT.VOICE.txt OUT.MP3: one recording of the sample event, read by espeak-ng's VOICE, a line a breath.
# The voice for Mandarin is cmn-latn-pinyin: Debian's cmn spells the pinyin out in English.
set -euo pipefail
text=$1 mp3=$2
voice=${text%.txt}
voice=${voice##*.}
words_a_minute=150
if [[ $voice == cmn* ]]; then words_a_minute=175; fi

wav=$mp3.wav
trap 'rm -f "$wav"' EXIT
sed 's|$|<break time="450ms"/>|' "$text" |
    espeak-ng -m -b 1 --stdin -v "$voice" -s "$words_a_minute" -w "$wav"
ffmpeg -nostdin -v error -y -i "$wav" -af "adelay=400,apad=pad_dur=0.6" -ar 44100 -ac 1 -c:a libmp3lame -b:a 64k \
    -map_metadata -1 -fflags +bitexact "$mp3"
