#!/bin/bash
# Why: the architecture lives as long as its walls do, and an include is where they are broken first. This reads every
# source file under app/ and names each line on the wrong side of a wall: who may include whom, where ImGui, SQL, clocks,
# chance, colours and counts of answers belong, and that words for people stand in the translations.
#   walls.sh ROOT     ROOT holds app/. walls_catch.sh proves that each wall catches what it should.
set -euo pipefail
[ -d "${1-}/app" ] || { echo "usage: walls.sh ROOT, where ROOT holds app/" >&2; exit 2; }
cd "$1"

# code PATH...: every line as file:line:text, with the comments left out.
code() {
    grep -rnE --include='*.cpp' --include='*.hpp' '' "$@" | sed -E 's,^([^:]+:[0-9]+:|.*[[:space:]])//.*,\1,'
}

# breaks WHAT: names each line that comes in, and the wall it breaks.
breaks() { sed "s|$| <- $1|"; }

# may_include FOLDER FOLDER...: what a file in the first includes of ours lies in one of these.
may_include() {
    code "app/$1" | grep -E ':[[:space:]]*#[[:space:]]*include[[:space:]]*"' |
        grep -vE "include[[:space:]]*\"($(tr ' ' '|' <<<"$*"))/[a-z0-9_/]+\.hpp\"" | breaks "$1 may include only $*"
}

# only_in "FOLDER OR FILE..." WHAT PATTERN: it stands nowhere else.
only_in() {
    code app | grep -E "^[^:]+:[0-9]+:.*($3)" | grep -vE "^app/($(tr ' ' '|' <<<"$1"))[/:]" | breaks "$2 belongs in $1"
}

# named_once: two headers that give a name to different types make one program of two that do not know of each other: the
# linker keeps one of what both compile (std::vector's growing, say) for both, and says nothing.
named_once() {
    local type='(struct|(enum )?class) ' name
    local defined="^[^:]+\.hpp:[0-9]+:$type"
    code app | grep -E "$defined[A-Za-z]+([^A-Za-z;]|\$)" | sed -E "s/$defined([A-Za-z]+).*/\3/" | sort | uniq -d |
        while read -r name; do code app | grep -E "$defined$name([^A-Za-z;]|\$)" | breaks "another type has this name"; done
}

walls() {
    may_include domain domain
    may_include core core domain
    may_include store store core domain
    may_include content content core domain
    may_include ui ui core domain
    may_include report report core domain
    may_include platform platform core domain
    code app/domain | grep -E 'include[[:space:]]*<' | grep -vE '<[a-z_]+>' | breaks "domain needs the standard library only"
    code app/core | grep -vE '^app/core/secret_memory\.hpp:' | grep -E 'include[[:space:]]*<' | grep -vE '<([a-z_]+|libintl\.h|fmt/format\.h|tl/expected\.hpp)>' |
        breaks "core needs words and expected values beside the standard library, and secret_memory.hpp the memory that is locked and wiped"

    only_in "ui platform" "ImGui" 'include[[:space:]]*<(backends/)?(imgui|imconfig|imstb)|ImGui::'
    only_in "report" "cairo and Pango" 'include[[:space:]]*<(cairo|pango)'
    only_in "store" "SQL" 'include[[:space:]]*<(SQLiteCpp|sqlite3)|"(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|BEGIN|COMMIT) '
    only_in "platform" "the clock" '[a-z]_clock::now|clock_gettime|gettimeofday|[^a-z_](std::)?time\((nullptr|NULL|0)\)|zoned_time'
    only_in "platform" "chance" 'random_device|mt19937|[^a-z_]s?rand\(|getrandom|randombytes|/dev/u?random|arc4random'
    only_in "ui/theme.cpp ui/paint.hpp report/palette.hpp" "a colour" 'IM_COL32|ImColor|[^a-zA-Z0-9]0x[0-9a-fA-F]{6}([^0-9a-fA-F]|$)'
    only_in "store core/ports.hpp core/shell.cpp domain/checkin.hpp domain/disclosure.hpp domain/disclosure.cpp" \
        "a count of answers" '(^|[^a-zA-Z_])(Tall(y|ies)|Counters)([^a-zA-Z_]|$)'
    only_in "none" "a window's title that changes with what is on the screen" 'Set(Main)?WindowTitle'
    named_once
    only_in "none" "a Danish letter" 'æ|ø|å|Æ|Ø|Å'
}

broken=$(set +eo pipefail; walls)
if [ -n "$broken" ]; then
    echo "walls.sh: these lines stand on the wrong side of a wall:" >&2
    echo "$broken" >&2
    exit 1
fi
