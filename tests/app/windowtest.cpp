// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "models/document/programmodel.h"
#include "widgets/program/programview.h"

#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rundown {

const QByteArray smallEvent = "rundown: 1\n"
                              "# kept\n"
                              "title: Small\n"
                              "outline:\n"
                              "  - session: one\n"
                              "  - session: two\n"
                              "  - session: three\n";

void WindowTest::initTestCase()
{
    static const QTemporaryDir settings;
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"Rundown"_s);
    QCoreApplication::setOrganizationName(u"Rundown"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
}

void WindowTest::init()
{
    QSettings().clear();
    // What lies beside an event is looked through for lost recordings: only its own tests may put something
    // there.
    static const QTemporaryDir ours;
    m_folder = std::make_unique<QTemporaryDir>(ours.filePath(u"XXXXXX"_s));
    m_answers = std::make_unique<Answers>();
    openWindow();
}

void WindowTest::cleanup()
{
    m_window.reset();
    const QStringList unexpected = m_answers->takeUnexpected();
    QVERIFY2(unexpected.isEmpty(), qPrintable(unexpected.join(u" | "_s)));
    QVERIFY2(m_answers->areGiven(), "a dialog was expected and did not come");
}

void WindowTest::openWindow()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>();
    m_window->restoreLayout();
    m_window->show();
    activate();
}

/// Also after a dialog, where no window manager does it.
void WindowTest::activate()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowTest::leaveWindow()
{
    QVERIFY(m_window->close());
}

void WindowTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray WindowTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void WindowTest::open(const QString &name)
{
    QSignalSpy opened(m_window->file(), &DocumentFile::opened);
    m_window->openFile(path(name));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
}

void WindowTest::save()
{
    QSignalSpy saved(m_window->file(), &DocumentFile::saved);
    key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
}

void WindowTest::exportTo(const QString &name)
{
    QSignalSpy exported(m_window->file(), &DocumentFile::exported);
    m_answers->giveFile(path(name));
    key(Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
}

EntryId WindowTest::session(int number) const
{
    EntryId id = document().nextSession(EntryId::None);
    while (number-- > 0)
        id = document().nextSession(id);
    return id;
}

EntryId WindowTest::lightning() const
{
    for (const EntryId id : document().entriesInOrder())
        if (document().childCount(id) > 0)
            return id;
    return EntryId::None;
}

QRect WindowTest::rectOf(EntryId id) const
{
    const auto *model = static_cast<ProgramModel *>(view().model());
    view().scrollTo(model->indexOf(id));
    return view().visualRect(model->indexOf(id));
}

void WindowTest::click(EntryId id)
{
    activate();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, rectOf(id).center());
    QCOMPARE(page<ProgramPage>().selectedEntry(), id);
}

void WindowTest::key(int key, Qt::KeyboardModifiers modifiers)
{
    activate();
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key), modifiers);
}

// The events that a window system sends; a real drag needs one that answers.
void WindowTest::drag(EntryId id, QPoint to)
{
    click(id);
    const std::unique_ptr<QMimeData> data(view().model()->mimeData(view().selectionModel()->selectedRows()));
    QDragEnterEvent enter(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view().viewport(), &enter);
    QDragMoveEvent move(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view().viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(to, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view().viewport(), &drop);
    QVERIFY(drop.isAccepted());
}

void WindowTest::retitle(EntryId id, const QString &title)
{
    click(id);
    key(Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    type(title);
    key(Qt::Key_Return);
    QTRY_COMPARE(titleOf(id), title);
}

} // namespace rundown
