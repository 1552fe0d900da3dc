// Why: the spoiled twin for disk.sh: the same answers, counted by a twin with a flaw.
//   twin_evening FOLDER FLAW ANSWERS    FLAW: none, no_scrub, journal_removed, rows_per_member or integer_counters
//   twin_evening FOLDER recovered       opens the program's own urn in that folder, as a start does
#include <cstdio>
#include <fstream>
#include <map>
#include <string>

#include "anonymity/twin_urn.hpp"
#include "store/urn.hpp"

int main(int count, char** words)
{
    using namespace kiosk;
    if (count == 3 && words[2] == std::string("recovered")) return open_urn(words[1], Now{}) ? 0 : 1;
    const std::map<std::string, test::Flaws> flaws{{"none", test::no_flaw},
                                                   {"no_scrub", test::no_scrub},
                                                   {"journal_removed", test::journal_removed},
                                                   {"rows_per_member", test::rows_per_member},
                                                   {"integer_counters", test::integer_counters}};
    if (count != 4 || !flaws.contains(words[2])) return 2;
    std::ifstream file(words[3]);
    std::unique_ptr<Urn> urn;
    for (std::string line; std::getline(file, line) && !line.empty();) {
        if (!urn) {
            urn = test::open_twin(words[1], flaws.at(words[2]));
            if (!urn->open(1, line.size(), 55)) return 1;
        }
        std::vector<Answer> answers;
        for (const char mark : line) answers.push_back(mark == '-' ? Answer::skipped : static_cast<Answer>(mark - '1'));
        if (!urn->add(answers)) return 1;
    }
    return urn ? 0 : 2;
}
