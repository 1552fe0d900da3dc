// Why: a layout can be right by every rule and still look wrong. Every screen is drawn by the real renderer on every size of panel, and
// put on one sheet a size, in contact-sheets/ beside the tests, for somebody to look at.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "content/translations.hpp"
#include "platform/manual_clock.hpp"
#include "platform/platform.hpp"
#include "platform/png.hpp"
#include "support/scenes.hpp"
#include "support/stage.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr int tile_side = 480;  ///< pixels of a tile's longer side
constexpr int tiles_beside = 8;

std::size_t at(const Image& image, int x, int y)
{
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.size.width) + static_cast<std::size_t>(x)) * 3;
}

Image blank(FrameSize size) { return {size, std::vector<std::uint8_t>(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 3, 255)}; }

/// So many pixels of the picture become one, of which a few speak for all.
Image smaller(const Image& image, int factor)
{
    const int step = std::max(1, factor / 3), samples = ((factor + step - 1) / step) * ((factor + step - 1) / step);
    Image small = blank({image.size.width / factor, image.size.height / factor});
    for (int y = 0; y < small.size.height; ++y)
        for (int x = 0; x < small.size.width; ++x)
            for (std::size_t channel = 0; channel < 3; ++channel) {
                int sum = 0;
                for (int dy = 0; dy < factor; dy += step)
                    for (int dx = 0; dx < factor; dx += step)
                        sum += image.rgb[at(image, x * factor + dx, y * factor + dy) + channel];
                small.rgb[at(small, x, y) + channel] = static_cast<std::uint8_t>(sum / samples);
            }
    return small;
}

void put(const Image& tile, int column, int row, Image& sheet)
{
    for (int y = 0; y < tile.size.height; ++y)
        std::copy_n(tile.rgb.begin() + static_cast<std::ptrdiff_t>(at(tile, 0, y)), tile.size.width * 3,
                    sheet.rgb.begin() + static_cast<std::ptrdiff_t>(at(sheet, column * tile.size.width, row * tile.size.height + y)));
}

bool is_blank(const Image& image)
{
    constexpr std::size_t enough = 8;
    std::set<std::uint32_t> colours;
    for (std::size_t i = 0; i + 2 < image.rgb.size() && colours.size() <= enough; i += 3 * 7)
        colours.insert(static_cast<std::uint32_t>(image.rgb[i]) << 16 | static_cast<std::uint32_t>(image.rgb[i + 1]) << 8 | image.rgb[i + 2]);
    return colours.size() <= enough;
}

class Photographer {
public:
    Photographer(FrameSize size, Configuration council) : council_(std::move(council)), interface_(find_fonts().value()), platform_(open_sdl2({"contact sheet", size, true}).value())
    {
        interface_.resize(size, council_.panel, council_.display.text_size);
        platform_->upload_fonts();
    }

    Image picture(const State& state, ManualClock& clock)
    {
        for (int frame = 0; frame < 3; ++frame) {
            interface_.frame({state, council_, clock.now()});
            clock.advance(std::chrono::milliseconds(300));
        }
        platform_->present(interface_.draw_data());
        return platform_->capture();
    }

private:
    Configuration council_;
    Interface interface_;
    std::unique_ptr<Platform> platform_;
};

/// Of scenes that differ in their words alone, one is enough to look at.
std::vector<std::size_t> worth_a_look(const std::vector<Scene>& all)
{
    const auto alike = [](const std::string& name) {
        const auto one_of = [&](std::string_view kind, std::initializer_list<std::string_view> kept) {
            return name.starts_with(kind) && std::none_of(kept.begin(), kept.end(), [&](std::string_view keep) { return name == keep; });
        };
        return one_of("meeting item ", {"meeting item 4", "meeting item 14"}) || one_of("statement ", {"statement 2"}) || one_of("kodeks part ", {"kodeks part 0", "kodeks part 3"});
    };
    std::vector<std::size_t> worth;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!alike(all[i].name))
            worth.push_back(i);
    return worth;
}

void make_sheet(FrameSize size)
{
    REQUIRE(speak_danish(std::filesystem::path(KIOSK_BINARY_DIR) / "locale").has_value());
    const Configuration council = example_council();
    ManualClock clock(std::chrono::local_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(18) + std::chrono::minutes(42));
    Photographer photographer(size, council);
    const auto chosen = worth_a_look(scenes(council, clock.now()));
    const int factor = std::max(1, std::max(size.width, size.height) / tile_side);
    Image sheet = blank({size.width / factor * tiles_beside, size.height / factor * static_cast<int>((chosen.size() + tiles_beside - 1) / tiles_beside)});
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const Scene scene = scenes(council, clock.now()).at(chosen[i]);
        const Image picture = photographer.picture(scene.state, clock);
        REQUIRE(picture.size == size);
        CHECK_MESSAGE(is_blank(picture) == (scene.name == "slides, black"), scene.name, ": is it blank?");
        put(smaller(picture, factor), static_cast<int>(i) % tiles_beside, static_cast<int>(i) / tiles_beside, sheet);
    }
    const auto folder = std::filesystem::path(KIOSK_BINARY_DIR) / "contact-sheets";
    std::filesystem::create_directories(folder);
    CHECK(write_png(folder / (std::to_string(size.width) + "x" + std::to_string(size.height) + ".png"), sheet).has_value());
}

}  // namespace

TEST_CASE("every screen is drawn on six sizes of panel, and put on a sheet to look at")
{
    for (const FrameSize size : {FrameSize{1920, 1080}, FrameSize{3840, 2160}, FrameSize{1366, 768}, FrameSize{1280, 800}, FrameSize{1024, 768}, FrameSize{1080, 1920}})
        make_sheet(size);
}
