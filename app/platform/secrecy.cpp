#include "platform/secrecy.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace kiosk {

bool keep_memory_private()
{
    const rlimit none{0, 0};
    return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

}  // namespace kiosk
