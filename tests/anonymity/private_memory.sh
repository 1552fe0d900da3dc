#!/bin/bash
# Why: memory_test.cpp shows what the kernel does for a program that keeps its memory private. This shows that the kiosk is one:
# it is started as it is, and while it stands there its core dumps are limited to nothing and nobody may look into it.
#
# Whether a process is dumpable is written nowhere, but it decides who may read where its /proc/PID/exe leads (proc(5),
# ptrace(2)): any process of the same user, or, when it is not dumpable, only one with CAP_SYS_PTRACE. Root mostly has that, so
# script and kiosk both go on without it. The X server, started in the same way, is the control. (/proc/PID/environ will not
# do: since Linux 6.13 root may read it with CAP_PERFMON as well.)
#   private_memory.sh PROGRAM
set -euo pipefail
may_look_anywhere() { (( 0x$(awk '/^CapEff:/ { print $2 }' /proc/self/status) >> 19 & 1 )); }   # 19 is CAP_SYS_PTRACE
if [ "${2-}" != without ] && may_look_anywhere; then
    exec setpriv --bounding-set=-sys_ptrace --inh-caps=-sys_ptrace "$0" "$1" without
fi
. "$(dirname "${BASH_SOURCE[0]}")/../cli/steps.sh"
if [ "${KIOSK_DISK_PROOFS:-}" = required ]; then
    command -v Xvfb >/dev/null || fail "Xvfb is not installed, and this proof is required here"
fi
need Xvfb
may_look_anywhere && fail "CAP_SYS_PTRACE cannot be given up here"

# core_limit PID: the soft and the hard limit of its core dumps.
core_limit() { sed -n 's/^Max core file size *\([^ ]*\) *\([^ ]*\) .*/\1 \2/p' "/proc/$1/limits"; }
can_look_into() { readlink "/proc/$1/exe" >/dev/null; }

ulimit -S -c "$(ulimit -H -c)"
[ "$(ulimit -c)" != 0 ] || echo "nobody may leave a core dump here (ulimit -Hc is 0), so the kiosk's limit says nothing"
start_screen
server=${started[0]}
"$program" --windowed 1280x720 --config "$council" --data "$work/data" >"$work/out" 2>"$work/err" &
kiosk=$!
started+=("$kiosk")
within 60 test -e "$work/data/urn.db" || fail "the kiosk does not open its urn" "$work/err"
kill -0 "$kiosk" 2>/dev/null || fail "the kiosk ended" "$work/err"

[ "$(core_limit "$kiosk")" = "0 0" ] || fail "the kiosk may leave a core dump: $(core_limit "$kiosk")"
! can_look_into "$kiosk" || fail "another program of the same user may look into the kiosk's memory"

[ "$(core_limit "$server")" = "$(ulimit -S -c) $(ulimit -H -c)" ] || fail "the limit of another program is read as $(core_limit "$server")"
can_look_into "$server" || fail "no program at all can be looked into here, so the kiosk's refusal says nothing"
echo "the kiosk: $(core_limit "$kiosk"), closed; another program: $(core_limit "$server"), open"
