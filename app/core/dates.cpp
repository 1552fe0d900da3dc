// Why: see dates.hpp.
#include "core/dates.hpp"

#include "core/words.hpp"

namespace kiosk {
namespace {

std::string month(Date date)
{
    switch (static_cast<unsigned>(date.month())) {
    case 1: return tr("January");
    case 2: return tr("February");
    case 3: return tr("March");
    case 4: return tr("April");
    case 5: return tr("May");
    case 6: return tr("June");
    case 7: return tr("July");
    case 8: return tr("August");
    case 9: return tr("September");
    case 10: return tr("October");
    case 11: return tr("November");
    default: return tr("December");
    }
}

}  // namespace

std::string day(Date date)
{
    if (!date.ok())
        return tr("date unknown");
    // TRANSLATORS: {0} day of the month, {1} name of the month
    return say("{0} {1}", static_cast<unsigned>(date.day()), month(date));
}

std::string day_with_year(Date date)
{
    return date.ok() ? day(date) + ' ' + std::to_string(static_cast<int>(date.year())) : day(date);
}

}  // namespace kiosk
