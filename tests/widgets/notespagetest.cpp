// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/notespagetest.h"

#include "models/spelling/personalwords.h"
#include "models/spelling/spellservice.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rundown {

void NotesPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void NotesPageTest::init()
{
    QFile::remove(personalWordsFile());
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<EventDocument>();
    m_page = std::make_unique<NotesPage>();
    m_page->resize(600, 400);
    m_page->setDocument(m_document.get());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void NotesPageTest::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void NotesPageTest::open(const QString &notes)
{
    Event event = eventFrom(u"talk other #prose"_s);
    event.outline.first().session()->notes = notes;
    m_document->load(event, m_folder->filePath(u"a.rundown.yaml"_s));
    m_talk = entryNamed(*m_document, u"talk"_s);
    m_prose = entryNamed(*m_document, u"prose"_s);
    m_page->setEntry(m_talk);
    editor()->setFocus();
    QVERIFY(editor()->hasFocus());
}

void NotesPageTest::openProse(const QString &text)
{
    open({});
    m_document->setProse(m_prose, text);
    m_document->undoStack()->clear();
    m_page->setEntry(m_prose);
}

void NotesPageTest::paste(std::unique_ptr<QMimeData> data)
{
    QGuiApplication::clipboard()->setMimeData(data.release());
    QTest::keyClick(editor(), Qt::Key_V, Qt::ControlModifier);
}

void NotesPageTest::pasteText(const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    paste(std::move(data));
}

void NotesPageTest::compose(const QString &text)
{
    QInputMethodEvent composing(text, {});
    QCoreApplication::sendEvent(editor(), &composing);
}

void NotesPageTest::commit(const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(editor(), &event);
}

void NotesPageTest::checkSpelling()
{
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write(u"xx_YY.aff"_s, "SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n");
    write(u"xx_YY.dic"_s, "3\nhall\nthe\nin\n");
    qputenv("DICPATH", QFile::encodeName(m_folder->path()));
    m_page->spelling()->setSettings({true, u"xx_YY"_s});
    QTRY_COMPARE(m_page->spelling()->state(), SpellService::State::Ready);
}

QString NotesPageTest::message() const
{
    QString all;
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->isVisible())
            all += label->text() + u'\n';
    return all;
}

int NotesPageTest::waves() const
{
    const QImage image = editor()->viewport()->grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == QColor(0xda, 0x44, 0x53) ? 1 : 0;
    return count;
}

QImage NotesPageTest::picture()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

void NotesPageTest::caretAt(int position)
{
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(position);
    editor()->setTextCursor(cursor);
}

} // namespace rundown
