// Why: see colophon.hpp.
#include "content/kodeks_import/colophon.hpp"

#include "content/kodeks_import/text_layout.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/pattern.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

constexpr std::size_t longest = 160;  ///< bytes

bool is_path(const std::string& plain)
{
    static const Pattern path(R"([a-z]:[\\/][^:]*|\\\\[a-z?].*|[^.!?:]+\.(docx?|odt))");
    return path.whole(plain).has_value();
}

bool is_copyright(const std::string& text, const std::string& plain, bool lettered)
{
    static const Pattern dated(R"(\((c)\) .*\b(19|20)\d\d\b[^.!?]*)");
    if (text.find("\u00a9") != std::string::npos) return !ends_sentence(text) || starts_with(text, "\u00a9");
    return (leading_word(plain, {"copyright"}) > 0 && !ends_sentence(text)) || (!lettered && dated.whole(plain));
}

bool is_revision(const std::string& text, const std::string& plain)
{
    static const Pattern revised(R"((senest |sidst )?(revideret|ajourfoert|justeret)( (af|i) [^.,]+)?,? ?(den |d\. ?)?(\d\d?\.? ?)?([a-z]+|\d\d?[./-]) ?20\d\d\.?)");
    return begins_large(text) && revised.whole(plain).has_value();
}

bool is_caption(const std::string& text, const std::string& plain)
{
    static const Pattern figure(R"((figur|fig\.|billede|illustration) \d{1,2}([.:].*|( -)? [^.]*|))");
    return begins_large(text) && figure.whole(plain) && !ends_sentence(text);
}

}  // namespace

const char* why_colophon(const std::string& text, bool lettered)
{
    static const Pattern book(R"(.*\bis[bs]n\b.*\d.*)");
    static const Pattern case_number(R"((sag|sags|dok|dokument|journal|j)[.-]? ?(nr|id|nummer)\.?:? ?[a-z0-9./-]*\d)");
    if (text.empty() || text.size() > longest) return nullptr;
    const std::string plain = folded(text);
    if (is_path(plain)) return tr("the path of a file");
    if (is_copyright(text, plain, lettered)) return tr("says whose copyright it is");
    if (book.whole(plain)) return tr("the number of a book");
    if (case_number.whole(plain)) return tr("the number of a case");
    if (is_revision(text, plain)) return tr("says when it was revised");
    return is_caption(text, plain) ? tr("the caption of a picture") : nullptr;
}

bool may_be_colophon(const std::string& text)
{
    static const Pattern address(R"((https?://|www\.)\S+)");
    if (text.empty() || text.size() > longest) return false;
    const std::string plain = folded(text);
    const std::size_t label = leading_word(plain, {"layout", "forsidefoto", "foto", "fotos", "oplag", "tryk", "grafik", "grafisk design", "design", "redaktion", "illustration", "illustrationer", "udgivet af", "udgiver"});
    return (label > 0 && label < plain.size() && plain[label] == ':' && !ends_sentence(text)) || address.whole(plain);
}

}  // namespace kiosk
