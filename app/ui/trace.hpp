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
    /// A circle, a ring, a stroke or a pictogram.
    struct Shape {
        Rect rect;               ///< all of it
        std::vector<Spot> edge;  ///< points along its edge or its stroke
        float reach;             ///< half the stroke's thickness
        Rect clip;               ///< as of words
        std::size_t fills;       ///< likewise
    };
    /// A word that had to be broken, since it is wider than its column.
    struct Broken {
        std::string word;
        float width;   ///< of the whole word
        float column;  ///< what it had
    };
    std::vector<Fill> fills;
    std::vector<Words> words;
    std::vector<Shape> shapes;
    std::vector<Broken> broken;
};

}  // namespace kiosk
