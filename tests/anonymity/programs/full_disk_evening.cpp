// Why: disks fill up, with logs, with updates, on the evening of the meeting. This plays evenings of 55 members on a disk
// that is full from one moment on, and says for each what came of it.
//   full_disk_evening FOLDER [rows]    FOLDER on a small disk; rows: with the twin that keeps a row for each member
// Prints a line an evening: "full MOMENT: refused|published|LOST". Refused means: before the first member stands there, with a
// sentence on the screen that says why. Exit 1 when one was LOST, or when the disk was
// full early enough to refuse and did not, or so late that it could not and did.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>

#include "anonymity/members.hpp"
#include "screen_says.hpp"

namespace {

using namespace kiosk;
using namespace kiosk::test;

constexpr int members = 55;

/// Takes every byte that is left.
void fill(const std::filesystem::path& disk)
{
    for (const std::size_t piece : {65536, 4096, 512, 1}) {
        std::ofstream file(disk / ("filler-" + std::to_string(piece)), std::ios::binary);
        const std::string bytes(piece, 'x');
        while (file.write(bytes.data(), static_cast<std::streamsize>(piece)).flush()) {}
    }
}

void make_room(const std::filesystem::path& disk)
{
    for (const auto& entry : std::filesystem::directory_iterator(disk))
        if (entry.path().filename().string().starts_with("filler")) std::filesystem::remove(entry.path());
}

enum class Moment { before_the_meeting, during_the_meeting, before_the_first_member, after_seven, before_the_last };

const char* name_of(Moment moment)
{
    switch (moment) {
        case Moment::before_the_meeting: return "before the meeting";
        case Moment::during_the_meeting: return "during the meeting";
        case Moment::before_the_first_member: return "before the first member";
        case Moment::after_seven: return "after seven members";
        case Moment::before_the_last: return "before the last member";
    }
    return "";
}

/// Full before the room for the result is taken, there is no check-in; full afterwards, there is one.
bool must_refuse(Moment full_from) { return full_from == Moment::before_the_meeting || full_from == Moment::during_the_meeting; }

/// What came of an evening: refused before anybody answered, or published with all answers; anything else is a loss.
const char* evening(const std::filesystem::path& disk, const UrnMaker& urn, Moment full_from)
{
    const std::filesystem::path folder = disk / "data";
    std::filesystem::create_directory(folder);
    Evening evening(large_council(), urn, folder);
    const auto now_is = [&](Moment moment) {
        if (moment == full_from) fill(disk);
    };
    now_is(Moment::before_the_meeting);
    let_in(evening);
    evening.does(ChangePresent{members - 55});
    evening.does(StartMeeting{});
    evening.does(BeginItems{});
    now_is(Moment::during_the_meeting);
    end_meeting(evening);
    if (!evening.state().checkin) {
        const auto& notice = evening.state().notice;
        if (!notice || notice->kind != Notice::Kind::checkin_unavailable || notice->code != "K12") return "LOST without a word";
        if (!screen_says(evening.state(), "Mødetjekket kan ikke åbnes") || !screen_says(evening.state(), "K12")) return "LOST: the screen does not say why";
        return must_refuse(full_from) ? "refused" : "LOST: refused when there was room";
    }
    if (must_refuse(full_from)) return "LOST: opened without room for the result";
    now_is(Moment::before_the_first_member);
    const auto ballots = test::ballots(members);
    for (int member = 0; member < members; ++member) {
        if (member == 7) now_is(Moment::after_seven);
        if (member == members - 1) now_is(Moment::before_the_last);
        answers(evening, ballots[static_cast<std::size_t>(member)]);
        const auto& notice = evening.state().notice;
        if (notice && notice->kind == Notice::Kind::answer_not_counted) return "LOST: a member's answer was refused";
    }
    if (!evening.state().result || evening.state().result->answered != members) return "LOST: no result";
    if (evening.state().checkin) return "LOST: not closed";
    return "published";
}

}  // namespace

int main(int count, char** words)
{
    if (count < 2) return 2;
    const std::filesystem::path disk = words[1];
    const UrnMaker urn = count > 2 ? twin(rows_per_member) : UrnMaker(real_urn);
    bool lost = false;
    for (const Moment moment : {Moment::before_the_meeting, Moment::during_the_meeting, Moment::before_the_first_member, Moment::after_seven,
                                Moment::before_the_last}) {
        const std::string came = evening(disk, urn, moment);
        std::printf("full %s: %s\n", name_of(moment), came.c_str());
        lost = lost || came.starts_with("LOST");
        make_room(disk);
        std::filesystem::remove_all(disk / "data");
    }
    return lost ? 1 : 0;
}
