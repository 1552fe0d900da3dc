# Why: what a kiosk (kiosk-config/run) and the tests (tests/run) both begin with: the packages, then the build. Each step says
# what it does, keeps its log under build/, and ends the script with one sentence when it fails.
# Sourced by bash with `root` set to the checkout.
# shellcheck shell=bash disable=SC2154

fail() {
    echo "${0##*/}: $*" >&2
    exit 1
}

# packages FILE...: the names in those lists.
packages() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@"
}

# install_missing FILE...: asks dpkg alone when everything is there; neither network nor rights are needed then.
install_missing() {
    local system wanted missing become=()
    system=$(. /etc/os-release && echo "${ID-} ${VERSION_ID-}") 2>/dev/null || system=unknown
    case $system in
        "debian 12" | "debian 13") ;;
        *) fail "Kodekskiosk runs on Debian 12 and 13, and this is ${system% }." ;;
    esac
    if ! mkdir -p "$root/build" 2>/dev/null || [ ! -w "$root/build" ]; then
        fail "cannot write to $root/build: give this user the folder, or delete it if root once built there."
    fi

    mapfile -t wanted < <(packages "$@" | sort -u)
    mapfile -t missing < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
        sed -n 's/^installed //p' | sort -u | comm -13 - <(printf '%s\n' "${wanted[@]}"))
    [ ${#missing[@]} -gt 0 ] || return 0

    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null ||
            fail "packages are missing; run this once as root, or as a user who may use sudo. Missing: ${missing[*]}"
        become=(sudo)
    fi
    local log=$root/build/packages.log
    local apt=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    echo "Installing ${#missing[@]} packages; this takes some minutes (log: $log)"
    "${apt[@]}" update >"$log" ||
        fail "the package lists could not be fetched; check the network and /etc/apt, then run this again. Log: $log"
    "${apt[@]}" install --no-install-recommends "${missing[@]}" >>"$log" ||
        fail "the packages could not be installed; the reason is above and in $log. Mend it and run this again."
}

# build PRESET: configures when that has not been done in this place, then builds what has changed.
build() {
    local preset=$1 folder=$root/build/$1 log=$root/build/$1.log
    if [ ! -e "$folder/build.ninja" ] || ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        echo "Configuring ($preset)"
        (cd "$root" && cmake --fresh --preset "$preset") >"$log" 2>&1 || {
            tail -n 20 "$log" >&2
            fail "configuring failed; the reason is above and in $log. Delete $folder before another try."
        }
    fi
    echo "Building ($preset)"
    (cd "$root" && cmake --build --preset "$preset") 2>&1 | tee "$log" ||
        fail "building failed; the reason is above and in $log. Delete $folder before another try."
}
