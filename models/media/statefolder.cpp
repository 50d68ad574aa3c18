// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/statefolder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rundown {

QString stateFolder(const QString &name)
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(state) ? state : QDir::homePath() + u"/.local/state"_s;
    return base + u"/rundown/"_s + name;
}

} // namespace rundown
