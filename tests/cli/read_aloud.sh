#!/bin/bash
# Why: the program itself, in a window on a real X server: F1 on the idle screen takes one home and reads it aloud. What went to
# the sound device is speech, stops when F1 is pressed again, and no espeak-ng is left behind.
#   read_aloud.sh PROGRAM IS_SPEECH
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
is_speech=$2
need Xvfb xdotool espeak-ng timeout

export SDL_AUDIODRIVER=disk SDL_DISKAUDIODELAY=3 SDL_DISKAUDIOFILE=$work/room
start_screen
"$program" --windowed 1280x720 --data "$work/data" >"$work/out" 2>"$work/err" &
kiosk=$!
started+=("$kiosk")
window=$(timeout 30 xdotool search --sync --onlyvisible --pid "$kiosk" | head -n 1) || true
[ -n "$window" ] || fail "no window came up" "$work/err"
xdotool windowfocus "$window" || true

within 30 test -e "$work/room" || fail "the sound device was never opened" "$work/err"
words=(Hvad skal vi? Kodeks. Start mødet. Råd og hjælp.)
is_heard() { "$is_speech" "$work/room" "${words[@]}" 2>"$work/why"; }
for _ in 1 2 3; do   # the first may come before the program knows that it can be heard
    xdotool key F1
    within 8 is_heard && break
done
is_heard || fail "F1 is not answered with speech" "$work/why" "$work/err"
! pgrep -P "$kiosk" espeak-ng >/dev/null || fail "espeak-ng is left behind"
kill -TERM "$kiosk"
wait "$kiosk" || fail "it does not end well while it reads" "$work/err"
