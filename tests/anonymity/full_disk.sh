#!/bin/bash
# Why: see full_disk_evening.cpp. It needs a disk that really is full: ext4 with as little room as it can have.
#   full_disk.sh FULL_DISK_EVENING     needs root and a loop device; exit 77 without
set -euo pipefail
. "$(dirname "$0")/small_disk.sh"

small_disk 8M
echo "the program:"
"$1" "$disk"
echo "the twin with a row for each member:"
status=0
"$1" "$disk" rows | tee "$work/said" || status=$?
if [ "$status" != 1 ] || ! grep -q "LOST: a member's answer was refused" "$work/said"; then
    echo "full_disk.sh: the twin must lose an answer on a full disk; it ends with $status" >&2
    exit 1
fi
