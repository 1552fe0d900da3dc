# Why: some promises are about the disk itself, so the tests bring one: a file with ext4 in it, mounted over a loop device.
# Sourced; sets $work, $image and $disk, and cleans up at exit. Exits 77 (skipped) where that is not allowed.
work=$(mktemp -d)
image=$work/disk
disk=$work/mounted
mkdir "$disk"

take_disk_off() { umount "$disk"; }
put_disk_on() { mount -o loop,data=ordered "$image" "$disk"; }
clean_up() { mountpoint -q "$disk" && umount "$disk"; rm -rf "$work"; }
trap clean_up EXIT

# small_disk SIZE: a new disk of that size, mounted.
small_disk() {
    truncate -s "$1" "$image"
    mkfs.ext4 -q -m 0 "$image"
    put_disk_on 2>/dev/null || { echo "skipped: no disk can be mounted here (it needs root and a loop device)"; exit 77; }
}

[ "$(id -u)" = 0 ] || { echo "skipped: mounting a disk needs root"; exit 77; }
