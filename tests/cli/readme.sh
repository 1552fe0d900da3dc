#!/bin/bash
# Why: the first thing anybody does with the README is to copy a command out of it. Every line of its sh blocks is run here as
# it stands, in a folder laid out like a checkout that was built; a line that nobody can try here is a mistake too.
#   readme.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
need Xvfb xdotool timeout

[ -f "$root/README.md" ] || fail "there is no README.md"
mkdir -p "$work/build/release"
cp "$program" "$work/build/release/kodekskiosk"
cp -r "$(dirname "$program")/locale" "$work/build/release/"
cp -r "$council" "$work/kiosk-config"
export XDG_DATA_HOME=$work/home
printf '%s\n' 274951 274951 >"$work/typed"   # a PIN, for the command that asks for one
cd "$work"

# ends_well COMMAND...
ends_well() {
    status=0
    "$@" <"$work/typed" >"$work/out" 2>"$work/err" || status=$?
    [ "$status" -eq 0 ] || fail "'$*' ends with $status" "$work/out" "$work/err"
}

# opens_a_window COMMAND...: and ends when it is told to.
opens_a_window() {
    local kiosk
    if [ -z "${our_screen-}" ]; then
        start_screen
        our_screen=$DISPLAY
    fi
    "$@" >"$work/out" 2>"$work/err" &
    kiosk=$!
    started+=("$kiosk")
    timeout 60 xdotool search --sync --onlyvisible --pid "$kiosk" >"$work/window" || true
    [ -s "$work/window" ] || fail "'$*' opens no window" "$work/err"
    kill -TERM "$kiosk"
    status=0
    wait "$kiosk" 2>/dev/null || status=$?
    [ "$status" -eq 0 ] || [ "$status" -eq $((128 + 15)) ] || fail "'$*' ends with $status when it is told to end" "$work/err"
}

mapfile -t lines < <(awk '/^```/ { inside = !inside && $0 == "```sh"; next } inside' "$root/README.md")
seen=' '
for line in "${lines[@]}"; do
    read -ra words <<<"${line%%#*}"
    [ ${#words[@]} -gt 0 ] || continue
    case "${words[*]}" in
        kiosk-config/run* | tests/run*)
            [ -x "$root/${words[0]}" ] || fail "${words[0]} cannot be run, and the README says to"
            seen+="${words[0]} " ;;
        "build/release/kodekskiosk import agenda "*)
            cp "$root/tests/content/fixtures/agendas/pasted.txt" "$work/agenda.txt"
            ends_well "${words[@]}"
            seen+="${words[1]} " ;;
        "build/release/kodekskiosk export kodeks "* | "build/release/kodekskiosk "check* | "build/release/kodekskiosk "demo* | "build/release/kodekskiosk "pin*)
            ends_well "${words[@]}"
            seen+="${words[1]} " ;;
        build/release/kodekskiosk | "build/release/kodekskiosk --"*)
            opens_a_window "${words[@]}" ;;
        *) fail "nobody has tried this line of the README: $line" ;;
    esac
done
for code in $(grep -rhoE '\bK[0-9]{2}\b' "$root/app" | sort -u); do
    grep -E '^\| K' "$root/README.md" | cut -d '|' -f 2 | grep -qw "$code" || fail "the README's table of codes does not tell what $code is"
done
for command in kiosk-config/run tests/run check demo pin import export; do
    [[ $seen == *" $command "* ]] || fail "the README never says how to use $command"
done
