#!/bin/bash
# Why: a kiosk that cannot start hangs on a wall where nobody reads its log. What keeps it from starting must stand on the
# screen, not only on stderr: a folder it may not write, files with mistakes, another kiosk on the same databases.
#   trouble_window.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
need Xvfb xdotool import identify timeout

least_colours=17   # a blank window has one, and sixteen would do for a frame and a cursor
start_screen

# shown PID NAME: the window of that process is drawn, and not blank.
picture() { import -silent -window "$window" "$work/picture.png" 2>/dev/null; }
drawn() { picture && [ "$(identify -format %k "$work/picture.png")" -ge "$least_colours" ]; }
shown() {
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$1" | head -n 1) || true
    [ -n "$window" ] || fail "$2: no window comes up" "$work/err"
    within 30 drawn || fail "$2: the window stays blank" "$work/err"
}

# open ARGUMENT...: the kiosk in a window; its process is $kiosk.
open() {
    "$program" --windowed 1280x720 "$@" >"$work/out" 2>"$work/err" &
    kiosk=$!
    started+=("$kiosk")
}

# tells CODE WHAT ARGUMENT...: the kiosk cannot start for that reason, and says so in its window.
tells() {
    local code=$1 what=$2
    shift 2
    open "$@"
    shown "$kiosk" "$what"
    within 10 grep -q "^kodekskiosk: .*($code: " "$work/err" || fail "$what: the log has no $code" "$work/err"
    kill -0 "$kiosk" 2>/dev/null || fail "$what: the window closes before anybody has read it" "$work/err"
    kill -KILL "$kiosk"
    wait "$kiosk" 2>/dev/null || true
}

touch "$work/file"
tells K10 "a data directory below a file" --config "$council" --data "$work/file/below"
tells K10 "a data directory nobody can make" --config "$council" --data /proc/nope

cp -r "$council" "$work/council"
echo 'this is no setting' >>"$work/council/kiosk.toml"
tells K30 "a kiosk.toml with a mistake" --config "$work/council" --data "$work/new"

open --config "$council" --data "$work/shared"
shown "$kiosk" "the first of two kiosks"
tells K11 "the second of two kiosks" --config "$council" --data "$work/shared"
