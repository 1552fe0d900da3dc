#!/bin/bash
# Why: a secretariat runs the import by hand and reads what it says. The agenda must be one that the kiosk takes once its blanks are filled in,
# what was left out must be named, and what goes wrong must be one sentence.
#   import_agenda.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
fixtures=$root/tests/content/fixtures/agendas

# refuses STATUS ABOUT ARGUMENT...: one sentence on stderr, which holds ABOUT.
refuses() {
    local expected=$1 about=$2
    shift 2
    run import agenda "$@"
    [ "$status" -eq "$expected" ] || fail "import agenda $* ends with $status and not with $expected" "$work/out" "$work/err"
    { [ "$(grep -c '' "$work/err")" -eq 1 ] && grep -q '^kodekskiosk: ' "$work/err" && grep -qF -- "$about" "$work/err"; } ||
        fail "import agenda $* does not say in one sentence what is wrong with $about" "$work/err"
}

# Every fixture's numbers, in order, as its .items has them.
for items in "$fixtures"/*.items; do
    for file in "${items%.items}".{json,html,pdf.txt,txt}; do [ ! -e "$file" ] || break; done
    succeeds import agenda "$file"
    diff <(sed -n 's/^number = "\(.*\)"$/\1/p' "$work/out") <(sed -n '2,$s/|.*//p' "$items") >"$work/diff" ||
        fail "import agenda $file has other items" "$work/diff"
done

# An agenda that says its day is taken as it is; one that does not is asked to be filled in, by check too.
cp -r "$council" "$work/council"
rm "$work/council/agendas/2026-11-24.toml"
succeeds import agenda "$fixtures/pasted.txt" -o "$work/council/agendas/2026-11-24.toml"
[ ! -s "$work/out" ] || fail "with -o, the agenda is printed as well" "$work/out"
grep -qE "^$fixtures/pasted.txt:8: " "$work/err" || fail "the members' list is not named with its line" "$work/err"
succeeds check --config "$work/council"
refuses 1 2026-11-24.toml "$fixtures/pasted.txt" -o "$work/council/agendas/2026-11-24.toml"
succeeds import agenda "$fixtures/older.json" -o "$work/council/agendas/2026-12-16.toml"
run check --config "$work/council"
{ [ "$status" -eq 1 ] && grep -q 'date = 2026-11-24' "$work/out"; } || fail "check does not ask for the date" "$work/out"
sed -i '1i date = 2026-12-15\nstart = "19.00"' "$work/council/agendas/2026-12-16.toml"
rm "$work/council/agendas/2026-12-15.toml"
succeeds check --config "$work/council"

# Several meetings: the list with its ids on stdout, and a sentence.
refuses 1 --meeting "$fixtures/meetings.json"
[ "$(cut -f 1 "$work/out" | tr '\n' ' ')" = 'a-1 a-2 17 ' ] || fail "the meetings are not listed with their ids" "$work/out"
succeeds import agenda "$fixtures/meetings.json" --meeting a-2
grep -qx 'number = "3"' "$work/out" || fail "another meeting was taken than the one asked for" "$work/out"
refuses 1 18 "$fixtures/meetings.json" --meeting 18

printf '{\n "Dagsordenpunkter": [ }' >"$work/broken.json"
refuses 1 "$work/broken.json:2:24: " "$work/broken.json"
printf '%%PDF-1.4\nnothing' >"$work/broken.pdf"
refuses 1 "$work/broken.pdf" "$work/broken.pdf"
PATH=/nowhere run import agenda "$work/broken.pdf"
{ [ "$status" -eq 1 ] && grep -q poppler-utils "$work/err"; } || fail "a PDF is not refused for want of pdftotext" "$work/err"
refuses 1 "$work/none.txt" "$work/none.txt"
refuses 1 "$work" "$work"
truncate -s 21M "$work/large.txt"
refuses 1 "20 MiB" "$work/large.txt"
: >"$work/empty.txt"
refuses 1 "$work/empty.txt" "$work/empty.txt"
head -c 2000 "$program" >"$work/program"
refuses 1 "$work/program" "$work/program"
refuses 1 "$work/none/a.toml" "$fixtures/bare.txt" -o "$work/none/a.toml"
run import agenda
[ "$status" -eq 2 ] || fail "import agenda without a file ends with $status and not with 2" "$work/err"
run import
[ "$status" -eq 2 ] || fail "import of nothing ends with $status and not with 2" "$work/err"
