// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/profile/exportpost.h"
#include "models/format/profile/profiles.h"
#include "models/format/recap/recap.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What is still to do does not reach a post, and what a post said already is never taken for it.
class OpenNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void quotesReachThePostAndOpenNotesDoNot();
    void importedPostsStayAsTheyAre_data();
    void importedPostsStayAsTheyAre();

private:
    Event read(const QByteArray &post) { return readPost(post, {}, m_worker)->event; }
    QByteArray exported(const Event &event)
    {
        return exportPost(event, *findProfile(u"plain"_s, {}), u"birds"_s, m_worker)->text;
    }
    MarkdownWorker m_worker;
};

void OpenNotesTest::quotesReachThePostAndOpenNotesDoNot()
{
    const QByteArray post = "- Counting birds\n    + Recording: [1.mp3](1.mp3)\n    + one\n    + two\n"
                            "- Frogs\n    + Recording: [2.mp3](2.mp3)\n    + three\n";
    Event event = read(post);
    Session *session = event.outline.first().session();
    QVERIFY(session);
    QCOMPARE(session->notes, u"one\ntwo"_s);
    session->notes = u"one\n[?] who?\n    * or she\n> two\n[link?] [1:00] the page"_s;
    QCOMPARE(exported(event), QByteArray(post).replace("+ two", "+ > two"));
    session->notes = u"one\ntwo"_s;
    QCOMPARE(exported(event), post);
}

void OpenNotesTest::importedPostsStayAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::newRow("notes") << QByteArray(
        "- Birds\n    + Recording: [1.mp3](1.mp3)\n    + [?] one\n        * two\n"
        "    + > [link?] three\n");
    QTest::newRow("CRLF") << QByteArray("- Birds\r\n    + Recording: [1.mp3](1.mp3)\r\n    + [?] one\r\n");
    QTest::newRow("prose") << QByteArray("[?] what is this\n\n- [link?] a\n- [?] b\n");
}

void OpenNotesTest::importedPostsStayAsTheyAre()
{
    QFETCH(QByteArray, post);
    Event event = read(post);
    QCOMPARE(exported(event), post);
    if (Session *session = event.outline.first().session()) {
        session->notes += u"\n[?] and this"_s; // what is added later is an open note
        QCOMPARE(exported(event), post);
    }
}

QTEST_GUILESS_MAIN(OpenNotesTest)
#include "opennotes_test.moc"
