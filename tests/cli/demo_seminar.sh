#!/bin/bash
# Why: a council reads, looks up, presents and talks on days without a meeting. The demonstration does all of it once; and what a
# phone would read from the page of help is read here from its picture, by another's reader.
#   demo_seminar.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
need zbarimg

pictures=(01-home 02-library 03-point 04-search 05-decks 06-slide 07-seminar 08-dilemmas 09-dilemma 10-dilemma-shown 11-help)
# What each contact's card must lead to: the number, or the page.
ways() { sed -n -e 's/^phone = "\([0-9 ]\{1,\}\)".*/tel:\1/p' -e 's/^url = "\(https:[^"]*\)".*/\1/p' "$council/contacts.toml" | tr -d ' ' | sort; }
read_by_a_phone() { zbarimg --quiet --raw -Sdisable -Sqrcode.enable "$1" | sort; }

[ "$(ways | wc -l)" -eq "$(grep -c '^\[\[contact\]\]' "$council/contacts.toml")" ] || fail "a contact of the example council leads nowhere" <(ways)
ways | grep -q '^https:' || fail "the example council has no contact with a page"
for theme in light dark contrast; do
    succeeds demo --out "$work/$theme" --evening seminar --theme "$theme" --config "$council"
    [ "$(ls "$work/$theme")" = "$(printf '%s.png\n' "${pictures[@]}")" ] || fail "these are not the pictures of a seminar" <(ls "$work/$theme")
    read_by_a_phone "$work/$theme/11-help.png" >"$work/read" || fail "no code on the page of help can be read in $theme"
    ways | cmp -s - "$work/read" || fail "a phone does not read each contact's number or page in $theme" "$work/read"
done

# A page instead of a number, where the text is largest and the screen stands upright.
cp -r "$council" "$work/pages"
sed -i -E 's#^(phone|url) = "[^"]*"#url = "https://eksempelby.whistleblower.dk/indberet/start?sprog=da"#' "$work/pages/contacts.toml"
succeeds demo --out "$work/large" --evening seminar --size 1080x1920 --text-size 4 --config "$work/pages"
read_by_a_phone "$work/large/11-help.png" | sort -u >"$work/read"
echo "https://eksempelby.whistleblower.dk/indberet/start?sprog=da" | cmp -s - "$work/read" || fail "a phone does not read the page's address" "$work/read"
