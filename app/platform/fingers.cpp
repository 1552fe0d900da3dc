#include "platform/fingers.hpp"

#include <SDL.h>

namespace kiosk {
namespace {

void push(Uint32 type, FrameSize frame, float x, float y)
{
    SDL_Event event{};
    event.type = type;
    event.tfinger.timestamp = SDL_GetTicks();
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = 1;
    event.tfinger.x = x / static_cast<float>(frame.width);
    event.tfinger.y = y / static_cast<float>(frame.height);
    event.tfinger.pressure = 1;
    SDL_PushEvent(&event);
}

}  // namespace

void push_finger_down(FrameSize frame, float x, float y) { push(SDL_FINGERDOWN, frame, x, y); }
void push_finger_up(FrameSize frame, float x, float y) { push(SDL_FINGERUP, frame, x, y); }

}  // namespace kiosk
