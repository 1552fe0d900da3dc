// Why: the summary's text comes from content, the stick from the platform; neither knows of the other.
#pragma once

#include <filesystem>
#include <functional>

#include "core/ports.hpp"

namespace kiosk {

class StickRecaps final : public RecapKeeper {
public:
    using Find = std::function<std::optional<std::filesystem::path>()>;
    explicit StickRecaps(Find find) : find_(std::move(find)) {}
    Outcome<std::string> keep(const Recap& recap) override;

private:
    Find find_;
};

}  // namespace kiosk
