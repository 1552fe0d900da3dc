#!/bin/sh
# Why: the tests in this folder draw offscreen. Here the program opens a real window on a real X server, with each of its
# two window systems: it must draw something, answer a touch by leaving the idle screen, be right again
# after it was hidden and after its size changed, find what is typed on a keyboard, and end when it is told to.
#   windows.sh PROGRAM [ARGUMENT...]     ends with 77 (skipped) where a tool is missing
# Needs Xvfb, xdotool and ImageMagick's import, identify and compare.
set -eu

[ $# -ge 1 ] || { echo "usage: windows.sh PROGRAM [ARGUMENT...]" >&2; exit 2; }
for tool in Xvfb xdotool import identify compare timeout; do
    command -v "$tool" >/dev/null || { echo "windows.sh: $tool is not installed" >&2; exit 77; }
done

width=1280 height=720
least_colours=16                               # a blank window has one
least_change=$((width * height / 50))          # pixels; a clock that goes on changes far fewer
work=$(mktemp -d)
server='' program=''

tidy_up() {
    [ -z "$program" ] || kill -KILL "$program" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap tidy_up EXIT
trap 'exit 130' INT TERM

fail() {
    echo "windows.sh: $backend: $1" >&2
    sed "s/^/    /" "$work/$backend.log" >&2
    exit 1
}

# within SECONDS COMMAND...: tries the command five times a second until it succeeds.
within() {
    tries=$(($1 * 5)); shift
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.2
    done
}

picture() { import -silent -window "$window" "$work/$backend-$1.png"; }
drawn() { picture before && [ "$(identify -format %k "$work/$backend-before.png")" -ge "$least_colours" ]; }
changed() {
    picture after
    # compare ends with 1 when the pictures differ; the number of differing pixels is on stderr.
    pixels=$(compare -metric AE -fuzz 4% "$work/$backend-before.png" "$work/$backend-after.png" null: 2>&1) || true
    [ "$(printf %.0f "$pixels")" -ge "$least_change" ]
}
differ_by() { compare -metric AE -fuzz 4% "$work/$backend-$1.png" "$work/$backend-$2.png" null: 2>&1 || true; }
# The new screen has come in: two pictures in a row are the same.
still() { picture earlier; sleep 0.3; picture touched; [ "$(printf %.0f "$(differ_by earlier touched)")" -eq 0 ]; }
click() { xdotool mousemove --window "$window" "$1" "$2" click 1; }
# The same picture as then, but for the clock.
same() { picture again; [ "$(printf %.0f "$(differ_by touched again)")" -lt "$least_change" ]; }
# Drawn out to the last corner, which on home has the colour of the ground.
fits() {
    picture fits
    [ "$(identify -format %wx%h "$work/$backend-fits.png")" = "$1x$2" ] || return 1
    [ "$(identify -format "%[pixel:p{3,3}] " "$work/$backend-fits.png")" = "$(identify -format "%[pixel:p{$(($1 - 4)),$(($2 - 4))}] " "$work/$backend-fits.png")" ]
}
ended() { ! kill -0 "$program" 2>/dev/null; }

backend=server; : >"$work/server.log"
Xvfb -displayfd 3 -screen 0 3840x2160x24 -nolisten tcp 3>"$work/display" 2>"$work/server.log" &
server=$!
within 20 test -s "$work/display" || fail "Xvfb does not start"
DISPLAY=:$(cat "$work/display"); export DISPLAY
unset WAYLAND_DISPLAY SDL_VIDEODRIVER

for backend in sdl2 glfw; do
    mkdir "$work/$backend"
    "$@" --windowed "${width}x$height" --backend "$backend" --data "$work/$backend" >"$work/$backend.log" 2>&1 &
    program=$!
    window=$(timeout 30 xdotool search --sync --onlyvisible --pid "$program" | head -n 1) || true
    [ -n "$window" ] || fail "no window came up"
    within 20 drawn || fail "the window stays blank"
    click $((width / 2)) $((height / 2))
    within 10 changed || fail "a touch changes nothing"
    within 10 still || fail "the screen does not come to rest"
    xdotool windowunmap --sync "$window" windowmap --sync "$window"
    within 10 same || fail "hidden and shown again, it shows something else"
    xdotool windowmove "$window" 0 0  # so that the largest size lies on the screen as a whole
    for size in "1024 768" "3840 2160" "1280 720"; do
        # shellcheck disable=SC2086  # two numbers
        xdotool windowsize --sync "$window" $size
        # shellcheck disable=SC2086
        within 10 fits $size || fail "it does not fill its window after its size became $size"
    done
    picture before
    click $((width / 6)) $((height / 2))    # the kodeks on home, and then the search in the library's header
    within 10 changed || fail "the library does not open"
    within 10 still || fail "the library does not come to rest"
    picture before
    click $((width * 11 / 16)) $((height / 13))
    within 10 changed || fail "the search does not open"    # what is typed before that is typed into nothing
    within 10 still || fail "the search does not come to rest"
    picture before
    xdotool windowfocus --sync "$window" key --delay 60 r aring d
    within 10 changed || fail "what is typed is not looked for"
    kill -TERM "$program"
    within 10 ended || fail "it does not end when told to"
    status=0; wait "$program" || status=$?; program=''
    # GLFW leaves the signal to the system, which ends the process at once; what was committed is on the disk.
    case $backend:$status in sdl2:0 | glfw:0 | glfw:143) ;; *) fail "it ended with $status" ;; esac
    echo "windows.sh: $backend: drawn, touched, hidden and shown, resized, typed into, ended"
done
