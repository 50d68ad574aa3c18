// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rundown {

/// What an image's file name says of it in words, for those who do not see it; empty where it says nothing,
/// as the names that cameras and telephones give.
QString altFromFileName(const QString &pathOrAddress);

} // namespace rundown
