// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/sessionkinds.h"

#include "models/document/sessionwords.h"
#include "models/format/eventfile/eventwords.h"

using namespace Qt::StringLiterals;

namespace rundown {

KindLook lookOf(SessionKind kind)
{
    switch (kind) {
    case SessionKind::Talk:
        return {kind, kindWord(kind), kindLabel(kind), u"view-presentation"_s, QColor(0x3d7ec7)};
    case SessionKind::WarmUp:
        return {kind, kindWord(kind), kindLabel(kind), u"brightness-high"_s, QColor(0xd29a1c)};
    case SessionKind::Introductions:
        return {kind, kindWord(kind), kindLabel(kind), u"system-users"_s, QColor(0x2a9d8f)};
    case SessionKind::Host:
        return {kind, kindWord(kind), kindLabel(kind), u"audio-input-microphone"_s, QColor(0x8e62b8)};
    case SessionKind::Panel:
        return {kind, kindWord(kind), kindLabel(kind), u"dialog-messages"_s, QColor(0x4d9a51)};
    case SessionKind::Lightning:
        return {kind, kindWord(kind), kindLabel(kind), u"quickopen"_s, QColor(0xe0702f)};
    case SessionKind::Break:
        return {kind, kindWord(kind), kindLabel(kind), u"kteatime"_s, QColor(0x8a8f94)};
    case SessionKind::Closing:
        return {kind, kindWord(kind), kindLabel(kind), u"flag"_s, QColor(0xc2557a)};
    case SessionKind::Other:
        break;
    }
    return {SessionKind::Other, kindWord(SessionKind::Other), kindLabel(SessionKind::Other),
            u"view-list-text"_s, QColor(0x6c7a89)};
}

QList<KindLook> kindLooks()
{
    QList<KindLook> looks;
    for (const SessionKind kind : {SessionKind::Talk, SessionKind::Lightning, SessionKind::Panel,
                                   SessionKind::WarmUp, SessionKind::Introductions, SessionKind::Host,
                                   SessionKind::Break, SessionKind::Closing, SessionKind::Other})
        looks += lookOf(kind);
    return looks;
}

} // namespace rundown
