#include "cli/stick_recaps.hpp"

#include "content/recap_text.hpp"
#include "platform/usb_stick.hpp"

namespace kiosk {

Outcome<std::string> StickRecaps::keep(const Recap& recap)
{
    const auto folder = find_();
    if (!folder)
        return tl::unexpected(Failure{failure::no_stick, "no stick is mounted"});
    const std::string name = recap_name(recap);
    if (auto written = write_files({{name + ".md", recap_markdown(recap)}, {name + ".csv", recap_csv(recap)}}, *folder); !written)
        return tl::unexpected(written.error());
    return name + ".md";
}

}  // namespace kiosk
