// Kodekskiosk: a council's kodeks on the wall of its chamber. What the program can be told to do stands in cli/commands.hpp.
#include "cli/commands.hpp"

int main(int argc, char** argv) { return kiosk::run_command_line(argc, argv); }
