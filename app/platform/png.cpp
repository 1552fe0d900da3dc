// Why: see png.hpp. The one place that stb's implementation is compiled in, private to this file.
#include "platform/png.hpp"

#include <cstddef>
#include <fstream>
#include <string>
#include <system_error>

#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

namespace kiosk {
namespace {

tl::unexpected<Failure> not_written(const std::filesystem::path& path, const std::string& why)
{
    return tl::unexpected(Failure{"K44", path.string() + ": " + why});
}

void append(void* bytes, void* data, int size)
{
    static_cast<std::string*>(bytes)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

}  // namespace

Outcome<void> write_png(const std::filesystem::path& path, const Image& image)
{
    const auto [width, height] = image.size;
    if (width <= 0 || height <= 0 || image.rgb.size() != static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3) {
        return not_written(path, "there is no picture");
    }
    stbi_write_force_png_filter = 0;  // flat areas pack best as they are, and choosing a filter for each line took half of the time
    std::string bytes;
    if (stbi_write_png_to_func(append, &bytes, width, height, 3, image.rgb.data(), width * 3) == 0) {
        return not_written(path, "the picture could not be packed");
    }
    auto unfinished = path;
    unfinished += ".part";
    std::error_code error;
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    const bool written = !file.fail();
    if (written) {
        std::filesystem::rename(unfinished, path, error);
    }
    if (!written || error) {
        const auto why = error ? error.message() : std::string("cannot be written");
        std::filesystem::remove(unfinished, error);
        return not_written(path, why);
    }
    return {};
}

}  // namespace kiosk
