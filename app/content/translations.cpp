// Why: see translations.hpp. gettext takes the language from LANGUAGE, except in the C locale, and since glibc 2.39 (Debian 13)
// in C.UTF-8 too; no other locale is sure to be installed on a kiosk. "C_DK.UTF-8" is the way between: glibc finds no such
// locale, takes C.UTF-8's data for it (dropping the territory, as for any name), and keeps the name it was asked for.
#include "content/translations.hpp"

#include <clocale>
#include <cstdlib>
#include <string>

#include <libintl.h>

#include "core/words.hpp"

namespace kiosk {
namespace {

void set_category(int category)
{
    for (const char* name : {"C_DK.UTF-8", "da_DK.UTF-8", "C.UTF-8"})
        if (std::setlocale(category, name) != nullptr) return;
}

}  // namespace

void use_language(std::string_view language, const std::filesystem::path& locale_directory)
{
    setenv("LANGUAGE", std::string(language).c_str(), 1);
    set_category(LC_CTYPE);
    set_category(LC_MESSAGES);
    bindtextdomain(words_domain, locale_directory.c_str());
    bind_textdomain_codeset(words_domain, "UTF-8");
    textdomain(words_domain);
}

Outcome<void> speak_danish(const std::filesystem::path& locale_directory)
{
    use_language("da", locale_directory);
    // The empty message's translation is the catalogue's own header.
    const std::string header = gettext("");
    if (header.find("Language: da") == std::string::npos)
        return tl::unexpected(Failure{"K31", "no Danish texts below " + locale_directory.string()});
    return {};
}

}  // namespace kiosk
