// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/doubtstrip.h"

#include "models/document/programmodel.h"
#include "models/format/recap/recap.h"
#include "tests/document/outlinetext.h"
#include "widgets/program/programmarks.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What was read with doubt, as a person sees and settles it.
class DoubtStripTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        Event event = eventFrom(u"a b"_s);
        event.post.style.session = u"- {title}\n    + {person}\n    + {notes}"_s;
        event.outline[0].session()->people = {{{}, u"Ann"_s, {}, Role::Speaker, {}}};
        event.outline[0].doubts = {{Doubt::Reason::NameOrTitle, 0}, {Doubt::Reason::PersonOrNote, 1}};
        m_document.load(event);
        m_a = m_document.childAt(EntryId::None, 0);
        m_text = writePost(m_document.event()).text;
        m_strip.show(&m_document, m_a);
    }

    void saysWhyAndWhere()
    {
        QVERIFY(m_strip.isVisible());
        const QString words = wordsShown();
        QVERIFY(words.contains(u"“Ann”\n"_s + textOf(Doubt::Reason::PersonOrNote)));
        QVERIFY(words.contains(u"“a”\n"_s + textOf(Doubt::Reason::NameOrTitle)));
        QVERIFY(marksOf(m_document, m_a).last().text.contains(textOf(Doubt::Reason::PersonOrNote)));
        m_strip.show(&m_document, m_document.childAt(EntryId::None, 1));
        QVERIFY(!m_strip.isVisible());
    }

    void isMarkedBesideProblems_data()
    {
        QTest::addColumn<Problem::Severity>("severity");
        QTest::newRow("warning") << Problem::Severity::Warning;
        QTest::newRow("hint") << Problem::Severity::Hint;
    }
    void isMarkedBesideProblems()
    {
        QFETCH(Problem::Severity, severity);
        Problem problem;
        problem.severity = severity;
        problem.what = u"Something is odd."_s;
        m_document.setProblems({{m_a, {problem}}});
        QMap<int, QString> texts;
        for (const ProgramMark &mark : marksOf(m_document, m_a)) {
            QVERIFY(mark.slot < programMarkSlots && !texts.contains(mark.slot));
            texts.insert(mark.slot, mark.text);
        }
        QVERIFY(texts.value(doubtMarkSlot).contains(textOf(Doubt::Reason::PersonOrNote)));
        QVERIFY(texts.value(programMarkSlots - 1).contains(problem.what));
    }

    void isSaidByScreenReaders()
    {
        ProgramModel model(&m_document);
        Problem problem;
        problem.what = u"Something is odd."_s;
        m_document.setProblems({{m_a, {problem}}});
        const QModelIndex title = model.indexOf(m_a);
        for (const int column : {int(ProgramModel::TitleColumn), int(ProgramModel::MarksColumn)}) {
            const QString said = title.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(said.contains(textOf(Doubt::Reason::PersonOrNote)), qPrintable(said));
        }
    }

    void isSettledByOneGesture()
    {
        QTest::mouseClick(button(u"It is right"_s), Qt::LeftButton);
        const QList<OpenDoubt> left{{Doubt::Reason::PersonOrNote, 1}};
        QTRY_COMPARE(m_document.entry(m_a)->doubts, left);
        QCOMPARE(m_document.undoStack()->count(), 1);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.entry(m_a)->doubts.size(), 2);
        QCOMPARE(writePost(m_document.event()).text, m_text);
    }

    void allOfAKindAreSettledAtOnce()
    {
        for (const QPushButton *button : m_strip.findChildren<QPushButton *>())
            QVERIFY2(!button->text().startsWith(u"All"_s), qPrintable(button->text())); // there is one
        Event event = m_document.snapshot();
        event.outline[1].doubts = {{Doubt::Reason::NameOrTitle, 0}};
        m_document.load(event);
        m_a = m_document.childAt(EntryId::None, 0);
        m_strip.show(&m_document, m_a);
        QTest::mouseClick(button(u"All 2 are right"_s), Qt::LeftButton);
        const EntryId b = m_document.childAt(EntryId::None, 1);
        QTRY_VERIFY(m_document.entry(b)->doubts.isEmpty());
        const QList<OpenDoubt> left{{Doubt::Reason::PersonOrNote, 1}};
        QCOMPARE(m_document.entry(m_a)->doubts, left);
        m_document.undoStack()->undo();
        QCOMPARE(m_document.event(), event);
    }

    void takesAnotherReadingByOneGesture()
    {
        QSignalSpy taken(&m_strip, &DoubtStrip::readAs);
        QTest::mouseClick(button(u"It is a note"_s), Qt::LeftButton);
        QVERIFY(taken.wait());
        QCOMPARE(m_document.session(m_a)->notes, u"Ann"_s);
        QCOMPARE(m_document.entry(m_a)->doubts.size(), 1);
        QCOMPARE(writePost(m_document.event()).text, m_text);
        QCOMPARE(m_document.undoStack()->count(), 1);
    }

    void offersTheAffiliation()
    {
        Event event = m_document.snapshot();
        event.outline[0].session()->notes = u"Heron Works"_s;
        event.outline[0].doubts = {{Doubt::Reason::PersonOrNote, 2}};
        m_document.load(event);
        m_a = m_document.childAt(EntryId::None, 0);
        const QByteArray text = writePost(m_document.event()).text;
        m_strip.show(&m_document, m_a);
        QVERIFY(button(u"It is a person"_s));
        QSignalSpy taken(&m_strip, &DoubtStrip::readAs);
        QTest::mouseClick(button(u"It is the affiliation"_s), Qt::LeftButton);
        QVERIFY(taken.wait());
        QCOMPARE(m_document.session(m_a)->people.size(), 1);
        QCOMPARE(m_document.session(m_a)->people.first().affiliation, u"Heron Works"_s);
        QCOMPARE(writePost(m_document.event()).text, text);
    }

    void offersTheOtherWayRound()
    {
        Event event = m_document.snapshot();
        event.post.style.session = u"- ~ {start} {title} ~ {person}"_s;
        event.outline[0].session()->start = QTime(14, 14);
        event.outline[0].doubts = {{Doubt::Reason::NameOrTitle, 0}, {Doubt::Reason::StartOrEnd, 0}};
        m_document.load(event);
        m_a = m_document.childAt(EntryId::None, 0);
        m_strip.show(&m_document, m_a);
        QVERIFY(button(u"It ended then"_s));
        QSignalSpy taken(&m_strip, &DoubtStrip::readAs);
        QTest::mouseClick(button(u"It is the other way round"_s), Qt::LeftButton);
        QVERIFY(taken.wait());
        QCOMPARE(m_document.session(m_a)->title, u"Ann"_s);
        QCOMPARE(m_document.session(m_a)->people.first().name, u"a"_s);
        QCOMPARE(m_document.session(m_a)->start, QTime(14, 14));
        QCOMPARE(m_document.undoStack()->undoText(), u"Read as the other way round"_s);
    }

    void offersAllKindsOfMedia()
    {
        Event event = m_document.snapshot();
        event.outline[0].session()->notes = u"see [this](https://e.example/x)"_s;
        event.outline[0].doubts = {{Doubt::Reason::MediaInSentence, 2}};
        m_document.load(event);
        m_strip.show(&m_document, m_document.childAt(EntryId::None, 0));
        for (const QString &label : {u"It is slides"_s, u"It is a recording"_s, u"It is a video"_s})
            QVERIFY2(button(label), qPrintable(label));
    }

private:
    QString wordsShown() const
    {
        QStringList words;
        for (const QLabel *label : m_strip.findChildren<QLabel *>())
            words << label->text();
        return words.join(u'\n');
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_strip.findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    EventDocument m_document;
    DoubtStrip m_strip;
    EntryId m_a = EntryId::None;
    QByteArray m_text;
};

QTEST_MAIN(DoubtStripTest)
#include "doubtstrip_test.moc"
