#include "domain/meeting_events.hpp"

#include "domain/one_of_members.hpp"

namespace kiosk {

template class OneOf<MeetingEventKinds>;

}  // namespace kiosk
