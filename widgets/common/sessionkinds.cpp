// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/sessionkinds.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct SessionKinds
{
    Q_DECLARE_TR_FUNCTIONS(SessionKinds)
};

} // namespace

KindLook lookOf(SessionKind kind)
{
    switch (kind) {
    case SessionKind::Talk:
        return {kind, u"talk"_s, SessionKinds::tr("Talk"), u"view-presentation"_s, QColor(0x3d7ec7)};
    case SessionKind::WarmUp:
        return {kind, u"warm-up"_s, SessionKinds::tr("Warm-up"), u"brightness-high"_s, QColor(0xd29a1c)};
    case SessionKind::Introductions:
        return {kind, u"introductions"_s, SessionKinds::tr("Introductions"), u"system-users"_s,
                QColor(0x2a9d8f)};
    case SessionKind::Host:
        return {kind, u"host"_s, SessionKinds::tr("Host"), u"audio-input-microphone"_s, QColor(0x8e62b8)};
    case SessionKind::Panel:
        return {kind, u"panel"_s, SessionKinds::tr("Panel"), u"dialog-messages"_s, QColor(0x4d9a51)};
    case SessionKind::Lightning:
        return {kind, u"lightning"_s, SessionKinds::tr("Lightning talks"), u"quickopen"_s, QColor(0xe0702f)};
    case SessionKind::Break:
        return {kind, u"break"_s, SessionKinds::tr("Break"), u"kteatime"_s, QColor(0x8a8f94)};
    case SessionKind::Closing:
        return {kind, u"closing"_s, SessionKinds::tr("Closing"), u"flag"_s, QColor(0xc2557a)};
    case SessionKind::Other:
        break;
    }
    return {SessionKind::Other, u"other"_s, SessionKinds::tr("Other"), u"view-list-text"_s, QColor(0x6c7a89)};
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

QString roleLabel(Role role)
{
    switch (role) {
    case Role::Speaker:
        return SessionKinds::tr("Speaker");
    case Role::Host:
        return SessionKinds::tr("Host");
    case Role::Moderator:
        return SessionKinds::tr("Moderator");
    case Role::Panelist:
        return SessionKinds::tr("Panelist");
    }
    return {};
}

} // namespace rundown
