#!/bin/bash
# Why: a secretariat runs the import by hand and reads what it says. The kodeks must be one that check takes, what was left out and what became of
# each point must be named, and what goes wrong must be one sentence. A file of Word goes the whole way through pandoc.
#   import_kodeks.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
fixtures=$root/tests/content/fixtures/kodeks
need pandoc

# refuses ABOUT ARGUMENT...: one sentence on stderr, which holds ABOUT, and nothing on stdout.
refuses() {
    local about=$1
    shift
    run import kodeks "$@"
    [ "$status" -eq 1 ] || fail "import kodeks $* ends with $status and not with 1" "$work/out" "$work/err"
    { [ ! -s "$work/out" ] && [ "$(grep -c '' "$work/err")" -eq 1 ] && grep -q '^kodekskiosk: ' "$work/err" && grep -qF -- "$about" "$work/err"; } ||
        fail "import kodeks $* does not say in one sentence what is wrong with $about" "$work/out" "$work/err"
}

# What is imported stands beside the council's own kodeks, and check takes it.
cp -r "$council" "$work/council"
for file in running.txt bullets.txt lettered.txt prose.txt page.html; do
    succeeds import kodeks "$fixtures/$file" -o "$work/council/kodeks/${file%.*}.md"
    [ ! -s "$work/out" ] || fail "with -o, the kodeks is printed as well" "$work/out"
done
grep -qE "^$fixtures/page.html:24: udeladt, " "$work/err" || fail "the footer is not named with its line" "$work/err"
sed -i '/^documents = /d' "$work/council/kiosk.toml"
succeeds check --config "$work/council"
refuses running.md "$fixtures/running.txt" -o "$work/council/kodeks/running.md"

# A new version keeps the ids, and each fate is told.
succeeds import kodeks "$fixtures/running.txt"
cp "$work/out" "$work/old.md"
sed -i 's/{#[a-z-]*laest-sagerne}/{#vores-laesning}/; s/{#laest-sagerne}/{#vores-laesning}/' "$work/old.md"
sed 's/^3\. Vi har læst sagerne\. *$/3. Vi har altid læst sagerne./; s/^5\. .*/5. Vi holder døren åben./' "$fixtures/running.txt" >"$work/new.txt"
succeeds import kodeks "$work/new.txt" --previous "$work/old.md"
grep -q '^3\. Vi har altid læst sagerne\. {#vores-laesning}$' "$work/out" || fail "a reworded point loses its id" "$work/out"
for told in 'ændret: vores-laesning: ' 'nyt: ' 'udgået: ' '3 punkter uændret, 1 ændret, 1 nyt, 1 udgår.'; do
    grep -q "^$told" "$work/err" || fail "it is not told: $told" "$work/err"
done

# What the council wrote below a point stays with it, and an annex that is gone is named. The kiosk's own Markdown is told by its looks.
sed 's/{#vores-laesning}/&\n\n    Det er vi sikre på./' "$work/old.md" >"$work/explained.md"
sed '/^ Bilag til kodeks/,$d' "$work/new.txt" >"$work/short.txt"
succeeds import kodeks "$work/short.txt" --previous "$work/explained.md"
grep -qx '    Det er vi sikre på\.' "$work/out" || fail "what explains a point is lost" "$work/out"
for told in '1 punkt har fået .*: vores-laesning$' 'udgået: bilaget "Bilag til kodeks"$'; do
    grep -q "^$told" "$work/err" || fail "it is not told: $told" "$work/err"
done
refuses "allerede kioskens Markdown" "$work/old.md"

# A file of Word: Word's own numbers, headings and title.
printf -- '---\ntitle: Kodeks for byrådet\n---\n\n# Os\n\n1. Vi hilser.\n2. Vi lytter.\n\n# Andre\n\n3. Vi svarer.\n\n# Bilag\n\nRing 9999 1234.\n' >"$work/word.md"
pandoc "$work/word.md" -o "$work/word.docx"
succeeds import kodeks "$work/word.docx"
diff - <(awk '/^\+\+\+$/ { ++lines; next } lines > 1' "$work/out") >"$work/diff" <<'WORD' || fail "a file of Word gives another kodeks" "$work/diff"

## Os

1. Vi hilser. {#hilser}
2. Vi lytter. {#lytter}

## Andre

3. Vi svarer. {#svarer}

## Bilag

Ring 9999 1234.
WORD
head -c 3000 "$work/word.docx" >"$work/broken.docx"
printf 'word/document.xml' >>"$work/broken.docx"
refuses broken.docx "$work/broken.docx"
PATH=/nowhere run import kodeks "$work/word.docx"
{ [ "$status" -eq 1 ] && grep -q 'pakken pandoc' "$work/err"; } || fail "a file of Word is not refused for want of pandoc" "$work/err"

refuses "ikke fundet nogen punkter" "$fixtures/link.html"
refuses "ikke fundet nogen punkter" "$fixtures/news.txt"
refuses "$work/none.txt" "$work/none.txt"
refuses "$work" "$work"
refuses "$work/none.md" "$fixtures/ones.txt" --previous "$work/none.md"
refuses "$fixtures/ones.txt" "$fixtures/ones.txt" --previous "$fixtures/ones.txt"
truncate -s 6M "$work/large.txt"
refuses "5 MiB" "$work/large.txt"
: >"$work/empty.txt"
refuses "$work/empty.txt" "$work/empty.txt"
run import kodeks
[ "$status" -eq 2 ] || fail "import kodeks without a file ends with $status and not with 2" "$work/err"
