// Why: the one way to words for people. The source says them in English; gettext finds the Danish (assets/i18n/da.po).
// Text with values in it uses numbered fmt fields, so that a translation may order them as its grammar wants.
#pragma once

#include <libintl.h>

#include <string>

#include <fmt/format.h>

#include "domain/configuration.hpp"

namespace kiosk {

inline constexpr const char* words_domain = "kodekskiosk";  ///< of the catalogue that holds the Danish

/// Which language the words below come in from now on, everywhere. English is the source's own: a domain without a catalogue.
inline void words_in(Language language) { textdomain(language == Language::danish ? words_domain : "kodekskiosk-source"); }

[[nodiscard]] inline const char* tr(const char* english) { return gettext(english); }

/// tr() with fields: say("Item {0} of {1}", 4, 14).
template <class... Values> [[nodiscard]] std::string say(const char* english, const Values&... values)
{
    return fmt::vformat(gettext(english), fmt::make_format_args(values...));
}

/// As say(), with a plural chosen by `count`, which is field {0}.
template <class... Values>
[[nodiscard]] std::string say_count(const char* one, const char* many, long count, const Values&... values)
{
    return fmt::vformat(ngettext(one, many, static_cast<unsigned long>(count < 0 ? -count : count)),
                        fmt::make_format_args(count, values...));
}

}  // namespace kiosk
