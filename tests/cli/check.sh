#!/bin/bash
# Why: whoever edits the council's files has nobody to ask but `kodekskiosk check`. It must find nothing in the example
# council, count what it read, and name each of ten everyday mistakes in the line where it stands.
#   check.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

export SDL_AUDIODRIVER=disk   # one device, on any machine
succeeds check --config "$council"
grep -qx 'Ingen fejl: 5 dokumenter, 115 punkter, 7 udsagn, 11 påmindelser, 2 dagsordener, 5 kontakter, 15 dilemmaer\.' "$work/out" ||
    fail "check does not count what the example council has" "$work/out"
{ [ "$(wc -l <"$work/out")" -eq 3 ] && grep -qE '^kiosk\.toml:[0-9]+:[0-9]+: .*kodekskiosk pin' "$work/out"; } ||
    fail "the example PIN is not the one thing check warns of" "$work/out"
grep -q '^Op.*: ja\. Lydenheder: "' "$work/out" || fail "check does not say that the machine can read aloud, and through what" "$work/out"

# A headset that is not there is said to be missing, beside those that are; without espeak-ng there is a package to install.
cp -r "$council" "$work/headset"
sed -i 's/^headset = ""/headset = "Hue"/' "$work/headset/kiosk.toml"
succeeds check --config "$work/headset"
grep -q '"Hue" .*Lydenheder: "' "$work/out" || fail "check does not say that the headset is missing" "$work/out"
PATH=/nowhere succeeds check --config "$council"
grep -q 'espeak-ng' "$work/out" || fail "check does not say that espeak-ng is missing" "$work/out"

# mistake FILE WHAT BY: replaces the first WHAT in the file by BY, where @ marks the place that must be named.
mistake() {
    local file=$1 what=$2 by=$3 text before line column
    rm -rf "$work/council"
    cp -r "$council" "$work/council"
    text=$(cat "$council/$file")
    [[ $text == *"$what"* ]] || fail "$file has no '$what' to spoil"
    before=${text%%"$what"*}${by%%@*}
    printf '%s\n' "${text/"$what"/"${by/@/}"}" >"$work/council/$file"
    line=$(grep -c '' <<<"$before")
    before=${before##*$'\n'}
    column=$((${#before} + 1))

    run check --config "$work/council"
    [ "$status" -eq 1 ] || fail "check ends with $status and not 1 although $file says '$by'" "$work/out" "$work/err"
    grep -qE "^$file:$line:$column: [^ ]+" "$work/out" || fail "check does not point at $file:$line:$column, where it says '$by'" "$work/out"
    ! grep -q '^Ingen fejl' "$work/out" || fail "check finds '$by' and says there are no mistakes" "$work/out"
}

mistake kiosk.toml 'members = 31' 'members = @30'                                       # an even council
mistake kiosk.toml 'room = ' '@rom = '                                                  # a misspelt key
mistake kiosk.toml 'floor = 5 ' 'floor = @4 '                                           # fewer than may be shown
mistake kiosk.toml '    2026-02-24,' '    @2026-01-27,'                                 # the same date twice
mistake kodeks/byraadets-kodeks.md '7. Vi holder' '@9. Vi holder'                       # points not in order
mistake reminders.toml 'point = "sociale-medier"' 'point = @"sociale-media"'            # no such point
mistake checkin.toml 'points = ["saglighed"]' 'points = @[]'                            # bound to no norm
mistake contacts.toml 'phone = "33 70 39 50"' 'phone = @"33 70 39 5O"'                  # a letter in a number
mistake agendas/2026-11-24.toml 'status = "postponed"' 'status = @"udsat"'              # a word the file does not know
mistake agendas/2026-11-24.toml 'closed = true' 'closed = @1'                           # not yes or no
