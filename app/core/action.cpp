#include "core/action.hpp"

#include "domain/one_of_members.hpp"

namespace kiosk {

template class OneOf<ActionKinds>;

}  // namespace kiosk
