# Why: some promises are about the disk itself, so the tests bring one: a file with ext4 in it, mounted over a loop device.
# Sourced; sets $work, $image and $disk, and cleans up at exit. Where that is not allowed it exits 77 (skipped), or 1 when
# KIOSK_DISK_PROOFS is "required", as it is in .ci/run: what was not proved must not look as if it were.
work=$(mktemp -d)
image=$work/disk
disk=$work/mounted
mkdir "$disk"

take_disk_off() { umount "$disk"; }
put_disk_on() { mount -o "loop,data=${mode:-ordered}" "$image" "$disk"; }   # mode: how ext4 treats its own journal
cannot_mount() {
    echo "no disk can be mounted here: $1" >&2
    [ "${KIOSK_DISK_PROOFS:-}" = required ] && exit 1
    exit 77
}
clean_up() { mountpoint -q "$disk" && umount "$disk"; rm -rf "$work"; }
trap clean_up EXIT

# small_disk SIZE: a new disk of that size, mounted. Its blocks are of 4 KiB, as those of any disk that is not as small as this one.
small_disk() {
    truncate -s "$1" "$image"
    mkfs.ext4 -q -m 0 -b 4096 "$image"
    put_disk_on 2>/dev/null || cannot_mount "it needs a loop device, and the right to mount it"
}

[ "$(id -u)" = 0 ] || cannot_mount "it needs root"
