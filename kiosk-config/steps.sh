# Why: what a kiosk (kiosk-config/run) and the tests (tests/run) both begin with: the packages, then the build. Each step says
# what it does, keeps its log under build/, and ends the script with one sentence when it fails.
# Sourced by bash with `root` set to the checkout.
# shellcheck shell=bash disable=SC2154

fail() {
    echo "${0##*/}: $*" >&2
    exit 1
}

# The distribution and its version: "debian 12".
system() {
    (. /etc/os-release && echo "${ID-unknown} ${VERSION_ID-without a version}") 2>/dev/null || echo "an unknown system"
}

# packages FILE...: the names in those lists.
packages() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@"
}

# install_missing FILE...: asks dpkg alone when everything is there; neither network nor rights are needed then.
install_missing() {
    local wanted missing become=()
    case $(system) in
        "debian 12" | "debian 13") ;;
        *) fail "Kodekskiosk runs on Debian 12 and 13, and this is $(system)." ;;
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
    echo "Installing missing packages: ${#missing[@]}, and what they need; this can take some minutes (log: $log)"
    "${apt[@]}" update >"$log" ||
        fail "the package lists could not be fetched; check the network and /etc/apt, then run this again. Log: $log"
    "${apt[@]}" install --no-install-recommends "${missing[@]}" >>"$log" ||
        fail "the packages could not be installed; the reason is above and in $log. Mend it and run this again."
}

# build PRESET: from scratch when the checkout has moved or the system was upgraded, otherwise only what has changed.
build() {
    local folder=$root/build/$1 log=$root/build/$1.log made_for
    made_for="$(system), $root"
    if [ "$(cat "$folder/made-for" 2>/dev/null)" != "$made_for" ]; then
        echo "Configuring ($1)"
        rm -rf "$folder"
        if ! (cd "$root" && cmake --preset "$1") >"$log" 2>&1; then
            tail -n 20 "$log" >&2
            fail "configuring failed; the reason is above and in $log. Mend it and run this again."
        fi
        echo "$made_for" >"$folder/made-for"
    fi
    echo "Building ($1)"
    (cd "$root" && cmake --build --preset "$1") 2>&1 | tee "$log" ||
        fail "building failed; the reason is above and in $log. Mend it, or delete $folder, and run this again."
}
