#!/bin/bash
# Why: panels differ, and what no longer fits on one shows as a control that the demonstration cannot find. The evening must
# play to its end on a panel of this size, with few or many members, and its pictures must have that size.
#   demo_size.sh PROGRAM WIDTHxHEIGHT PRESENT
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
size=$2 present=$3

succeeds demo --out "$work/pictures" --size "$size" --present "$present" --config "$council"
[ "$(find "$work/pictures" -name '*.png' | wc -l)" -eq 21 ] || fail "the evening has not 21 pictures" <(ls "$work/pictures")
for picture in "$work"/pictures/*.png; do
    # A PNG says its width and height in bytes 16 to 23, the highest first.
    read -r a b c d e f g h <<<"$(od -An -j16 -N8 -tu1 "$picture")"
    [ "$(((a << 24) + (b << 16) + (c << 8) + d))x$(((e << 24) + (f << 16) + (g << 8) + h))" = "$size" ] ||
        fail "${picture##*/} is not $size"
done
