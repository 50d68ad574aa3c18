// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spelling/spellwords.h"

#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Which words a dictionary is asked about: those that a person wrote as words.
class SpellWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void checks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << u"It's a well-known, “quoted” place."_s
                                 << u"It's well known quoted place"_s;
        QTest::newRow("Chinese") << u"用Python写程序，hello世界 good。"_s << u"Python hello good"_s;
        QTest::newRow("code") << u"say `npm instal` now\n```\nimport thsi\n```\nend"_s << u"say now end"_s;
        QTest::newRow("a link") << u"[the hall](https://a.b/cde \"ttl\") and [one][rfe]"_s
                                << u"the hall and one"_s;
        QTest::newRow("addresses") << u"at https://exmaple.org/abc or info@exmaple.org or exmaple.org"_s
                                   << u"at or or"_s;
        QTest::newRow("paths") << u"photos/rom.png and main.py, C:\\tmp and snake_case"_s << u"and and"_s;
        QTest::newRow("stamps") << u"[12:40] first\n    * [1:02:03] second"_s << u"first second"_s;
        QTest::newRow("names") << u"MicroPython iOS HTTP x86 v2 @rivver #taggg"_s << QString();
        QTest::newRow("other scripts") << u"привет καλημέρα café"_s << u"café"_s;
        QTest::newRow("tags") << u"<div clss=\"wrng\">right</div> {% inclde %} &nbspp;x"_s << u"right"_s;
        QTest::newRow("emphasis") << u"**bold** _slanted_ (**both**) un**believ**able"_s
                                  << u"bold slanted both"_s;
    }
    void checks()
    {
        QFETCH(QString, text);
        QStringList found;
        MarkdownState state;
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines)
            for (const WordSpan &word : wordsToCheck(line, state, QChar::Script_Latin))
                found += line.mid(word.begin, word.length);
        QTEST(found.join(u' '), "words");
    }
    void readsNames()
    {
        Event event;
        event.hosts = {{{}, u"river"_s, {}, Role::Host, {}}};
        Session session;
        session.people = {{{}, u"Jo O’Neil-Li"_s, u"Exmaple 大学"_s, Role::Speaker, {}}};
        event.outline = {{EntryId(1), Prose(), {}, {}, {}}, {EntryId(2), session, {}, {}, {}}};
        QCOMPARE(namesIn(event),
                 QSet<QString>({u"river"_s, u"Jo"_s, u"O’Neil"_s, u"Li"_s, u"Exmaple"_s, u"大学"_s}));
    }
    void knowsScripts()
    {
        QCOMPARE(scriptOfLanguage(u"en_US"_s), QChar::Script_Latin);
        QCOMPARE(scriptOfLanguage(u"ru_RU"_s), QChar::Script_Cyrillic);
        QCOMPARE(scriptOfLanguage(u"xx_odd"_s), QChar::Script_Latin);
    }
};

QTEST_GUILESS_MAIN(SpellWordsTest)
#include "spellwords_test.moc"
