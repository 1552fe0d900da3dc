// Why: the one place that sets up gettext. The kiosk speaks the council's language whatever locale the machine was installed
// with, while numbers and dates in files and journals stay those of the C locale.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/ports.hpp"

namespace kiosk {

/// Sets up gettext for `language` ("da", "en") with catalogues below `locale_directory`. Only LC_CTYPE and LC_MESSAGES are
/// changed. Call once, at start, before any other thread.
void use_language(std::string_view language, const std::filesystem::path& locale_directory);

/// use_language("da"). Fails with K31 when the Danish texts are not found there; the kiosk then speaks English.
[[nodiscard]] Outcome<void> speak_danish(const std::filesystem::path& locale_directory);

}  // namespace kiosk
