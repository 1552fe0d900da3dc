#!/bin/bash
# Why: a sentence without its Danish stands in English on the wall of a Danish council. Every text in app/ must be
# translated in assets/i18n/da.po, none vaguely (fuzzy), and none that nobody says any more may linger there.
#   translations.sh ROOT
set -euo pipefail
for tool in xgettext msgcmp msgfmt; do
    command -v "$tool" >/dev/null || { echo "translations.sh: $tool is not installed" >&2; exit 77; }
done
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
danish=assets/i18n/da.po english=$work/kodekskiosk.pot

fail() {
    echo "translations.sh: $1" >&2
    exit 1
}

find app -name '*.[ch]pp' | LC_ALL=C sort >"$work/sources"
xgettext --c++ --from-code=UTF-8 --keyword --keyword=tr --keyword=say:1 --keyword=say_count:1,2 \
    --files-from="$work/sources" -o "$english" || fail "the texts in app/ cannot be gathered"
[ "$(grep -c '^msgid ' "$english")" -gt 100 ] || fail "the texts in app/ were not found"

# Text kept in a variable is not gathered: it would reach the screen in English.
if grep -nE --include='*.cpp' -r '(^|[^a-zA-Z_.])(tr|say|say_count)\([^")]' app | grep -v '//.*tr('; then
    fail "these texts are not written where they are said, so nobody finds them to translate"
fi

msgfmt --check -o /dev/null "$danish" || fail "$danish is not well formed"
[ "$(msgattrib --only-fuzzy --no-obsolete "$danish" | wc -c)" -eq 0 ] || fail "$danish has fuzzy texts: read them through"
msgcmp "$danish" "$english" || fail "texts in app/ are not translated in $danish"
msgcmp --use-untranslated "$english" "$danish" || fail "$danish translates texts that app/ no longer says"

# Danish belongs in the catalogue. (Comments may speak of the mødeleder; every string of the program is looked at, but for the words
# that the importers look for in others' files; what those say is looked at all the same.)
grep -vE '^app/content/(agenda_import|kodeks_import|source_text)/' "$work/sources" >"$work/own"
xgettext --c++ --from-code=UTF-8 --extract-all --files-from="$work/own" -o "$work/strings.pot"
for texts in "$work/strings.pot" "$english"; do
    msgcat --no-wrap --no-location "$texts" >"$work/strings" || fail "the strings of app/ cannot be read"
    if grep -E '^(msgid|")' "$work/strings" | grep -E '[æøåÆØÅ]'; then
        fail "these texts are written in Danish in app/; write them in English there and in Danish in $danish"
    fi
done
