// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/safeurl.h"

#include <QTest>

using namespace rundown;

class SafeUrlTest : public QObject
{
    Q_OBJECT

private slots:
    void urls_data()
    {
        QTest::addColumn<bool>("link");
        QTest::addColumn<bool>("image");
        const auto row = [](const char *url, bool link, bool image) { QTest::newRow(url) << link << image; };
        row("https://example.org/a?b=c#d", true, true);
        row("HTTP://example.org", true, true);
        row("mailto:a@example.org", true, false);
        row("#part", true, false);
        row("photos/a.jpg", true, true);
        row("照片/会场 一.jpg", true, true);
        row("a/b:c.jpg", true, true);
        row("a%20b.jpg", true, true);
        row("?a", true, false);
        row("../other-post/", true, false);
        row("a/../b.jpg", true, false);
        row("%2e%2e/b.jpg", true, false);
        row("%2fetc/passwd", true, false);
        row("a%5c..%5cb", true, false);
        row("a%00b", true, false);
        row("javascript:a", false, false);
        row("JavaScript:a", false, false);
        row("java%0Ascript:a", false, false);
        row("javascript%3Aa", true, false);
        row("file:///etc/passwd", false, false);
        row("data:image/png;base64,AA", false, false);
        row("qrc:/a.png", false, false);
        row(":/a.png", false, false);
        row("C:/a.png", false, false);
        row("smb://a/b", false, false);
        row("ms-msdt:a", false, false);
        row("http:a", false, false);
        row("http:/a", false, false);
        row("//example.org/a.png", false, false);
        row("/etc/passwd", false, false);
        row("~/a.png", false, false);
        row("\\\\host\\a.png", false, false);
        row("a\nb", false, false);
        row(" a", false, false);
        row("a ", false, false);
        row("\x7f", false, false);
        QTest::newRow("") << false << false;
    }

    void urls()
    {
        QFETCH(bool, link);
        QFETCH(bool, image);
        const QByteArray url(QTest::currentDataTag());
        QCOMPARE(isSafeLink(url), link);
        QCOMPARE(isSafeImage(url), image);
    }
};

QTEST_GUILESS_MAIN(SafeUrlTest)
#include "safeurl_test.moc"
