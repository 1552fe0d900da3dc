// Why: see json_agenda.hpp. The text is walked once without keeping anything, so that one that is nested or divided without end is refused before
// it costs memory, and only then made into values.
//
//   newer   Dagsordenpunkter[] with Number, Sorting, Caption, CaseNumber, IsOpen, Felter[].Html, Bilag[]
//   older   Dagsordenpunkter[] with Punktnummer, Navn, SagsNummer
//   list    Udvalg[] ... Moeder[] with Id, Dato, Sted, Navn; a meeting may hold its Dagsordenpunkter or not
#include "content/agenda_import/json_agenda.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "content/source_text/dates.hpp"
#include "content/source_text/folded.hpp"
#include "content/source_text/html_lines.hpp"
#include "content/agenda_import/heading.hpp"
#include "content/source_text/source_line.hpp"
#include "content/agenda_import/title.hpp"
#include "content/agenda_import/words.hpp"
#include "content/limits.hpp"
#include "content/utf8.hpp"
#include "content/words_nearby.hpp"
#include "core/words.hpp"

namespace kiosk {
namespace {

using nlohmann::json;

/// Walks the text and keeps nothing but where it went wrong.
class Walker : public nlohmann::json_sax<json> {
public:
    explicit Walker(const std::function<bool()>& out_of_time) : out_of_time_(out_of_time) {}
    bool null() override { return counts(); }
    bool boolean(bool) override { return counts(); }
    bool number_integer(number_integer_t) override { return counts(); }
    bool number_unsigned(number_unsigned_t) override { return counts(); }
    bool number_float(number_float_t, const string_t&) override { return counts(); }
    bool string(string_t&) override { return counts(); }
    bool binary(binary_t&) override { return false; }
    bool key(string_t&) override { return true; }
    bool start_object(std::size_t) override { return opens(); }
    bool start_array(std::size_t) override { return opens(); }
    bool end_object() override { return --depth_, true; }
    bool end_array() override { return --depth_, true; }
    bool parse_error(std::size_t position, const std::string&, const json::exception&) override
    {
        wrong_at = position;
        return false;
    }
    std::optional<std::size_t> wrong_at;  ///< in bytes, from 1
    bool late = false;

private:
    bool counts()
    {
        late = ++values_ % 4096 == 0 && out_of_time_();
        return !late && values_ <= limits::import_values;
    }
    bool opens() { return ++depth_ <= limits::import_nesting && counts(); }
    const std::function<bool()>& out_of_time_;
    std::size_t values_ = 0;
    int depth_ = 0;
};

using Names = std::initializer_list<const char*>;

/// The first of these that the object has and that is not null.
const json* field(const json& object, Names names)
{
    if (!object.is_object()) return nullptr;
    for (const char* name : names)
        if (const auto found = object.find(name); found != object.end() && !found->is_null()) return &*found;
    return nullptr;
}

/// Text on one line, or a whole number as text; empty for anything else.
std::string text_in(const json& object, Names names)
{
    const json* value = field(object, names);
    if (value == nullptr) return {};
    if (value->is_number_integer()) return value->dump();
    if (!value->is_string()) return {};
    return shortened(one_line(source_line(one_line(value->get_ref<const std::string&>()), 0).text), limits::text_characters - 3);
}

/// "Kirke &amp; skole": titles come from pages, and some systems leave their entities in.
std::string without_entities(const std::string& text)
{
    if (text.find('&') == std::string::npos || text.find(';') == std::string::npos) return text;
    std::string page;
    for (const char c : text) page += c == '<' ? std::string("&lt;") : std::string(1, c);  // no tag begins in a title
    const auto lines = html_lines(page, [] { return false; });
    if (!lines) return text;
    std::string plain;
    for (const SourceLine& line : *lines) plain += line.text + ' ';
    return one_line(plain);
}

std::optional<bool> flag_in(const json& object, Names names)
{
    const json* value = field(object, names);
    if (value == nullptr) return std::nullopt;
    if (value->is_boolean()) return value->get<bool>();
    const std::string said = folded(text_in(object, names));
    if (said == "true" || said == "1" || said == "ja") return true;
    if (said == "false" || said == "0" || said == "nej") return false;
    return std::nullopt;
}

constexpr Names item_lists{"Dagsordenpunkter", "Dagsordenspunkter", "DagsordenPunkter", "AgendaItems"};
constexpr Names inner_lists{"Underpunkter", "Dagsordenpunkter", "Dagsordenspunkter", "DagsordenPunkter", "AgendaItems"};  ///< of an item
constexpr Names open_flags{"IsOpen", "ErAaben", "Aaben"}, closed_flags{"IsClosed", "ErLukket", "Lukket"};
constexpr Names meeting_lists{"Moeder", "M\xC3\xB8" "der", "Meetings"};
constexpr Names titles{"Caption", "Navn", "Titel", "Title"};
constexpr Names numbers{"Number", "Punktnummer", "PunktNummer"};

bool is_item(const json& value) { return value.is_object() && field(value, {"Caption", "Number", "Punktnummer", "PunktNummer"}) != nullptr; }

struct FoundMeeting {
    ListedMeeting listed;
    const json* object = nullptr;  ///< none: the file is nothing but the list of items
    const json* items = nullptr;
};

std::string council_of(const json& object, const std::string& otherwise)
{
    const json* council = field(object, {"Udvalg", "Committee"});
    if (council == nullptr || council->is_array()) return otherwise;
    const std::string name = council->is_object() ? text_in(*council, {"Navn", "Name"}) : text_in(object, {"Udvalg", "Committee"});
    return name.empty() ? otherwise : name;
}

FoundMeeting meeting_in(const json& object, const std::string& council)
{
    FoundMeeting meeting;
    meeting.object = &object;
    const json* items = field(object, item_lists);
    if (items != nullptr && items->is_array()) meeting.items = items;
    meeting.listed = ListedMeeting{text_in(object, {"Id", "id", "ID", "Moedeid", "MoedeId"}), text_in(object, {"Dato", "Date", "MoedeDato"}), council_of(object, council),
                                   text_in(object, {"Navn", "Name", "Titel"}), text_in(object, {"Sted", "Location"}), meeting.items != nullptr};
    return meeting;
}

/// Every meeting in the file, whatever it is wrapped in. `council` is the body whose list we are in.
void find_meetings(const json& value, const std::string& council, bool listed, std::vector<FoundMeeting>& found)
{
    if (value.is_array()) {
        for (const json& entry : value) find_meetings(entry, council, listed, found);
        return;
    }
    if (!value.is_object()) return;
    if (listed || (field(value, item_lists) != nullptr && field(value, item_lists)->is_array())) {
        found.push_back(meeting_in(value, council));
        if (found.back().items != nullptr) return;
    }
    for (const auto& [key, inner] : value.items()) {
        const bool list = std::find_if(meeting_lists.begin(), meeting_lists.end(), [&, &k = key](const char* name) { return k == name; }) != meeting_lists.end();
        const bool body = value.contains("Udvalg") ? key == "Udvalg" : true;
        const std::string name = text_in(value, {"Navn", "Name"});
        find_meetings(inner, listed || name.empty() || !body ? council : name, list, found);
    }
}

/// Each can be chosen: one without an id, and a second agenda under the same, are called by their place in the file.
void name_meetings(std::vector<FoundMeeting>& meetings)
{
    std::set<std::string> used, with_items;
    for (const FoundMeeting& meeting : meetings) used.insert(meeting.listed.id);
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        std::string& id = meetings[i].listed.id;
        const bool again = meetings[i].items != nullptr && !with_items.insert(id).second;
        if (!id.empty() && !again) continue;
        for (id = std::to_string(i + 1); used.contains(id);) id = "0" + id;
        used.insert(id);
    }
}

void read_date(const std::string& said, ImportedAgenda& imported)
{
    const bool universal = !said.empty() && said.back() == 'Z';
    if (const auto date = date_in(said)) imported.agenda.date = *date, imported.date_known = true;
    const std::size_t clock = said.find_first_of("T ");
    const auto start = clock == std::string::npos ? std::nullopt : time_in(said.substr(clock + 1), true);
    const bool midnight = start == TimeOfDay{0};  // a day without a time
    if (!start || midnight) return;
    if (!universal) imported.agenda.start = *start, imported.start_known = true;
    else if (*start >= std::chrono::hours(22)) imported.date_known = false, imported.agenda.date = Date{};  // here it is the next day already
}

/// Whether each item that has a number has its Sorting as number: then Sorting numbers the others too.
bool sorting_counts(const json& items)
{
    return std::all_of(items.begin(), items.end(), [](const json& item) {
        const std::string number = text_in(item, numbers), sorting = text_in(item, {"Sorting"});
        return number.empty() ? !sorting.empty() : number == sorting;
    });
}

std::vector<const json*> in_order(const json& items)
{
    std::vector<const json*> sorted;
    for (const json& item : items) sorted.push_back(&item);
    const auto place = [](const json* item) { return field(*item, {"Sorting"}); };
    if (std::all_of(sorted.begin(), sorted.end(), [&](const json* item) { return item->is_object() && place(item) != nullptr && place(item)->is_number(); }))
        std::stable_sort(sorted.begin(), sorted.end(), [&](const json* a, const json* b) { return place(a)->get<double>() < place(b)->get<double>(); });
    return sorted;
}

struct Gathering {
    ImportedAgenda& imported;
    bool by_sorting;
    std::vector<std::string> had;
};

void doubt(Gathering& gathering, std::string why) { gathering.imported.unsure.push_back(Unsure{gathering.imported.agenda.items.size(), std::move(why)}); }

void read_doors(const json& value, const ReadTitle& title, AgendaItem& item, Gathering& gathering)
{
    std::optional<bool> open = flag_in(value, open_flags);
    if (const auto closed = flag_in(value, closed_flags); closed && !open) open = !*closed;
    item.closed = title.closed || !open.value_or(true);
    if (title.closed && open == true) doubt(gathering, tr("its title calls it closed and IsOpen calls it open; it was taken as closed"));
    else if (title.lock == TitleLock::meant && !open) doubt(gathering, tr("its title seems to call it closed; it was taken as closed"));
    if (const auto closed = flag_in(value, closed_flags); closed == true && open == true && !item.closed) {
        item.closed = true;
        doubt(gathering, tr("it is called open and closed; it was taken as closed"));
    }
    if (!item.closed && item.title.empty()) {
        item.closed = true;
        doubt(gathering, open ? tr("it is called open and has no title; it was taken as closed, so write the title or closed = true")
                              : tr("it has no title, and nothing says that it is open; it was taken as closed"));
    }
    if (!item.closed && !open) doubt(gathering, tr("nothing says whether it is open; it was taken as open, so write closed = true if it is closed"));
}

ItemStatus status_in(const json& value, ItemStatus otherwise)
{
    const LineRole said = role_of(text_in(value, {"Status"}));
    if (said == LineRole::postponed) return ItemStatus::postponed;
    return said == LineRole::withdrawn ? ItemStatus::withdrawn : otherwise;
}

int attachments_in(const json& value)
{
    const json* list = field(value, {"Bilag", "Attachments"});
    return list != nullptr && list->is_array() ? static_cast<int>(std::min<std::size_t>(list->size(), 999)) : 0;
}

void read_item(const json& value, std::size_t place, Gathering& gathering)
{
    const auto refuse = [&](std::string why) {
        leave_out(gathering.imported.left_out, 0, say("entry {0} of the items: {1}", place, text_in(value, titles)), std::move(why));
    };
    if (!value.is_object()) return refuse(tr("it is no item"));
    AgendaItem item;
    item.number = shortened(text_in(value, numbers), 30);
    while (!item.number.empty() && std::string_view(".: ").find(item.number.back()) != std::string_view::npos) item.number.pop_back();
    if (item.number.empty() && gathering.by_sorting) {
        item.number = text_in(value, {"Sorting"});
        doubt(gathering, tr("it has no number; its place in the order was taken"));
    }
    if (item.number.empty()) return refuse(tr("it has no number"));
    if (std::find(gathering.had.begin(), gathering.had.end(), item.number) != gathering.had.end()) return refuse(tr("its number is used twice"));
    gathering.had.push_back(item.number);
    const ReadTitle title = read_title(without_entities(text_in(value, titles)));
    item.title = title.text;
    item.case_number = shortened(text_in(value, {"CaseNumber", "SagsNummer", "Sagsnummer"}), 60);
    if (item.case_number.empty()) item.case_number = title.case_number;
    read_doors(value, title, item, gathering);
    item.status = status_in(value, title.status);
    item.attachments = attachments_in(value);
    item.kind = kind_by_title(item.title);
    gathering.imported.agenda.items.push_back(std::move(item));
}

/// An item, and after it those that stand inside it; inside a closed one, none is open.
void read_items(const json& value, std::size_t& place, Gathering& gathering, const AgendaItem* outer = nullptr)
{
    auto& items = gathering.imported.agenda.items;
    if (items.size() > limits::agenda_items) return;  // more are refused, unread
    const std::size_t before = items.size();
    read_item(value, ++place, gathering);
    const bool taken = items.size() > before;
    if (taken && outer != nullptr) {
        items.back().closed = items.back().closed || outer->closed;
        gathering.imported.unsure.push_back(Unsure{before, say("it stands inside item {0}; take it out if it is no item of its own", outer->number)});
    }
    const json* inner = field(value, inner_lists);
    if (inner == nullptr || !inner->is_array()) return;
    const AgendaItem around = taken ? items.back() : AgendaItem{.number = text_in(value, numbers), .closed = flag_in(value, open_flags) != true};
    for (const json* item : in_order(*inner)) read_items(*item, place, gathering, &around);
}

ImportedAgenda read_meeting(const FoundMeeting& meeting)
{
    ImportedAgenda imported;
    read_date(meeting.listed.date, imported);
    const std::string kind = folded(meeting.listed.name);
    const bool says_nothing = is_one_of(kind, {"dagsorden", "referat", "tillaegsdagsorden", "aaben dagsorden", "lukket dagsorden", "agenda", "minutes"});
    imported.agenda.title = !meeting.listed.council.empty() ? meeting.listed.council : says_nothing ? std::string() : meeting.listed.name;
    Gathering gathering{imported, sorting_counts(*meeting.items), {}};
    std::size_t place = 0;
    for (const json* item : in_order(*meeting.items)) read_items(*item, place, gathering);
    return imported;
}

tl::unexpected<ImportRefusal> refused(const std::string& file, std::string what, const std::vector<FoundMeeting>& meetings = {})
{
    ImportRefusal refusal{error_at(Place{file}, std::move(what)), {}};
    for (const FoundMeeting& meeting : meetings) refusal.meetings.push_back(meeting.listed);
    return tl::make_unexpected(std::move(refusal));
}

Import choose(const std::vector<FoundMeeting>& meetings, const std::string& file, const std::string& wanted)
{
    std::vector<FoundMeeting> chosen;
    for (const FoundMeeting& meeting : meetings)
        if (wanted.empty() || meeting.listed.id == wanted) chosen.push_back(meeting);
    if (meetings.empty()) return refused(file, tr("this JSON holds no agenda: there is no list called Dagsordenpunkter in it, and none of meetings called Moeder"));
    if (chosen.empty()) return refused(file, say("there is no meeting with the id \"{0}\" in this file; choose one of its {1}", wanted, meetings.size()), meetings);
    if (chosen.size() > 1 && wanted.empty()) return refused(file, say("this file holds {0} meetings; say which with --meeting and its id", meetings.size()), meetings);
    const auto whole = std::find_if(chosen.begin(), chosen.end(), [](const FoundMeeting& meeting) { return meeting.items != nullptr; });
    if (whole == chosen.end()) return refused(file, tr("this file names the meeting and not its items; fetch the agenda of that meeting, and import that"), meetings);
    return read_meeting(*whole);
}

std::optional<Import> refused_unread(std::string_view utf8, const std::string& file, const std::function<bool()>& out_of_time)
{
    Walker walker(out_of_time);
    if (json::sax_parse(utf8.begin(), utf8.end(), &walker)) return std::nullopt;
    if (walker.late) return refused(file, tr("reading it takes too long; is it an agenda?"));
    if (!walker.wrong_at) return refused(file, tr("it is nested or divided further than any agenda"));
    const LineColumn at = line_column(utf8, *walker.wrong_at - std::min<std::size_t>(1, *walker.wrong_at));
    return tl::make_unexpected(ImportRefusal{error_at(Place{file, at.line, at.column}, tr("this is not well-formed JSON from here on; save the file again")), {}});
}

}  // namespace

Import json_agenda(std::string_view utf8, const std::string& file, const std::string& meeting, const std::function<bool()>& out_of_time)
{
    if (auto refusal = refused_unread(utf8, file, out_of_time)) return *refusal;
    const json root = json::parse(utf8.begin(), utf8.end(), nullptr, false);
    std::vector<FoundMeeting> meetings;
    if (root.is_array() && !root.empty() && std::all_of(root.begin(), root.end(), is_item)) meetings.push_back(FoundMeeting{{}, nullptr, &root});
    else find_meetings(root, {}, false, meetings);
    name_meetings(meetings);
    return choose(meetings, file, meeting);
}

}  // namespace kiosk
