// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventfile.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

class EventFileTest : public QObject
{
    Q_OBJECT

private slots:
    void empty() { QVERIFY(readEventFile({}, {})); }
};

QTEST_GUILESS_MAIN(EventFileTest)
#include "eventfile_test.moc"
