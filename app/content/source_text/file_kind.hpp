// Why: agendas and kodeks texts come with any name and in any encoding. What a file is, its first bytes tell better than its ending.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

enum class FileKind { json, html, text, pdf, word, old_word, mhtml };  ///< word: .docx; old_word: what else word processors write

/// `name` decides only where the bytes leave it open.
[[nodiscard]] FileKind kind_of_file(std::string_view bytes, std::string_view name);

struct DecodedText {
    std::string utf8;          ///< without a byte order mark
    bool old_encoding = false; ///< it was not UTF-8 and was read as Windows-1252
};

/// UTF-8, UTF-16 with its mark, or Windows-1252, which takes any other bytes. None: it is no text (a zero byte, or a byte that is nothing).
[[nodiscard]] std::optional<DecodedText> decode_text(std::string_view bytes);

}  // namespace kiosk
