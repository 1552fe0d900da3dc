// Why: pictures of the screens for the README and for comparing by eye. The same picture gives the same bytes.
#pragma once

#include <filesystem>

#include "core/ports.hpp"
#include "platform/image.hpp"

namespace kiosk {

/// Writes the picture beside `path` and moves it there when it is whole, replacing what was there. The folder must exist.
/// Fails with K44, leaving nothing behind, when it cannot be written or the picture is empty.
Outcome<void> write_png(const std::filesystem::path& path, const Image& image);

}  // namespace kiosk
