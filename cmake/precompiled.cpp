// SPDX-License-Identifier: GPL-3.0-or-later
// What the precompiled headers are built with (cmake/precompile.cmake).
