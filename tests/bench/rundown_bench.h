// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// What is measured: the names of the benchmarks, and the sizes of the events.
namespace rundown::bench {

inline constexpr std::array sizes{20, 1000, 10'000};
/// Sizes of posts, for whether import takes time in proportion.
inline constexpr std::array kilobytes{5, 50, 500, 1600, 5000};

/// Numbers of recordings of an hour each.
inline constexpr std::array recordings{1, 11};

/// Minutes of recordings that are played.
inline constexpr std::array minutes{10, 180};

inline constexpr const char *playClick = "play: first sound";
inline constexpr const char *playSeek = "seek: first sound";
inline constexpr const char *indexGap = "11 files: longest gap";
inline constexpr const char *open = "open";
inline constexpr const char *yamlEvents = "yaml-cpp, events";
inline constexpr const char *yamlLoad = "yaml-cpp, Load";
inline constexpr const char *save = "save one edit";
inline constexpr const char *exportPost = "export";
inline constexpr const char *import = "import";
inline constexpr const char *cmark = "cmark-gfm";
inline constexpr const char *importKb = "import, by KB";
inline constexpr const char *cmarkKb = "cmark-gfm, by KB";
inline constexpr const char *editTitle = "edit: title";
inline constexpr const char *editTitleUnseen = "edit: title, no view";
inline constexpr const char *editTitleInWindow = "edit: title, window";
inline constexpr const char *editMove = "edit: move";
inline constexpr const char *editAdd = "edit: add";
inline constexpr const char *editAddUnseen = "edit: add, no view";
inline constexpr const char *editDelete = "edit: delete";
inline constexpr const char *plainTreeMove = "QTreeView: move";
inline constexpr const char *plainTreeAdd = "QTreeView: add";
inline constexpr const char *plainTreeDelete = "QTreeView: delete";
inline constexpr const char *typeSeen = "key press: preview";
inline constexpr const char *peaks = "peaks: CPU";
inline constexpr const char *ffmpegNull = "ffmpeg -f null";
inline constexpr const char *peaksTime = "peaks: time";
inline constexpr const char *peaksPerCore = "peaks: CPU a core";
inline constexpr const char *peaksGap = "peaks: longest gap";
inline constexpr const char *editMoveUnseen = "edit: move, no view";

} // namespace rundown::bench
