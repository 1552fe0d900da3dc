// Why: under the address sanitizer, memory that graphics drivers keep until the process ends counts as leaked. Ours must
// not. A suppression names a driver by its library, which works only while that is loaded: so nothing is unloaded here.
#ifdef __SANITIZE_ADDRESS__

extern "C" {

// NOLINTNEXTLINE: the name is the sanitizer's.
const char* __lsan_default_suppressions()
{
    return "leak:_dri.so\nleak:libgallium\nleak:libEGL\nleak:libGLX\nleak:libLLVM\nleak:libdbus\n";
}

int dlclose(void*) { return 0; }

}  // extern "C"

#endif
