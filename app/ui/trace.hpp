// Why: the layout test must know what stands where: which words in which box on which ground. A frame's draw list has triangles only.
// Nothing is traced unless somebody asks Interface for it.
#pragma once

#include <string>
#include <vector>

#include "ui/geometry.hpp"
#include "ui/theme.hpp"

namespace kiosk {

/// What one frame drew, in order. In pixels.
struct Trace {
    struct Fill {
        Rect rect;
        Colour colour;
        bool container;  ///< words that begin in it must end in it: a card, a button, a band
    };
    struct Words {
        std::string text;
        Type type;
        Colour colour;
        Rect rect;           ///< from the top of the capitals to below the line's foot
        float capital;       ///< height of a capital
        Rect clip;           ///< of the list it stands in; the screen where there is none
        std::size_t fills;   ///< how many of `fills` lie below it
    };
    std::vector<Fill> fills;
    std::vector<Words> words;
};

}  // namespace kiosk
