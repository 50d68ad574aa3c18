// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/eventfile/eventfile.h"
#include "models/format/eventfile/eventtree.h"
#include "models/format/yaml/yamlemitter.h"
#include "tests/format/eventfile/eventgen.h"
#include "tests/format/eventfile/messywriter.h"

#include <QTest>

#include <rapidcheck.h>

using namespace rundown;
using namespace rundown::test;

namespace {

/// A property over a list of choices; prints RapidCheck's counterexample.
template<class Property>
void holds(const char *what, Property &&property)
{
    QVERIFY(rc::check(what, [&](const std::vector<uint16_t> &seed) {
        std::vector<uint16_t> numbers;
        const int size = int(seed.size()) * 20;
        numbers.reserve(size_t(size));
        // A short list is stretched, so that also small counterexamples reach every choice.
        for (const uint16_t number : seed)
            for (int i = 0; i < 20; ++i)
                numbers.push_back(number == 0 ? 0
                                              : uint16_t((number * 2654435761U + unsigned(i) * 40503U) >> 7));
        Dice dice(std::move(numbers));
        property(dice);
    }));
}

QByteArray read(const QByteArray &text, const Event &expected)
{
    const auto result = readEventFile(text, {});
    if (!result)
        return "does not read: " + result.error().toString().toUtf8();
    if (result->readOnly)
        return "is read-only: " + result->problems.first().toString().toUtf8();
    return result->event == expected ? QByteArray()
                                     : "reads as another event:\n" + emitYaml(toTree(result->event));
}

QByteArray messyText(Dice &dice, const Event &event, int *marks = nullptr)
{
    YamlValue tree = toTree(event);
    tree.items.insert(tree.items.begin(), YamlValue::bareScalar(QStringLiteral("1")));
    tree.items.front().key = "rundown";
    MessyWriter writer(dice);
    const QByteArray text = writer.write(tree);
    if (marks)
        *marks = writer.marks();
    return text;
}

/// Number of marks that stand in the text.
int countMarks(const QByteArray &text, int marks)
{
    int count = 0;
    for (int i = 0; i < marks; ++i) {
        const QByteArray number = QByteArray::number(i);
        const auto stands = [&](const QByteArray &mark) {
            const qsizetype at = text.indexOf(mark);
            return at >= 0;
        };
        count += stands("#mark" + number) || stands("x-mark" + number);
    }
    return count;
}

/// Hunks of a line diff (longest common subsequence; for short texts).
int hunks(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> a = before.split('\n');
    const QList<QByteArray> b = after.split('\n');
    std::vector<std::vector<int>> length(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1, 0));
    for (size_t i = size_t(a.size()); i-- > 0;)
        for (size_t j = size_t(b.size()); j-- > 0;)
            length[i][j] = a[qsizetype(i)] == b[qsizetype(j)] ? length[i + 1][j + 1] + 1
                                                              : std::max(length[i + 1][j], length[i][j + 1]);
    int count = 0;
    bool inHunk = false;
    for (size_t i = 0, j = 0; i < size_t(a.size()) || j < size_t(b.size());) {
        const bool same = i < size_t(a.size()) && j < size_t(b.size()) && a[qsizetype(i)] == b[qsizetype(j)];
        count += !same && !inHunk;
        inHunk = !same;
        if (same)
            ++i, ++j;
        else if (j >= size_t(b.size()) || (i < size_t(a.size()) && length[i + 1][j] >= length[i][j + 1]))
            ++i;
        else
            ++j;
    }
    return count;
}

} // namespace

class EventFileLawsTest : public QObject
{
    Q_OBJECT

private slots:
    void newFilesReadBack()
    {
        holds("a new file reads as the event that it was written for", [](Dice &dice) {
            const Event wanted = anyEvent(dice);
            RC_LOG() << emitYaml(toTree(wanted)).toStdString();
            RC_ASSERT(read(emitYaml(toTree(wanted)), wanted) == "");
            const auto text = writeEventFile({}, wanted);
            RC_ASSERT(text.has_value());
            RC_ASSERT(read(*text, wanted) == "");
        });
    }

    void untouchedFilesStay()
    {
        holds("GetPut: an untouched file is byte-identical", [](Dice &dice) {
            const Event wanted = anyEvent(dice);
            const QByteArray text = messyText(dice, wanted);
            RC_LOG() << text.toStdString();
            RC_ASSERT(read(text, wanted) == "");
            const auto again = writeEventFile(text, wanted);
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == text);
        });
    }

    void editsReadBack()
    {
        holds("PutGet: an edited file reads as the edited event", [](Dice &dice) {
            Event wanted = anyEvent(dice);
            const QByteArray text = messyText(dice, wanted);
            for (int edits = 1 + dice.below(3); edits > 0; --edits)
                edit(dice, wanted);
            RC_LOG() << text.toStdString() << "\n=====>\n";
            const auto written = writeEventFile(text, wanted);
            RC_ASSERT(written.has_value());
            RC_LOG() << written->toStdString();
            RC_ASSERT(read(*written, wanted) == "");
        });
    }

    void unrelatedEventsReadBack()
    {
        holds("PutGet: any event can be written over any file", [](Dice &dice) {
            const QByteArray text = messyText(dice, anyEvent(dice));
            const Event wanted = anyEvent(dice);
            RC_LOG() << text.toStdString() << "\n=====>\n";
            const auto written = writeEventFile(text, wanted);
            RC_ASSERT(written.has_value());
            RC_ASSERT(read(*written, wanted) == "");
        });
    }

    void oneEditIsOneHunk()
    {
        holds("one changed title is one hunk, and nothing else is lost", [](Dice &dice) {
            Event wanted = anyEvent(dice);
            int marks = 0;
            const QByteArray text = messyText(dice, wanted, &marks);
            const bool hasOutline = !wanted.outline.isEmpty() && wanted.outline.first().session();
            (hasOutline ? wanted.outline.first().session()->title : wanted.title) = QStringLiteral("changed");
            RC_LOG() << text.toStdString() << "\n=====>\n";
            Problems problems;
            const auto written = writeEventFile(text, wanted, &problems);
            RC_ASSERT(written.has_value());
            RC_LOG() << written->toStdString();
            RC_ASSERT(hunks(text, *written) <= 1);
            RC_ASSERT(countMarks(*written, marks) == countMarks(text, marks));
            RC_ASSERT(problems.isEmpty());
        });
    }

    void movesKeepComments()
    {
        holds("a move keeps every comment and every unknown key", [](Dice &dice) {
            Event wanted = anyEvent(dice);
            int marks = 0;
            const QByteArray text = messyText(dice, wanted, &marks);
            const int size = int(wanted.outline.size());
            if (size > 1)
                wanted.outline.move(dice.below(size), dice.below(size));
            RC_LOG() << text.toStdString() << "\n=====>\n";
            const auto written = writeEventFile(text, wanted);
            RC_ASSERT(written.has_value());
            RC_LOG() << written->toStdString();
            RC_ASSERT(read(*written, wanted) == "");
            RC_ASSERT(countMarks(*written, marks) == countMarks(text, marks));
        });
    }

    void movesIntoBlocksKeepComments()
    {
        holds("a move out of a block keeps every comment and every unknown key", [](Dice &dice) {
            Event wanted = anyEvent(dice);
            Entry block;
            block.content = session(dice);
            block.children = {entry(dice, 2), entry(dice, 2)};
            // With titles of their own it is clear which session is which.
            block.session()->title = QStringLiteral("the block");
            block.children[0].session()->title = QStringLiteral("first child");
            block.children[1].session()->title = QStringLiteral("second child");
            wanted.outline.insert(0, block);
            int marks = 0;
            const QByteArray text = messyText(dice, wanted, &marks);
            const Entry moved = wanted.outline[0].children.takeAt(dice.below(2));
            wanted.outline.insert(dice.below(int(wanted.outline.size()) + 1), moved);
            RC_LOG() << text.toStdString() << "\n=====>\n";
            const auto written = writeEventFile(text, wanted);
            RC_ASSERT(written.has_value());
            RC_LOG() << written->toStdString();
            RC_ASSERT(read(*written, wanted) == "");
            const bool isFlow = text.contains("outline: [") || text.contains("\"outline\": [");
            RC_ASSERT(isFlow || countMarks(*written, marks) == countMarks(text, marks));
        });
    }
};

QTEST_GUILESS_MAIN(EventFileLawsTest)
#include "eventfile_laws_test.moc"
