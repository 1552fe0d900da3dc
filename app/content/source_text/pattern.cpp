// Why: see pattern.hpp.
#include "content/source_text/pattern.hpp"

#include <regex>

namespace kiosk {
namespace {

using Found = std::match_results<std::string_view::const_iterator>;

std::optional<PatternMatch> match(bool is_found, const Found& found)
{
    if (!is_found) return std::nullopt;
    PatternMatch match{static_cast<std::size_t>(found.position(0)), static_cast<std::size_t>(found.length(0)), {}};
    for (std::size_t group = 1; group < found.size(); ++group) match.groups.push_back(found[group].str());
    return match;
}

}  // namespace

struct Pattern::Compiled {
    std::regex expression;
};

Pattern::Pattern(const char* expression) : compiled_(new Compiled{std::regex(expression)}) {}
Pattern::~Pattern() = default;

std::optional<PatternMatch> Pattern::find(std::string_view text) const
{
    Found found;
    return match(std::regex_search(text.begin(), text.end(), found, compiled_->expression), found);
}

std::optional<PatternMatch> Pattern::whole(std::string_view text) const
{
    Found found;
    return match(std::regex_match(text.begin(), text.end(), found, compiled_->expression), found);
}

}  // namespace kiosk
