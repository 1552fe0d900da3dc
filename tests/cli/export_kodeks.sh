#!/bin/bash
# Why: a secretariat makes the hand-out by itself. Each kind must be there whole and be what it is called, what goes wrong must be one sentence that
# says what to do, and no file of theirs may be lost.
#   export_kodeks.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

# refuses STATUS ABOUT ARGUMENT...: one sentence on stderr, which holds ABOUT.
refuses() {
    local expected=$1 about=$2
    shift 2
    run export kodeks "$@"
    [ "$status" -eq "$expected" ] || fail "export kodeks $* ends with $status and not with $expected" "$work/out" "$work/err"
    { [ "$(grep -c '' "$work/err")" -eq 1 ] && grep -q '^kodekskiosk: ' "$work/err" && grep -qF -- "$about" "$work/err"; } ||
        fail "export kodeks $* does not say in one sentence what is wrong with $about" "$work/err"
}

# The council's own without --document, another with it; nothing is said when all is well.
succeeds export kodeks --config "$council" --format pdf -o "$work/k.pdf"
[ ! -s "$work/out" ] && [ ! -s "$work/err" ] || fail "the export says something" "$work/out" "$work/err"
[ "$(head -c 5 "$work/k.pdf")" = %PDF- ] && [ "$(tail -c 6 "$work/k.pdf")" = %%EOF ] || fail "the PDF is not whole"
pdftotext "$work/k.pdf" "$work/k.txt"
grep -qx "Kodeks for byrådet" "$work/k.txt" || fail "the council's own kodeks is not the one that is handed out" "$work/k.txt"
succeeds export kodeks --config "$council" --format html --document syv-pligter -o "$work/k.html"
grep -q '<h1>De syv pligter</h1>' "$work/k.html" || fail "--document gives another document" "$work/k.html"

grep -q 'Eksempelby' "$work/k.txt" || fail "the hand-out does not say whose kodeks it is" "$work/k.txt"
grep -q 'Eksempelby' "$work/k.html" && fail "what others have written is handed out as if it were the council's" "$work/k.html"

# Markdown comes back as the document it was: the same pages are made of it.
cp -r "$council" "$work/council"
rm "$work/council/kodeks/kl-samarbejde.md"
succeeds export kodeks --config "$council" --format md --document kl-samarbejde -o "$work/council/kodeks/kl-samarbejde.md"
for folder in "$council" "$work/council"; do
    succeeds export kodeks --config "$folder" --format html --document kl-samarbejde -o "$work/${folder##*/}.html"
done
cmp "$work/${council##*/}.html" "$work/council.html" || fail "the Markdown is not the document it was made of" "$work/err"

# A file that is there stays as it is; a new one is there whole or not at all.
printf 'ours' >"$work/ours.html"
refuses 1 "$work/ours.html" --config "$council" --format html -o "$work/ours.html"
[ "$(cat "$work/ours.html")" = ours ] || fail "a file of the council's was written over"
refuses 1 "$work/none" --config "$council" --format html -o "$work/none/k.html"
refuses 1 "/proc/k.html" --config "$council" --format html -o /proc/k.html

refuses 1 "byraadets-kodeks, " --config "$council" --format html --document findes-ikke -o "$work/new.html"
echo '2. Uden id' >>"$work/council/kodeks/kl-samarbejde.md"
refuses 1 "kodekskiosk check --config $work/council" --config "$work/council" --format html -o "$work/new.html"
refuses 1 "$work/nowhere" --config "$work/nowhere" --format html -o "$work/new.html"
refuses 2 --format --config "$council" --format docx -o "$work/new.html"
refuses 2 --format --config "$council" -o "$work/new.html"
refuses 2 --out --config "$council" --format pdf
run export
[ "$status" -eq 2 ] || fail "export of nothing ends with $status and not with 2" "$work/err"
[ ! -e "$work/new.html" ] || fail "a file was written although the export was refused"
[ -z "$(find "$work" -name '.*.new')" ] || fail "half a file was left behind"
