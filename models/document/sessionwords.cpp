// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/sessionwords.h"

#include <QCoreApplication>

namespace rundown {

namespace {

struct SessionKinds
{
    Q_DECLARE_TR_FUNCTIONS(SessionKinds)
};

} // namespace

QString kindLabel(SessionKind kind)
{
    switch (kind) {
    case SessionKind::Talk:
        return SessionKinds::tr("Talk");
    case SessionKind::WarmUp:
        return SessionKinds::tr("Warm-up");
    case SessionKind::Introductions:
        return SessionKinds::tr("Introductions");
    case SessionKind::Host:
        return SessionKinds::tr("Host");
    case SessionKind::Panel:
        return SessionKinds::tr("Panel");
    case SessionKind::Lightning:
        return SessionKinds::tr("Lightning talks");
    case SessionKind::Break:
        return SessionKinds::tr("Break");
    case SessionKind::Closing:
        return SessionKinds::tr("Closing");
    case SessionKind::Other:
        break;
    }
    return SessionKinds::tr("Other");
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
