// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Addresses that are pasted over words.
namespace rundown {

/// The address that a clipboard's text is, without the blanks around it; empty where it is anything else, or
/// more.
QString addressIn(const QString &text);

/// `[words](address)`, written so that neither breaks out of its brackets; empty where the words can be no
/// link's text: none, several lines, a link or an address themselves.
QString linkOf(const QString &words, const QString &address);

/// Where in a line the target of a link stands whose text holds `begin` to `end`.
struct TargetPlace
{
    bool isInLink = false;
    qsizetype begin = -1; ///< -1: it has no target of its own to change
    qsizetype length = 0;
};
TargetPlace targetAround(const QString &line, qsizetype begin, qsizetype end);

/// A path or an address as it stands between the brackets of a link or image.
QString asTarget(const QString &pathOrAddress);

} // namespace rundown
