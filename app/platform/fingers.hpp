// Why: the demonstration and the tests touch the screen as a person does, through the window system's own queue.
#pragma once

#include "core/input.hpp"

namespace kiosk {

/// Queues an SDL finger event at a pixel of a frame of this size; wait() of an SDL2 platform then delivers it.
void push_finger_down(FrameSize frame, float x, float y);
void push_finger_up(FrameSize frame, float x, float y);

}  // namespace kiosk
