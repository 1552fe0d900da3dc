#!/bin/bash
# Why: the demonstration plays a whole evening on the real program, so it is the shortest proof that everything fits
# together. It must play to the end and show every screen, and do it all again to the last pixel: a picture that differs
# from the last release then means that something has changed.
#   demo.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

pictures=(01-idle 02-home 03-kodeks 04-pin 05-setup 06-opening 07-meeting 08-reminder 09-speakers
          10-speaker_over 11-item_sheet 12-agenda_sheet 13-time_sheet 14-pause 15-doors 16-closed 17-welcome 18-checkin 19-thanks
          20-results 21-summary)

for time in first second; do
    succeeds demo --out "$work/$time" --size 960x540 --config "$council" --data "$work/data-$time"
done
[ "$(ls "$work/first")" = "$(printf '%s.png\n' "${pictures[@]}")" ] ||
    fail "these are not the pictures of the evening" <(ls "$work/first")
for picture in "${pictures[@]}"; do
    cmp -s "$work/first/$picture.png" "$work/second/$picture.png" || fail "$picture.png is another picture the second time"
done
for picture in "${pictures[@]}"; do
    same=$(cd "$work/first" && for other in *.png; do ! cmp -s "$picture.png" "$other" || echo "$other"; done)
    [ "$same" = "$picture.png" ] || fail "two screens give the same picture: $same"
done
for database in kiosk.db urn.db; do
    [ -s "$work/data-first/$database" ] || fail "the evening leaves no $database in the folder it was given"
done
