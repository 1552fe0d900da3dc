// Why: a code on the screen must lead IT to one line of the README, and must mean the same next year. These are all the
// codes the store hands out; a number is never given a second meaning.
#pragma once

namespace kiosk::failure {

// The data directory and the files in it.
inline constexpr const char* cannot_open = "K10";      ///< the data directory or a file in it cannot be opened or made
inline constexpr const char* in_use = "K11";           ///< another process holds the data directory: two kiosks, or a tool
inline constexpr const char* cannot_write = "K12";     ///< disk full, input/output error, or read-only
inline constexpr const char* newer_version = "K13";    ///< written by a newer version of the program
inline constexpr const char* damaged = "K14";          ///< damage found while in use; a restart sets the file aside
inline constexpr const char* unsafe_settings = "K15";  ///< SQLite does not report the settings the design rests on
inline constexpr const char* unexpected = "K16";       ///< any other refusal by SQLite, such as an unknown meeting

// The urn. None of them says anything about an answer.
inline constexpr const char* urn_not_open = "K20";       ///< no check-in is open, or it is already being closed
inline constexpr const char* urn_occupied = "K21";       ///< another check-in has not been closed yet
inline constexpr const char* urn_full = "K22";           ///< as many answers as members present
inline constexpr const char* urn_misfit = "K23";         ///< not one valid answer a statement, or impossible terms for opening
inline constexpr const char* urn_nothing_there = "K24";  ///< these answers cannot be taken back: they are not in the urn

}  // namespace kiosk::failure
