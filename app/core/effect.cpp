#include "core/effect.hpp"

#include "domain/one_of_members.hpp"

namespace kiosk {

template class OneOf<EffectKinds>;

}  // namespace kiosk
