// Why: a panel in a corridor is touched by cold, old, quick and careless hands. Each file in fingers/ writes down what one of them
// does to the glass; it goes through SDL's queue, the translation, the rule of the one finger and the interface down to what
// the room is asked to do.
//
//   scene NAME                      the room as it stands (ui/scenes.cpp); what is done changes it
//   MS down|move|up D.F PLACE X Y   finger F of device D, X and Y millimetres from the middle of a control, or of the
//                                   left, right, top or bottom edge of the screen; at so many milliseconds
//   MS look                         time has passed, and nothing was reported
//   expect ACTION... | nothing      what the room was asked to do, in order
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include "rehearsal.hpp"
#include "support/stage.hpp"
#include "support/scenes.hpp"

using namespace kiosk;
using namespace kiosk::test;

namespace {

class Hand {
public:
    explicit Hand(FrameSize size) : rehearsal_(size) {}

    /// What is wrong with the file or with what came of it; empty when all is well.
    std::string plays(const std::filesystem::path& path)
    {
        std::ifstream file(path);
        std::string line, wrong;
        expected_ = false;
        for (int number = 1; std::getline(file, line) && wrong.empty(); ++number)
            if (!line.empty() && line.front() != '#')
                if (wrong = plays_line(line); !wrong.empty())
                    wrong = path.filename().string() + ":" + std::to_string(number) + ": " + wrong;
        return wrong.empty() && !expected_ ? path.filename().string() + " expects nothing at all" : wrong;
    }

private:
    std::string plays_line(const std::string& line)
    {
        std::istringstream words(line);
        std::string first;
        words >> first;
        if (first == "scene")
            return begins(line.substr(6));
        if (first == "expect")
            return ends(words);
        const Instant at = begun_ + Duration(std::stol(first));
        if (at > rehearsal_.clock.now().instant)
            rehearsal_.wait(at - rehearsal_.clock.now().instant);
        rehearsal_.draw();
        std::string what, contact, place;
        float x = 0, y = 0;
        words >> what;
        if (what == "look") {
            rehearsal_.look();
            rehearsal_.draw();  // as the program does, once it has taken in what came
            return {};
        }
        if (!(words >> contact >> place >> x >> y))
            return "not a finger: " + line;
        const auto spot = middle_of(place);
        if (!spot)
            return "not on the screen: " + place;
        const std::map<std::string, std::uint32_t> types{{"down", SDL_FINGERDOWN}, {"move", SDL_FINGERMOTION}, {"up", SDL_FINGERUP}};
        const ContactId id{std::stol(contact), std::stol(contact.substr(contact.find('.') + 1))};
        rehearsal_.finger(types.at(what), id, spot->first + x * rehearsal_.mm(), spot->second + y * rehearsal_.mm());
        rehearsal_.draw();
        return {};
    }

    std::string begins(const std::string& name)
    {
        rehearsal_.look();
        rehearsal_.stand(scene(name, rehearsal_.configuration, rehearsal_.clock.now()));
        begun_ = rehearsal_.clock.now().instant;
        places_.clear();
        for (const Control& control : rehearsal_.controls())
            places_[control.id] = control.rect;
        return {};
    }

    std::string ends(std::istringstream& words)
    {
        expected_ = true;
        std::string wanted, came;
        for (std::string word; words >> word;)
            wanted += ' ' + word;
        for (const Action& action : rehearsal_.actions)
            came += ' ' + name_of(action);
        return (came.empty() ? " nothing" : came) == wanted ? std::string() : "came to" + (came.empty() ? " nothing" : came) + " and not to" + wanted;
    }

    /// Of a control as it lay when the scene began: a finger does not follow a list.
    std::optional<std::pair<float, float>> middle_of(const std::string& place) const
    {
        const Rect all = rehearsal_.screen();
        if (place == "left") return std::pair{0.f, all.middle_y()};
        if (place == "right") return std::pair{all.w - 1, all.middle_y()};
        if (place == "top") return std::pair{all.middle_x(), 0.f};
        if (place == "bottom") return std::pair{all.middle_x(), all.h - 1};
        const auto found = places_.find(place);
        return found != places_.end() ? std::optional(std::pair{found->second.middle_x(), found->second.middle_y()}) : std::nullopt;
    }

    Rehearsal rehearsal_;
    Instant begun_{};
    std::map<std::string, Rect> places_;
    bool expected_ = false;
};

}  // namespace

TEST_CASE("awkward fingers come to what they meant, and to nothing where they meant nothing")
{
    for (const FrameSize size : {full_hd, upright}) {
        INFO(size.width << " x " << size.height);
        Hand hand(size);
        int files = 0;
        for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(KIOSK_SOURCE_DIR) / "tests/touch/fingers")) {
            const std::string wrong = hand.plays(file.path());
            CHECK_MESSAGE(wrong.empty(), wrong);
            ++files;
        }
        CHECK(files >= 15);
    }
}
