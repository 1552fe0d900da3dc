#!/bin/bash
# Why: what goes wrong before there is a picture must be said in one sentence that helps, with an exit code a service manager
# can act on; never by dying of a signal, and never with exit code 0.
#   refusals.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
export XDG_RUNTIME_DIR=$work   # a library speaks up without one

# refuses STATUS ABOUT ARGUMENT...: the sentence holds ABOUT.
refuses() {
    local expected=$1 about=$2
    shift 2
    run "$@"
    [ "$status" -lt 128 ] || fail "kodekskiosk $* dies of signal $((status - 128))" "$work/err"
    [ "$status" -eq "$expected" ] || fail "kodekskiosk $* ends with $status and not with $expected" "$work/out" "$work/err"
    { [ "$(grep -c '' "$work/err")" -eq 1 ] && grep -q '^kodekskiosk: ' "$work/err"; } ||
        fail "kodekskiosk $* does not say what is wrong in one sentence" "$work/err"
    grep -qF -- "$about" "$work/err" || fail "kodekskiosk $* does not mention $about" "$work/err"
}

touch "$work/file"

refuses 2 --nonsense --nonsense
refuses 2 fly fly
refuses 2 --windowed --windowed nonsense
refuses 2 --windowed --windowed 0x0
refuses 2 --windowed --windowed 1280x720x3
refuses 2 --windowed --windowed 99999x99999
refuses 2 --backend --backend gtk
refuses 2 '"blue" er ikke et af: contrast, dark, light' demo --out "$work/pictures" --theme blue
refuses 2 '"2" er ikke et af: contrast, dark, light' demo --out "$work/pictures" --theme 2
refuses 2 '"se" er ikke et af: da, en' demo --out "$work/pictures" --lang se
refuses 2 '"5" er ikke et helt tal fra 1 til 4' demo --out "$work/pictures" --text-size 5
refuses 2 '"doc" er ikke et af: html, md, pdf' export kodeks --out "$work/kodeks.doc" --format doc
refuses 2 '"docx" er ikke et af: html, md, pdf. Se kodekskiosk export kodeks --help' export kodeks --out "$work/kodeks.docx" --format docx
refuses 2 '--out mangler; føj det til kommandoen. Se kodekskiosk export kodeks --help' export kodeks --format pdf
refuses 2 'FILE mangler' import kodeks
refuses 2 'der mangler et ord efter kodekskiosk import; skriv et af: agenda, kodeks' import
refuses 2 '"--nonsense" kendes ikke her' --nonsense
refuses 2 '"fly" kendes ikke her' fly
refuses 2 '--config mangler sin værdi' check --config
refuses 2 '--config står der to gange' check --config "$council" --config "$council"
refuses 2 'er ikke en størrelse som 1280x720' --windowed nonsense
refuses 2 'der er ingen fil' demo --out "$work/demo" --answers "$work/nowhere"
refuses 2 --config check --config
refuses 2 --out demo
refuses 2 --size demo --out "$work/demo" --size 12
refuses 2 --present demo --out "$work/demo" --present 0
refuses 2 --until demo --out "$work/demo" --until christmas
refuses 2 --answers demo --out "$work/demo" --answers "$work/nowhere"

refuses 1 "$work/nowhere" demo --out "$work/demo" --config "$work/nowhere"
refuses 1 "$work/file/below" demo --out "$work/file/below" --config "$council"
refuses 1 "$work/file/below" demo --out "$work/demo" --data "$work/file/below" --config "$council"
refuses 1 /proc/nope demo --out "$work/demo" --data /proc/nope --config "$council"

refuses 1 K40 --config "$council" --data "$work/data"
refuses 1 K40 --config "$council" --data "$work/data" --backend glfw
refuses 1 K40 --config "$council" --data "$work/data" --windowed 1280x720

# --help speaks Danish too.
run export kodeks --help
{ [ "$status" -eq 0 ] && grep -q 'Byrådets filer' "$work/out" && ! grep -qE 'Usage|REQUIRED|Print this|Options' "$work/out"; } || fail "--help is not in Danish" "$work/out"

# check speaks of files, so it speaks on stdout and in its own form.
run check --config "$work/nowhere"
{ [ "$status" -eq 1 ] && grep -q "^$work/nowhere: " "$work/out"; } || fail "check of a folder that is not there ends with $status" "$work/out" "$work/err"

# A program that was copied without its Danish texts speaks English, and says so.
mkdir "$work/alone"
cp "$program" "$work/alone/"
program=$work/alone/$(basename "$program")
run check --config "$council"
grep -q '^K31: no Danish texts below ' "$work/err" || fail "without its Danish texts check does not say so" "$work/out" "$work/err"
