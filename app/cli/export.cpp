// Why: what the council has agreed on leaves the kiosk as a file to print, to put on a website or to send on. It is made of the same files that the
// kiosk shows, and refused as long as those have mistakes.
#include <algorithm>
#include <cstdio>
#include <string>

#include "cli/commands.hpp"
#include "content/configuration_reader.hpp"
#include "content/kodeks_writer.hpp"
#include "content/new_file.hpp"
#include "core/words.hpp"
#include "platform/clock.hpp"
#include "report/kodeks_html.hpp"
#include "report/kodeks_pdf.hpp"

namespace kiosk {
namespace {

int refuse(const std::string& what)
{
    std::fprintf(stderr, "kodekskiosk: %s\n", what.c_str());
    return 1;
}

/// The document of that id; the council's own for none.
const Document* find_document(const Configuration& configuration, const std::string& id)
{
    if (id.empty()) return &kodeks(configuration);
    const auto found = std::find_if(configuration.documents.begin(), configuration.documents.end(), [&](const Document& d) { return d.id == id; });
    return found == configuration.documents.end() ? nullptr : &*found;
}

std::string ids(const Configuration& configuration)
{
    std::string all;
    for (const Document& document : configuration.documents) all += (all.empty() ? "" : ", ") + document.id;
    return all;
}

tl::expected<std::string, std::string> bytes_of(const HandOut& hand_out, ExportKodeksOptions::Format format)
{
    switch (format) {
    case ExportKodeksOptions::Format::html: return kodeks_html(hand_out);
    case ExportKodeksOptions::Format::markdown: return kodeks_to_markdown(hand_out.document);
    case ExportKodeksOptions::Format::pdf: break;
    }
    return kodeks_pdf(hand_out);
}

}  // namespace

int run_export_kodeks(const ExportKodeksOptions& options)
{
    const auto clock = SystemClock::in_zone("Europe/Copenhagen");
    if (!clock) return refuse(clock.error().detail);
    SystemClock now = *clock;
    const Date today = date_of(now.now().local);
    const ReadConfiguration read = read_configuration(options.config, today);
    const std::string config = options.config.string();
    if (has_errors(read)) return refuse(say("the files in {0} have mistakes; kodekskiosk check --config {0} names each of them", config));
    const Document* document = find_document(read.configuration, options.document);
    if (!document) return refuse(say("the kiosk shows no document \"{0}\"; choose one of these: {1}; or name it under documents in kiosk.toml", options.document, ids(read.configuration)));
    const std::filesystem::path folder = options.out.parent_path();
    if (std::error_code error; !folder.empty() && !std::filesystem::is_directory(folder, error))
        return refuse(say("the folder {0} is not there; make it first, or write to another", folder.string()));
    const std::string council = document == &kodeks(read.configuration) ? read.configuration.council.name : std::string();  // what others have written is theirs
    const auto bytes = bytes_of({*document, council, Language::danish, today}, options.format);
    if (!bytes) return refuse(bytes.error());
    if (const auto problem = write_new_file(options.out, *bytes)) return refuse(*problem);
    return 0;
}

}  // namespace kiosk
