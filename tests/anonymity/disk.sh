#!/bin/bash
# Why: deleted is not gone. An evening of 25 answers is played by the program on a small disk of its own, and the raw disk
# is searched for the counters as they stood after each member: as a power cut leaves it, unmounted, and after the program
# has started again. A twin that leaves its journal as it is must be found out in the same way, and so must one that keeps its
# counters in a table or a row for each member. On ext4 with data=journal the program's own evening is found out too: that is why
# it warns of such a disk.
#   disk.sh PROGRAM SCAN_IMAGE TWIN_EVENING     needs root and a loop device; exit 77 without
set -euo pipefail
program=$1 scan=$2 twin=$3
. "$(dirname "$0")/small_disk.sh"

# 25 members, five statements, no two alike
awk 'BEGIN { srand(20261124); for (m = 0; m < 25; m++) { l = ""; for (s = 0; s < 5; s++) l = l substr("12345-", 1 + int(rand() * 6), 1); print l } }' > "$work/answers"
failed=0

# finds WHEN WANTED-EARLIER WANTED-LAST WANTED-TABLES WANTED-ROWS: see scan_image
finds() {
    local found
    found=$("$scan" "$work/$1.img" "$work/answers")
    echo "$1: $found"
    grep -qE "^earlier: $2 of 24, last: $3, tables: $4 of 24, rows: $5 of 25$" <<<"$found" ||
        { echo "disk.sh: $1 should say earlier: $2, last: $3, tables: $4, rows: $5" >&2; failed=1; }
}

# evening: the program's, up to the open check-in.
evening() {
    "$program" demo --out "$work/pictures" --size 480x480 --data "$disk/data" --answers "$work/answers" --present 27 --until checkin > "$work/log" 2>&1 ||
        { cat "$work/log" >&2; exit 1; }
}

small_disk 16M
evening
cp "$image" "$work/power-cut.img"
take_disk_off; cp "$image" "$work/unmounted.img"
put_disk_on
"$twin" "$disk/data" recovered
take_disk_off; cp "$image" "$work/recovered.img"
finds power-cut 0 found 0 0
finds unmounted 0 found 0 0
finds recovered 0 found 0 0

for flaw in none no_scrub journal_removed integer_counters rows_per_member; do
    rm -f "$image"
    small_disk 16M
    mkdir "$disk/twin"
    "$twin" "$disk/twin" "$flaw" "$work/answers"
    take_disk_off; cp "$image" "$work/twin-$flaw.img"
done
some='[1-9][0-9]*'
rm -f "$image"
mode=journal small_disk 16M
evening
take_disk_off; cp "$image" "$work/data-journal.img"
finds data-journal "$some" found 0 0
finds twin-none 0 found 0 0
finds twin-no_scrub "$some" found 0 0
finds twin-journal_removed "$some" found 0 0
finds twin-integer_counters 0 'not found' "$some" 0
finds twin-rows_per_member 0 'not found' 0 25
exit "$failed"
