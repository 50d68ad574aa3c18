// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/alttext.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What the names of image files say in words.
class AltTextTest : public QObject
{
    Q_OBJECT

private slots:
    void words_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("alt");
        const auto row = [](const char *file, const char *alt) {
            QTest::newRow(file) << QString::fromUtf8(file) << QString::fromUtf8(alt);
        };
        row("photos/kids-corner.png", "kids corner");
        row("坐满的会场.jpg", "坐满的会场");
        row("会%20场.jpg", "会 场");
        row("http://p.example/a/%E4%BC%9A%E5%9C%BA.jpg?w=3", "会场");
        row("20191026_group photo (2).JPG", "group");
        row("a.[b] room.png", "a b room");
        for (const char *nothing : {"IMG_2034.jpg", "DSC01234.JPG", "P1010234.jpg", "photo1.png", "a.png", "",
                                    "mmexport1571234567.jpg", "微信图片_20191026.jpg", "屏幕截图 3.png",
                                    "5f3a9c0d1e.png", "2019-10-26 14.33.jpg"})
            row(nothing, "");
    }
    void words()
    {
        QFETCH(QString, file);
        QTEST(altFromFileName(file), "alt");
    }
};

QTEST_GUILESS_MAIN(AltTextTest)
#include "alttext_test.moc"
