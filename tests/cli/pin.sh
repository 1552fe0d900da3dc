#!/bin/bash
# Why: the PIN is set once, by somebody in a hurry. A PIN that anybody would guess, two that differ or something that is no
# PIN must be refused without a line to copy, and a good one must give a line that kiosk.toml takes as it is.
#   pin.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

# types LINE...: what is typed into `kodekskiosk pin`.
types() {
    status=0
    printf '%s\n' "$@" >"$work/typed"
    "$program" pin <"$work/typed" >"$work/out" 2>"$work/err" || status=$?
}

# refused WHY LINE...
refused() {
    local why=$1
    shift
    types "$@"
    [ "$status" -eq 1 ] || fail "$why ends with $status and not with 1" "$work/err"
    [ ! -s "$work/out" ] || fail "$why is refused and still gives a line to copy" "$work/out"
    [ -z "$1" ] || ! grep -qF "$1" "$work/err" || fail "$why is repeated on the screen" "$work/err"
}

refused "a PIN that counts upwards" 123456 123456
refused "a PIN of one digit" 777777 777777
refused "a birthday" 280571 280571
refused "a PIN mistyped the second time" 274951 274915
refused "a PIN of five digits" 27495 27495
refused "a PIN with a letter" 27495l 27495l
refused "an empty PIN" ''

types 274951 274951
[ "$status" -eq 0 ] || fail "a good PIN ends with $status" "$work/err"
{ [ "$(wc -l <"$work/out")" -eq 1 ] && grep -qE '^pin_hash = "[$]argon2id[$][^"]+"$' "$work/out"; } ||
    fail "a good PIN does not give exactly one line for kiosk.toml" "$work/out"
cp "$work/out" "$work/first"
types 274951 274951
! cmp -s "$work/first" "$work/out" || fail "the same PIN gives the same line twice, so it has no salt" "$work/out"

cp -r "$council" "$work/council"
sed -i -e "/^pin_hash = /{r $work/first" -e 'd}' "$work/council/kiosk.toml"
grep -qxFf "$work/first" "$work/council/kiosk.toml" || fail "the line could not be put into kiosk.toml"
succeeds check --config "$work/council"
! grep -q 'kiosk.toml:' "$work/out" || fail "kiosk.toml with a PIN of its own is still warned about" "$work/out"
