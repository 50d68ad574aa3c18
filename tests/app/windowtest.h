// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"
#include "tests/app/answers.h"
#include "widgets/program/programpage.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace rundown {

constexpr int patience = 15'000; ///< ms, for what a worker does on a busy machine

/// An event of three sessions, "one", "two" and "three", with a comment.
extern const QByteArray smallEvent;

/// The real window, driven by keys, a mouse and answers to its dialogs. Each test has a folder of its own.
class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void openWindow();
    void activate();
    void leaveWindow();
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    void open(const QString &name);
    void save();
    void exportTo(const QString &name);

    EventDocument &document() const { return *m_window->document(); }
    template<class Page>
    Page &page() const
    {
        return *m_window->findChild<Page *>();
    }
    ProgramView &view() const { return *page<ProgramPage>().view(); }
    EntryId session(int number) const;
    EntryId lightning() const;
    QString titleOf(EntryId id) const { return document().session(id)->title; }
    QRect rectOf(EntryId id) const;
    void click(EntryId id);
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void drag(EntryId id, QPoint to);
    void retitle(EntryId id, const QString &title);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Answers> m_answers;
};

/// Runs the tests of a class made of WindowTest where there is no sound server.
template<class Test>
int runWindowTest(int argc, char *argv[])
{
    // A sound server that is not there, and none is started for us: the clock plays.
    qputenv("PULSE_SERVER", "unix:/nonexistent/rundown");
    qputenv("PULSE_CLIENTCONFIG", "/nonexistent");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QLocale::setDefault(QLocale::c());
    const QApplication app(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace rundown
