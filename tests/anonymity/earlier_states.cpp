// Why: see earlier_states.hpp.
#include "anonymity/earlier_states.hpp"

#include <algorithm>
#include <cstring>

#include "domain/checkin.hpp"

namespace kiosk::test {

namespace {

constexpr std::size_t key_bytes = 8;
constexpr std::size_t sum_bytes = 8;
constexpr std::size_t statement_bytes = answer_kinds * 2;
constexpr std::ptrdiff_t telling = 4;  // counters that are not zero; fewer are found anywhere by chance

std::size_t place_of(const char* bytes)
{
    std::uint64_t key = 0;
    std::memcpy(&key, bytes, sizeof key);
    return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15u) >> 48);
}

std::ptrdiff_t not_zero(std::string_view bytes)
{
    return std::count_if(bytes.begin(), bytes.end(), [](char byte) { return byte != 0; });
}

}  // namespace

EarlierStates::EarlierStates(std::vector<std::string> states, const std::vector<Operation>& log) : kept_(std::move(states))
{
    for (std::size_t state = 0; state < kept_.size(); ++state) {
        const std::string counters = kept_[state];
        if (not_zero(counters) == 0) continue;
        add(counters, state);
        for (std::size_t at = 0; at < counters.size(); at += statement_bytes)
            if (not_zero(counters.substr(at, statement_bytes)) >= telling) add(counters.substr(at, statement_bytes), state);
        std::set<std::string> sums;
        for (const Operation& operation : log) {
            const std::size_t at = operation.file == "urn.db" ? operation.bytes.find(counters) : std::string::npos;
            if (at == std::string::npos || at + counters.size() + sum_bytes > operation.bytes.size()) continue;
            sums.insert(operation.bytes.substr(at + counters.size(), sum_bytes));
        }
        for (const std::string& sum : sums) {
            if (not_zero(sum) < telling) continue;
            add(sum, state);
            kept_[state] += sum;
        }
    }
}

void EarlierStates::add(std::string bytes, std::size_t state)
{
    const auto first = static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), [](char byte) { return byte != 0; }) - bytes.begin());
    const std::size_t key_at = std::min(first, bytes.size() - key_bytes);
    keys_.set(place_of(bytes.data() + key_at));
    traces_.push_back({std::move(bytes), state, key_at});
}

bool EarlierStates::explained(const Trace& trace, const std::set<std::size_t>& allowed) const
{
    return std::any_of(allowed.begin(), allowed.end(), [&](std::size_t state) { return kept_[state].find(trace.bytes) != std::string::npos; });
}

std::optional<std::string> EarlierStates::left_in(const Image& files, const std::set<std::size_t>& allowed) const
{
    for (const auto& [name, bytes] : files)
        for (std::size_t at = 0; at + key_bytes <= bytes.size(); ++at) {
            if (!keys_.test(place_of(bytes.data() + at))) continue;
            for (const Trace& trace : traces_)
                if (at >= trace.key_at && bytes.compare(at - trace.key_at, trace.bytes.size(), trace.bytes) == 0 && !explained(trace, allowed))
                    return name + " holds " + std::to_string(trace.bytes.size()) + " bytes of state " + std::to_string(trace.state) +
                           " at " + std::to_string(at - trace.key_at);
        }
    return std::nullopt;
}

}  // namespace kiosk::test
