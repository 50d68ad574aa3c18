// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notes/listediting.h"

#include "widgets/common/plaintext.h"

#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace rundown;
using namespace Qt::StringLiterals;

/// Text in, text out: the caret is `|`, a selection stands between `<` and `|`.
class ListEditingTest : public QObject
{
    Q_OBJECT

private slots:
    void breaks_data();
    void breaks();
    void breaksWithinAnItem();
    void nests_data();
    void nests();
    void goesNoDeeper_data();
    void goesNoDeeper();
    void nestsLikeItsNeighbours();

private:
    template<class Edit>
    static QString after(QString text, Edit edit)
    {
        qsizetype anchor = text.indexOf(u'<');
        text.remove(u'<');
        const qsizetype caret = text.indexOf(u'|');
        QTextDocument document;
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        document.setPlainText(text.remove(u'|'));
        QTextCursor cursor(&document);
        cursor.setPosition(int(anchor < 0 ? caret : anchor));
        cursor.setPosition(int(caret), QTextCursor::KeepAnchor);
        edit(cursor);
        QString result = textOf(document);
        result.insert(cursor.position(), u'|');
        if (cursor.hasSelection())
            result.insert(cursor.anchor(), u'<');
        return result;
    }
};

void ListEditingTest::breaks_data()
{
    QTest::addColumn<bool>("notes");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, bool notes, const QString &before, const QString &after) {
        QTest::newRow(name) << notes << before << after;
    };
    row("plain", false, u"one|"_s, u"one\n|"_s);
    row("bullet", false, u"- one|"_s, u"- one\n- |"_s);
    row("bullet with room", false, u"*   one|"_s, u"*   one\n*   |"_s);
    row("within", false, u"- one| two"_s, u"- one\n- | two"_s);
    row("nested", false, u"- a\n    + one|"_s, u"- a\n    + one\n    + |"_s);
    row("ordered", false, u"1. one|"_s, u"1. one\n2. |"_s);
    row("brackets", false, u"9) one|"_s, u"9) one\n10) |"_s);
    row("counts on", false, u"1. a|\n2. b\n    1. x\n3. c\n5. d"_s,
        u"1. a\n2. |\n3. b\n    1. x\n4. c\n5. d"_s);
    row("all alike", false, u"1. a\n1. b|\n1. c"_s, u"1. a\n1. b\n1. |\n1. c"_s);
    row("task", false, u"- [x] one|"_s, u"- [x] one\n- [ ] |"_s);
    row("quote", false, u"> one|"_s, u"> one\n> |"_s);
    row("quoted item", false, u"> - one|"_s, u"> - one\n> - |"_s);
    row("ends the list", false, u"- one\n- |"_s, u"- one\n|"_s);
    row("ends an ordered list", false, u"1. one\n2. |"_s, u"1. one\n|"_s);
    row("ends a task list", false, u"- [ ] |"_s, u"|"_s);
    row("ends a quote", false, u"> one\n> |"_s, u"> one\n|"_s);
    row("leaves a level", false, u"1. a\n    - one\n    - |"_s, u"1. a\n    - one\n2. |"_s);
    row("a selection", false, u"- o<ne\n- tw|o"_s, u"- o\n- |o"_s);
    row("at the start", false, u"|- one"_s, u"\n|- one"_s);
    row("a rule", false, u"* * *|"_s, u"* * *\n|"_s);
    row("no item", false, u"-one|"_s, u"-one\n|"_s);
    row("code", false, u"```\n- one|\n```"_s, u"```\n- one\n|\n```"_s);
    row("code, indented", false, u"```\n  - one|\n```"_s, u"```\n  - one\n  |\n```"_s);
    row("note", true, u"one|"_s, u"one\n|"_s);
    row("point", true, u"one\n    * two|"_s, u"one\n    * two\n    * |"_s);
    row("leaves a point", true, u"one\n    * |"_s, u"one\n|"_s);
    row("ordered points", true, u"one\n    1. two|"_s, u"one\n    1. two\n    2. |"_s);
    row("leaves ordered points", true, u"one\n    1. |"_s, u"one\n|"_s);
    row("ordered notes", true, u"1. one|"_s, u"1. one\n2. |"_s);
    row("ends ordered notes", true, u"1. one\n2. |"_s, u"1. one\n|"_s);
}

void ListEditingTest::breaks()
{
    QFETCH(bool, notes);
    QFETCH(QString, before);
    const auto edit = [&](QTextCursor &c) { breakListLine(c, notes ? TextKind::Notes : TextKind::Markdown); };
    QTEST(after(before, edit), "after");
}

void ListEditingTest::breaksWithinAnItem()
{
    QCOMPARE(after(u"  1. one|"_s, &breakWithinItem), u"  1. one\n     |"_s);
    QCOMPARE(after(u"- [ ] one|"_s, &breakWithinItem), u"- [ ] one\n  |"_s);
    QCOMPARE(after(u"> one|"_s, &breakWithinItem), u"> one\n> |"_s);
}

void ListEditingTest::nests_data()
{
    QTest::addColumn<bool>("notes");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("in");
    QTest::newRow("a line") << false << u"- a\n- b|"_s << u"- a\n    - b|"_s;
    QTest::newRow("a selection") << false << u"- a\n<- b\n\n- c|\n- d"_s
                                 << u"- a\n<    - b\n\n    - c|\n- d"_s;
    QTest::newRow("to a line's start")
        << false << u"- z\n<- a\n- b\n|- c"_s << u"- z\n<    - a\n    - b\n|- c"_s;
    QTest::newRow("in a quote") << false << u"> - a\n> - b|"_s << u"> - a\n>     - b|"_s;
    QTest::newRow("with what is below it")
        << false << u"- a\n<- b\n  more\n    - c|"_s << u"- a\n<    - b\n      more\n        - c|"_s;
    QTest::newRow("words of an item") << false << u"- a\n\nmore|"_s << u"- a\n\n    more|"_s;
    QTest::newRow("code") << false << u"```\na|\n```"_s << u"```\n    a|\n```"_s;
    QTest::newRow("code by its indent") << false << u"a\n\n    b|"_s << u"a\n\n        b|"_s;
    QTest::newRow("ordered") << false << u"1. a\n2. b|"_s << u"1. a\n    1. b|"_s;
    QTest::newRow("ordered, behind another")
        << false << u"1. a\n    1. x\n2. b|"_s << u"1. a\n    1. x\n    2. b|"_s;
    QTest::newRow("several ordered") << false << u"1. a\n<2. b\n3. c|"_s << u"1. a\n<    1. b\n    2. c|"_s;
    QTest::newRow("notes") << true << u"a\n<b\nc|"_s << u"a\n<    * b\n    * c|"_s;
    QTest::newRow("points") << true << u"a\n    * b|"_s << u"a\n        * b|"_s;
}

void ListEditingTest::nests()
{
    QFETCH(bool, notes);
    QFETCH(QString, out);
    QFETCH(QString, in);
    const TextKind kind = notes ? TextKind::Notes : TextKind::Markdown;
    const auto nest = [&](QTextCursor &cursor) { nestLines(cursor, kind); };
    const auto unnest = [&](QTextCursor &cursor) { unnestLines(cursor, kind); };
    const auto withoutCaret = [](QString text) { return text.remove(u'|').remove(u'<'); };
    QCOMPARE(withoutCaret(after(out, nest)), withoutCaret(in));
    QCOMPARE(withoutCaret(after(in, unnest)), withoutCaret(out));
}

void ListEditingTest::goesNoDeeper_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"one|"_s;
    QTest::newRow("words behind words") << u"one\n\ntwo|"_s;
    QTest::newRow("an empty line") << u"one\n\n|"_s;
    QTest::newRow("a quote") << u"> one|"_s;
    QTest::newRow("the first item") << u"- a|\n- b"_s;
    QTest::newRow("a whole list") << u"<- a\n- b|"_s;
    QTest::newRow("a first quoted item") << u"- a\n\n> - b|"_s;
    QTest::newRow("below an item already") << u"- a\n    - b|"_s;
    QTest::newRow("words below an item already") << u"- a\n\n  b|"_s;
    QTest::newRow("behind the end of a list") << u"- a\n\nwords\n\n- b|"_s;
    QTest::newRow("behind a heading") << u"- a\n# H\n- b|"_s;
}

void ListEditingTest::goesNoDeeper()
{
    QFETCH(QString, text);
    QCOMPARE(after(text, [](QTextCursor &cursor) { nestLines(cursor, TextKind::Markdown); }), text);
}

void ListEditingTest::nestsLikeItsNeighbours()
{
    const auto nest = [](QTextCursor &cursor) { nestLines(cursor, TextKind::Markdown); };
    QCOMPARE(after(u"- a\n  - b\n- c|"_s, nest), u"- a\n  - b\n  - c|"_s);
    QCOMPARE(after(u"100. a\n101. b|"_s, nest), u"100. a\n     1. b|"_s);
    QCOMPARE(after(u"- a\n  lazy\nmore\n- c|"_s, nest), u"- a\n  lazy\nmore\n    - c|"_s);
}

QTEST_MAIN(ListEditingTest)
#include "listediting_test.moc"
