#!/bin/bash
# Why: a check that finds nothing may be a check that sees nothing. For every wall one line that breaks it is planted in a
# copy of app/, and walls.sh must name that very line; then lines that only look like it, which it must let pass.
#   walls_catch.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy=$work/copy
missed=0

# plant FILE LINE: a fresh file of one line in the copy. Then runs walls.sh on it.
plant() {
    rm -rf "$copy"
    mkdir -p "$copy/app"/{domain,core,store,content,ui/screens,report,platform,cli}
    printf '%s\n' "// Why: planted." "$2" >"$copy/app/$1"
    "$here/walls.sh" "$copy" >"$work/said" 2>&1
}

catches() {
    if plant "$1" "$2" || ! grep -qF "app/$1:2:" "$work/said"; then
        echo "walls_catch.sh: not caught in app/$1: $2" >&2
        missed=1
    fi
}

lets_pass() {
    if ! plant "$1" "$2"; then
        echo "walls_catch.sh: wrongly caught in app/$1: $2" >&2
        missed=1
    fi
}

catches domain/agenda.cpp '#include "core/state.hpp"'
catches domain/agenda.cpp '#include <fmt/format.h>'
catches core/update.cpp '#include "ui/theme.hpp"'
catches core/update.cpp '#include <SDL.h>'
catches store/urn.cpp '#include "platform/clock.hpp"'
catches store/urn.cpp '#include "../content/problem.hpp"'
catches content/problem.cpp '#include "store/urn.hpp"'
catches ui/widgets.cpp '#include "platform/png.hpp"'
catches ui/screens/home.cpp '#include "store/urn.hpp"'
catches platform/sdl2.cpp '#include "ui/theme.hpp"'
catches report/kodeks_pdf.cpp '#include "content/kodeks_writer.hpp"'
catches report/kodeks_html.cpp '#include "ui/theme.hpp"'
catches cli/export.cpp '#include <pango/pangocairo.h>'
catches cli/kiosk.cpp '#include <imgui.h>'
catches core/update.cpp 'void frame() { ImGui::NewFrame(); }'
catches cli/demo.cpp '#include <SQLiteCpp/Database.h>'
catches content/problem.cpp 'const char* all = "SELECT * FROM journal";'
catches core/update.cpp 'auto start = std::chrono::steady_clock::now();'
catches store/urn.cpp 'auto today = std::chrono::system_clock::now();'
catches content/problem.cpp 'auto today = time(nullptr);'
catches core/ballot.cpp 'std::random_device chance;'
catches cli/demo_script.cpp 'int turn = rand();'
catches ui/screens/home.cpp 'auto red = IM_COL32(255, 0, 0, 255);'
catches ui/charts.cpp 'constexpr Colour red{0xC0392B};'
catches report/kodeks_sheet.cpp 'constexpr std::uint32_t red = 0xC0392B;'
catches ui/charts.cpp 'void bars(const Tally& tally);'
catches domain/years.cpp 'Share of_a_year(const std::vector<Tallies>& meetings);'
catches platform/sdl2.cpp 'SDL_SetWindowTitle(window, text.c_str());'
catches platform/glfw.cpp 'glfwSetWindowTitle(window, text.c_str());'
catches ui/screens/home.cpp 'const char* words = tr("Mødet");'

catches content/marks.hpp $'struct Mark { int line; };\nclass Mark {'

lets_pass content/marks.hpp $'struct Mark;\nstruct Mark { int line; };\nstruct Marks {'
lets_pass domain/agenda.cpp '#include "domain/calendar.hpp"'
lets_pass core/update.cpp 'const Instant since = now.instant;  // never steady_clock::now() here'
lets_pass content/problem.cpp '// Udsat og lukkede døre: see the agenda.'
lets_pass store/kiosk_schema.hpp 'constexpr int application_id = 0x4b4f4445;'
lets_pass report/palette.hpp 'constexpr std::uint32_t ink = 0x14222B;'
lets_pass ui/theme.cpp 'constexpr Colour red{0xC0392B};'
lets_pass platform/clock.cpp 'auto wall = std::chrono::system_clock::now();'
lets_pass platform/gl_renderer.cpp '#include <backends/imgui_impl_opengl3.h>'

exit "$missed"
