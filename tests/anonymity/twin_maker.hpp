// Why: an evening below the screen can be counted by a twin in place of the urn.
#pragma once

#include "anonymity/twin_urn.hpp"
#include "support/evening.hpp"

namespace kiosk::test {

inline UrnMaker twin(Flaws flaws)
{
    return [flaws](const std::filesystem::path& folder, const Now&) { return open_twin(folder, flaws); };
}

}  // namespace kiosk::test
