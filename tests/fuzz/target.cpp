// Why: what libFuzzer calls, once for each input it thinks of. FUZZ_FAMILY is the target's place in families(); a spoiled twin
// (FUZZ_SPOILED) has a defect planted that only an input nobody wrote down comes to, and the fuzzer must find it.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/family.hpp"

namespace {

using namespace kiosk;

#ifdef FUZZ_SPOILED
/// A text longer than any of the seeds' loses its end in the middle of a line break.
void spoil(std::string& text, std::size_t longest)
{
    if (text.size() > longest) text.replace(longest, std::string::npos, "\n");
}

void planted(ReadConfiguration& read)
{
    Configuration& c = read.configuration;
    for (std::string* text : {&c.council.name, &c.council.room, &c.council.meeting, &c.council.chair_title}) spoil(*text, 18);
    for (ReminderRule& rule : c.reminders) spoil(rule.text, 6);
    for (Statement& statement : c.statements) spoil(statement.text, 22);
    for (Contact& contact : c.contacts) spoil(contact.name, 13), spoil(contact.note, 6), spoil(contact.owner, 14);
    for (Agenda& agenda : c.agendas) {
        spoil(agenda.title, 12);
        for (AgendaItem& item : agenda.items)
            for (std::string* text : {&item.title, &item.summary, &item.number, &item.case_number}) spoil(*text, 11);
    }
    for (Document& document : c.documents)
        for (Section& section : document.sections)
            for (Point& point : section.points) spoil(point.text, 24);
}
#else
constexpr test::Spoil planted = nullptr;
#endif

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::string broken = test::try_bytes(test::families()[FUZZ_FAMILY], bytes, planted);
    if (broken.empty()) return 0;
    std::fprintf(stderr, "broken promise: %s\n", broken.c_str());
    std::abort();
}
