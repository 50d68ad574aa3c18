// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits, undos and redos of a document with all its item models attached. At every step
// - the event is compared with the value recorded for that place of the undo history, and edits of the
// outline
//   with the same edit done the plain way;
// - Qt's model tester watches every model, none of which may be reset;
// - what the models have announced is compared with what they say;
// - when sessions begin is compared with what a document says that has seen no edit.
// The seed is printed; RUNDOWN_SEED=n walks the same way again.
#include "models/document/programmodel.h"
#include "models/document/splitrecording.h"

#include "modelwatch.h"
#include "outlinetext.h"
#include "plainedits.h"

#include <QMimeData>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <random>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// What somebody knows of a program who saw it once and has listened to the model since.
class Listener : public QObject
{
public:
    explicit Listener(const ProgramModel *model) : m_model(model)
    {
        learn({}, 0, model->rowCount() - 1, 0, ProgramModel::ColumnCount - 1);
        connect(model, &ProgramModel::rowsInserted, this,
                [this](const QModelIndex &parent, int first, int last) {
                    learn(parent, first, last, 0, ProgramModel::ColumnCount - 1);
                });
        connect(model, &ProgramModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to) {
                    learnCells(from.parent(), from.row(), to.row(), from.column(), to.column());
                });
    }
    bool knows(EntryId id, int column) const
    {
        return m_cells.at({id, column}) == said(m_model->indexOf(id, column));
    }
    QString difference(EntryId id, int column) const
    {
        return u"column %1: %2 was told as %3"_s.arg(column).arg(said(m_model->indexOf(id, column)),
                                                                 m_cells.at({id, column}));
    }

private:
    static QString said(const QModelIndex &index)
    {
        QStringList all;
        for (const int role :
             {int(Qt::DisplayRole), int(ProgramModel::KindRole), int(Qt::AccessibleTextRole)})
            all += index.data(role).toString();
        if (index.column() == ProgramModel::TimeColumn)
            all += index.data(ProgramModel::IsEffectiveTimeRole).toString();
        return all.join(u'|');
    }
    void learnCells(const QModelIndex &parent, int first, int last, int left, int right)
    {
        for (int row = first; row <= last; ++row) {
            for (int column = left; column <= right; ++column) {
                const QModelIndex index = m_model->index(row, column, parent);
                m_cells[{m_model->entryAt(index), column}] = said(index);
            }
        }
    }
    void learn(const QModelIndex &parent, int first, int last, int left, int right)
    {
        learnCells(parent, first, last, left, right);
        for (int row = first; row <= last; ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            learn(index, 0, m_model->rowCount(index) - 1, left, right);
        }
    }

    const ProgramModel *m_model;
    std::map<std::pair<EntryId, int>, QString> m_cells;
};

QList<std::optional<QTime>> startsOf(const EventDocument &document)
{
    QList<std::optional<QTime>> starts;
    for (const EntryId id : document.entriesInOrder())
        starts += document.effectiveStart(id);
    return starts;
}

/// One walk through the states of one document.
class Walk
{
public:
    explicit Walk(quint32 seed) : m_random(seed)
    {
        m_document.load(eventFrom(u"a@10:00/30 b L[x/5 y/5] !p c@12:00/10 #t d"_s));
        m_states = {m_document.snapshot()};
        m_saved = m_states.first();
        m_program = std::make_unique<ProgramModel>(&m_document);
        m_watch = std::make_unique<ModelWatch>(m_program.get());
        m_listener = std::make_unique<Listener>(m_program.get());
    }

    void step()
    {
        const int way = below(100);
        if (way < 12)
            m_document.undoStack()->undo();
        else if (way < 22)
            m_document.undoStack()->redo();
        else if (way < 25)
            m_document.undoStack()->setIndex(below(m_document.undoStack()->count() + 1));
        else if (way < 28)
            save();
        else if (way < 33)
            m_document.endTyping();
        else if (way < 38)
            holdAnotherCell();
        else if (way < 65)
            editOutline();
        else
            editFields();
        record();
    }

    void compare()
    {
        QCOMPARE(m_document.event(), m_states.at(m_document.undoStack()->index()));
        if (!m_document.isModified())
            QCOMPARE(m_document.event(), m_saved);
        QVERIFY(m_watch->isCalm());
        for (const EntryId id : m_document.entriesInOrder()) {
            QCOMPARE(m_document.childAt(m_document.parentOf(id), m_document.rowOf(id)), id);
            for (int column = 0; column < ProgramModel::ColumnCount; ++column)
                QVERIFY2(m_listener->knows(id, column), qPrintable(m_listener->difference(id, column)));
        }
        EventDocument fresh;
        fresh.load(m_document.snapshot());
        QCOMPARE(startsOf(m_document), startsOf(fresh));
        for (const auto &[id, index] : std::as_const(m_held)) {
            if (index.isValid()) // or the entry was deleted
                QCOMPARE(QModelIndex(index), m_program->indexOf(id, index.column()));
        }
    }

    int edits() const { return m_edits; }
    int splits() const { return m_splits; }

private:
    struct HeldCell
    {
        EntryId id;
        QPersistentModelIndex index;
    };
    int below(qsizetype bound) { return bound < 1 ? 0 : int(m_random() % quint32(bound)); }
    QString word() { return QString(1 + below(3), QChar(u'a' + below(26))); }
    EntryId anyEntry()
    {
        const QList<EntryId> ids = m_document.entriesInOrder();
        return ids.isEmpty() ? EntryId::None : ids[below(ids.size())];
    }
    QList<EntryId> someEntries()
    {
        QList<EntryId> ids;
        for (int count = 1 + below(4); count > 0; --count)
            ids.append(anyEntry());
        return ids;
    }
    EntryId anyParent()
    {
        return below(2) ? EntryId::None : m_document.childAt({}, below(m_document.childCount({})));
    }

    // What stands at this place of the history now; a step that merged has taken the place of the one before.
    void record()
    {
        const int index = m_document.undoStack()->index();
        if (!m_edited)
            return;
        ++m_edits;
        m_edited = false;
        if (index < m_before) { // typing came back to where it had begun, which must have been recorded
            m_states.resize(index + 1);
            return;
        }
        if (m_document.event() == m_states.at(m_before) && index == m_before)
            return; // refused, or no change
        m_states.resize(index);
        m_states.append(m_document.snapshot());
    }
    void beginEdit()
    {
        m_edited = true;
        m_before = m_document.undoStack()->index();
    }

    void save()
    {
        m_document.setSaved();
        m_saved = m_document.snapshot();
    }

    void holdAnotherCell()
    {
        const EntryId id = anyEntry();
        m_held.append({id, m_program->indexOf(id, below(ProgramModel::ColumnCount))});
        if (m_held.size() > 8)
            m_held.removeFirst();
        m_held.removeIf([](const HeldCell &held) { return !held.index.isValid(); });
    }

    void editOutline()
    {
        beginEdit();
        const qsizetype size = m_document.entriesInOrder().size();
        const int way = below(10);
        if (way < 2 || size > 30)
            remove(someEntries());
        else if (way < 5)
            move(someEntries(), anyParent());
        else if (way < 8)
            drop(someEntries(), anyParent());
        else if (way < 9)
            m_document.duplicateEntries(someEntries());
        else
            insert(anyParent());
    }

    void remove(const QList<EntryId> &ids)
    {
        const QList<Entry> expected = plain::removed(m_document.event().outline, ids);
        m_document.removeEntries(ids);
        QCOMPARE(m_document.event().outline, expected);
    }

    void move(const QList<EntryId> &ids, EntryId parent)
    {
        const int row = below(m_document.childCount(parent) + 1);
        const QList<Entry> before = m_document.event().outline;
        const bool done = m_document.moveEntries(ids, parent, row);
        QCOMPARE(m_document.event().outline, done ? plain::moved(before, ids, parent, row) : before);
    }

    void drop(const QList<EntryId> &ids, EntryId parent)
    {
        QModelIndexList dragged;
        for (const EntryId id : ids)
            dragged += m_program->indexOf(id, below(ProgramModel::ColumnCount));
        const std::unique_ptr<QMimeData> data(m_program->mimeData(dragged));
        const int children = m_document.childCount(parent);
        const int row = below(children + 2) - 1;
        const QList<Entry> before = m_document.event().outline;
        const bool done =
            m_program->dropMimeData(data.get(), Qt::MoveAction, row, 0, m_program->indexOf(parent, 0));
        const int at = row < 0 ? children : row;
        QCOMPARE(m_document.event().outline, done ? plain::moved(before, ids, parent, at) : before);
    }

    void insert(EntryId parent)
    {
        const int row = below(m_document.childCount(parent) + 1);
        const QString texts[] = {word(), u'!' + word(), u'#' + word(), word() + u"[x/5 y]"_s,
                                 word() + u"@11:00/5"_s};
        m_document.insertEntry(parent, row, eventFrom(texts[below(5)]).outline.first());
    }

    void editFields()
    {
        beginEdit();
        const EntryId id = anyEntry();
        const int row = below(3) - 1;
        const std::optional<int> number = below(3) ? std::optional(below(90)) : std::nullopt;
        switch (below(34)) {
        case 0:
        case 1:
            return m_document.setTitle(id, word());
        case 2:
            return m_document.setKind(id, SessionKind(below(9)));
        case 3:
            return m_document.setStart(id, number ? std::optional(QTime(9, 0).addSecs(*number * 60))
                                                  : std::nullopt);
        case 4:
            return m_document.setDuration(id, number ? std::optional(*number * 60000LL) : std::nullopt);
        case 5:
            return m_document.setRoom(id, word());
        case 6:
            return m_document.setNotes(id, word());
        case 7:
            return m_document.addPerson(id, {{}, word(), word(), Role::Speaker, {}});
        case 8:
            return m_document.setPerson(id, row, {{}, word(), {}, Role::Host, {}});
        case 9:
            return m_document.removePerson(id, row);
        case 10:
            return m_document.movePerson(id, row, below(3));
        case 11:
            return m_document.addSlides(id, {word(), {}, {}});
        case 12:
            return m_document.moveSlides(id, row, below(3));
        case 13:
            return m_document.attachRecording(id, {word(), {}, {}, {}, {}});
        case 14:
            return m_document.removeRecording(id, row);
        case 15:
            return m_document.addVideo(id, {word(), {}});
        case 16:
            return m_document.setVideo(id, row, {word(), {}});
        case 17:
            return m_document.shiftFrom(id, below(120) * 60000LL);
        case 18:
            return m_document.setPhoto(id, {word(), word(), {}, {}});
        case 19:
            return m_document.setProse(id, word());
        case 20:
            return m_document.setBlankLinesAfter(id, number);
        case 21:
            return m_document.setLayout(id, word());
        case 22:
            return m_document.setCity(word());
        case 23:
            return m_document.setFrontMatter(word());
        case 24:
        case 25:
        case 26:
        case 27:
        case 28:
        case 29:
        case 30:
        case 31:
            return editSplits(id);
        default:
            editCell(id);
        }
    }

    /// A part of one of two files, so that parts meet.
    Recording part()
    {
        const QString files[] = {u"a.wav"_s, u"b.wav"_s};
        Recording recording{{}, files[below(2)], {}, QTime(10, 0), 60'000};
        const int from = below(50);
        if (below(2))
            recording.fromMs = from * 1000LL;
        if (below(2))
            recording.toMs = (from + 1 + below(60 - from)) * 1000LL;
        return recording;
    }

    QString stampedLine() { return u"[00:%1] %2"_s.arg(10 + below(50)).arg(word()); }

    bool hasSound(EntryId id) const
    {
        return m_document.session(id) && !m_document.session(id)->recordings.isEmpty();
    }

    void editSplits(EntryId id)
    {
        for (int i = 0; i < 5 && !hasSound(id); ++i)
            id = anyEntry();
        const QList<SplitPoint> splits = splitPointsOf(m_document, id);
        const SplitPoint split = splits.value(below(splits.size()));
        const qint64 ms = below(60) * 1000LL;
        switch (below(6)) {
        case 0:
            return m_document.attachRecording(id, part());
        case 1:
            return m_document.setRecording(id, below(3) - 1, part());
        case 2:
            return m_document.setNotes(id, stampedLine() + u'\n' + stampedLine());
        case 3:
            if (moveSplit(m_document, split, ms))
                checkSplit(split, ms);
            return;
        case 4:
            removeSplit(m_document, split);
            return;
        default:
            // Most places are refused.
            for (int i = 0; i < 20 && !splitAnywhere(id, below(60) * 1000LL); ++i)
                continue;
        }
    }

    bool splitAnywhere(EntryId id, qint64 ms)
    {
        const EntryId to = anyEntry();
        const int row = m_document.session(id) ? below(m_document.session(id)->recordings.size()) : 0;
        if (!splitRecording(m_document, id, row, ms, to))
            return false;
        ++m_splits;
        checkNewSplit(id, row, ms, to);
        return true;
    }

    void checkNewSplit(EntryId id, int row, qint64 ms, EntryId to)
    {
        QCOMPARE(m_document.session(id)->recordings.size(), row + 1);
        QCOMPARE(m_document.session(id)->recordings[row].toMs, std::optional(ms));
        const auto begins = [ms](const Recording &recording) { return recording.fromMs == ms; };
        QVERIFY(std::ranges::any_of(m_document.session(to)->recordings, begins));
    }

    /// The two parts meet where the split was moved to.
    void checkSplit(const SplitPoint &split, qint64 ms)
    {
        if (split.before != EntryId::None)
            QCOMPARE(m_document.session(split.before)->recordings[split.rowBefore].toMs, std::optional(ms));
        if (split.behind != EntryId::None)
            QCOMPARE(m_document.session(split.behind)->recordings[split.rowBehind].fromMs, std::optional(ms));
    }

    void editCell(EntryId id)
    {
        const QString texts[] = {word(), u"9:30"_s, u"1:05"_s, u"A, B; C"_s, QString()};
        m_program->setData(m_program->indexOf(id, below(ProgramModel::ColumnCount)), texts[below(5)]);
    }

    std::mt19937 m_random;
    EventDocument m_document;
    std::unique_ptr<ProgramModel> m_program;
    std::unique_ptr<ModelWatch> m_watch;
    std::unique_ptr<Listener> m_listener;
    QList<HeldCell> m_held;
    QList<Event> m_states; ///< by place in the undo history
    Event m_saved;
    bool m_edited = false;
    int m_before = 0;
    int m_edits = 0;
    int m_splits = 0;
};

} // namespace

class RandomWalkTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStepGivesTheRecordedValue()
    {
        const quint32 seed = qEnvironmentVariableIsSet("RUNDOWN_SEED")
                                 ? quint32(qEnvironmentVariable("RUNDOWN_SEED").toULong())
                                 : std::random_device()();
        qInfo("RUNDOWN_SEED=%u", seed);
        int splits = 0;
        for (quint32 round = 0; round < 12; ++round) {
            Walk walk(seed + round);
            for (int i = 0; i < 1500; ++i) {
                walk.step();
                if (!QTest::currentTestFailed())
                    walk.compare();
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"step %1 of round %2"_s.arg(i).arg(round)));
            }
            splits += walk.splits();
        }
        QVERIFY2(splits > 20, qPrintable(QString::number(splits)));
    }
};

QTEST_GUILESS_MAIN(RandomWalkTest)
#include "randomwalk_test.moc"
