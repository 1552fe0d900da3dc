// Why: the shipped kiosk.toml opens with a PIN that is printed in the README. A council that forgets to change it must be
// told; the files are compared with this one line, so that nobody has to try a PIN against a hash to find out.
#pragma once

#include <string_view>

namespace kiosk {

/// The hash of 280571 as it stands in the shipped kiosk.toml.
inline constexpr std::string_view example_pin_hash =
    "$argon2id$v=19$m=65536,t=2,p=1$+o/n+QCG1xguUe2SA6UsaQ$9KqQJM7DeEL2tJ4CdyKZ1RPKk6cpp/RclFHuxLpHScg";

}  // namespace kiosk
