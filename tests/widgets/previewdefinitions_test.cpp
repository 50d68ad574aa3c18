// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/definitions.h"
#include "widgets/preview/linktarget.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace rundown {

class PreviewDefinitionsTest : public QObject
{
    Q_OBJECT

private slots:
    void findsDefinitions();
    void findsFootnotes();
    void theFirstDefinitionHolds();
    void givesWhatATextRefersTo();
    void leavesATextAloneThatRefersToNothing();
    void hostileTextIsQuick();
    void tellsWhereALinkLeads_data();
    void tellsWhereALinkLeads();
};

void PreviewDefinitionsTest::findsDefinitions()
{
    const FoundDefinitions found = definitionsIn(
        u"[A  b]: http://a 'title'\n- [c]:\n  http://c\n> [d]: <e f>\ntext [g]: no\n    + [12:40]: said"_s);
    QCOMPARE(found.links.size(), 4);
    QCOMPARE(found.links[0], (std::pair{u"a b"_s, u"[A  b]: http://a 'title'"_s}));
    QCOMPARE(found.links[1], (std::pair{u"c"_s, u"[c]: http://c"_s}));
    QCOMPARE(found.links[2].second, u"[d]: <e f>"_s);
    QVERIFY(found.footnotes.isEmpty());
}

void PreviewDefinitionsTest::findsFootnotes()
{
    const FoundDefinitions found =
        definitionsIn(u"a[^B] c[^d]\n\n[^b]: one\nmore\n\n    still\n\nnot\n\n[^d]: two"_s);
    QCOMPARE(found.footnoteReferences, (QStringList{u"^b"_s, u"^d"_s}));
    QCOMPARE(found.footnotes.size(), 2);
    QCOMPARE(found.footnotes[0], (std::pair{u"^b"_s, u"[^b]: one\nmore\n\n    still"_s}));
}

void PreviewDefinitionsTest::theFirstDefinitionHolds()
{
    PostDefinitions all;
    all.add(definitionsIn(u"[a]: one\n\n[a]: two"_s));
    all.add(definitionsIn(u"[A]: three"_s));
    QCOMPARE(all.links.value(u"a"_s), u"[a]: one"_s);
}

void PreviewDefinitionsTest::givesWhatATextRefersTo()
{
    PostDefinitions all;
    all.add(definitionsIn(u"[a]: one\n\n[b]: two\n\n[^n]: three"_s));
    all.add(definitionsIn(u"[^n]"_s));
    const TextInPost text = withDefinitions(u"see [it][A]"_s, all);
    QCOMPARE(text.text, u"[a]: one\n\n<!-- -->\n\nsee [it][A]"_s);
    QCOMPARE(text.linesBefore, 4);
    const TextInPost noted = withDefinitions(u"a[^n]"_s, all);
    QVERIFY(noted.text.startsWith(u"[^n]: x"_s));
    QVERIFY(footnotesText(all).contains(u"[^n]: three"_s));
}

void PreviewDefinitionsTest::leavesATextAloneThatRefersToNothing()
{
    PostDefinitions all;
    all.add(definitionsIn(u"[a]: one"_s));
    QCOMPARE(withDefinitions(u"[12:40] said"_s, all).text, u"[12:40] said"_s);
    QCOMPARE(withDefinitions(u"a]b["_s, all).linesBefore, 0);
}

void PreviewDefinitionsTest::hostileTextIsQuick()
{
    const auto least = [](const QString &text) {
        PostDefinitions all;
        all.add(definitionsIn(text));
        return withDefinitions(text, all).text.size();
    };
    QBENCHMARK_ONCE
    {
        QVERIFY(least(QString(u"["_s).repeated(1'000'000)) > 0);
        QVERIFY(least(QString(u"[a]:\n"_s).repeated(100'000)) > 0);
        QVERIFY(least(QString(u"[^a] "_s).repeated(100'000)) > 0);
        QVERIFY(least(QString(u"> > * - "_s).repeated(100'000) + u"]:"_s) > 0);
    }
}

void PreviewDefinitionsTest::tellsWhereALinkLeads_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("words");
    QTest::newRow("web") << u"http://example.org/%E6%B5%81"_s << u"http://example.org/流"_s;
    QTest::newRow("other host") << u"http://good.example@bad.example/"_s
                                << u"bad.example — http://good.example@bad.example/"_s;
    QTest::newRow("letters of another alphabet")
        << u"http://ex\u0430mple.org/"_s << u"xn--exmple-4nf.org — http://xn--exmple-4nf.org/"_s;
    QTest::newRow("mail") << u"mailto:a@example.org"_s << u"mailto:a@example.org"_s;
    QTest::newRow("mail with more than a person sees")
        << u"mailto:a@example.org?subject=x%20y&attach=/etc/passwd&CC=b@example.org&bcc=c@example.org"_s
        << u"mailto:a@example.org?subject=x y&CC=b@example.org"_s;
    QTest::newRow("file") << u"a%20b.pdf"_s << u"a b.pdf, in the event's folder"_s;
    QTest::newRow("file above") << u"../x.pdf"_s
                                << u"../x.pdf lies outside the event's folder and is not opened from here."_s;
    QTest::newRow("file that only looks so") << u"a/../x.pdf"_s << u"a/../x.pdf, in the event's folder"_s;
    QTest::newRow("file above by a way round")
        << u"a/../../x.pdf"_s
        << u"a/../../x.pdf lies outside the event's folder and is not opened from here."_s;
    QTest::newRow("turned around") << u"a\u202Efdp.exe"_s << u"a%202Efdp.exe, in the event's folder"_s;
    QTest::newRow("place") << u"#footnote-1"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << u"javascript:alert(1) is not opened from here"_s;
    QTest::newRow("root") << u"/etc/passwd"_s << u"/etc/passwd is not opened from here"_s;
}

void PreviewDefinitionsTest::tellsWhereALinkLeads()
{
    QFETCH(QString, href);
    QFETCH(QString, words);
    QCOMPARE(wordsFor(href), words);
}

} // namespace rundown

QTEST_MAIN(rundown::PreviewDefinitionsTest)
#include "previewdefinitions_test.moc"
