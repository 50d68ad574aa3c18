// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/detailspage.h"

#include "models/document/eventdocument.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The choice of the blog in the event's form.
class BlogRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_folder->filePath(u"config"_s).toUtf8());
        m_document = std::make_unique<EventDocument>();
        m_page = std::make_unique<DetailsPage>();
        m_page->setDocument(m_document.get());
    }

    void cleanup()
    {
        m_page.reset();
        m_document.reset();
    }

    void choosesTheBlogInOneStep()
    {
        open({});
        QCOMPARE(blog()->currentData().toString(), QString());
        choose(blog(), u"hugo"_s);
        QCOMPARE(m_document->event().post.profile, u"hugo"_s);
        QCOMPARE(m_document->undoStack()->count(), 1);
        m_document->undoStack()->undo();
        QCOMPARE(m_document->event().post.profile, QString());
        QCOMPARE(blog()->currentData().toString(), QString());
    }

    void keepsABlogThatIsNotKnown()
    {
        open(u"frob"_s);
        QCOMPARE(blog()->currentData().toString(), u"frob"_s);
        QVERIFY(!m_document->isModified());
        open(u"plain"_s);
        QCOMPARE(blog()->currentData().toString(), QString());
        QVERIFY(!m_document->isModified());
    }

    void offersTheProfilesBesideTheEvent()
    {
        QFile file(m_folder->filePath(u"mine.profile.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("profile: mine\ntitle: My blog\nfile: x.md\n");
        file.close();
        open(u"hexo"_s);
        QTRY_VERIFY(blog()->findData(u"mine"_s) >= 0);
        QCOMPARE(blog()->itemText(blog()->findData(u"mine"_s)), u"My blog"_s);
        QCOMPARE(blog()->currentData().toString(), u"hexo"_s);
    }

private:
    void open(const QString &profile)
    {
        Event event;
        event.post.profile = profile;
        m_document->load(event, m_folder->filePath(u"a.rundown.yaml"_s), EventDocument::LoadedAs::Saved);
        m_page->setEntry(EntryId::None);
    }
    QComboBox *blog() const { return m_page->findChild<QComboBox *>(u"profile"_s); }
    static void choose(QComboBox *box, const QString &value)
    {
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<DetailsPage> m_page;
};

QTEST_MAIN(BlogRowsTest)
#include "blogrows_test.moc"
