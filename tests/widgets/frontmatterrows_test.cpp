// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/detailspage.h"

#include "models/document/eventdocument.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The rows of the event's form that show and change the post's front matter.
class FrontMatterRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_document = std::make_unique<EventDocument>();
        m_page = std::make_unique<DetailsPage>();
        m_page->resize(640, 700);
        m_page->setDocument(m_document.get());
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_document.reset();
    }

    void showsWhatTheFrontMatterSays()
    {
        open(u"Title: {title}\nDate: 2019-10-19 21:42 +0800\nCategories: Events\nTags:  a, b c,\nSlug: nn\n"
             "Author: me\nSummary: short\nStatus: draft"_s);
        QCOMPARE(line(u"Date"_s)->text(), u"2019-10-19 21:42"_s);
        QCOMPARE(line(u"Zone"_s)->text(), u"+08:00"_s);
        QCOMPARE(line(u"Tags"_s)->text(), u"a, b c"_s);
        QCOMPARE(line(u"Categories"_s)->text(), u"Events"_s);
        QCOMPARE(line(u"Slug"_s)->text(), u"nn"_s);
        QCOMPARE(line(u"Authors"_s)->text(), u"me"_s);
        QCOMPARE(field<QPlainTextEdit>(u"Summary"_s)->toPlainText(), u"short"_s);
        QCOMPARE(line(u"Status"_s)->text(), u"draft"_s);
        QCOMPARE(field<QComboBox>(u"Draft"_s)->currentData().toString(), u"yes"_s);
        QVERIFY(!m_document->isModified());
    }

    void typingIsOneNamedStepAndChangesOneLine()
    {
        const QString before = u"Title: {title}\nTags:  a, b,\nodd: {{x}}"_s;
        open(before);
        type(line(u"Tags"_s), u", 社区，x"_s);
        QCOMPARE(frontMatter(), u"Title: {title}\nTags:  a, b, 社区, x\nodd: {{x}}"_s);
        QCOMPARE(m_document->undoStack()->count(), 1);
        QCOMPARE(m_document->undoStack()->undoText(), u"Change tags"_s);
        type(line(u"Slug"_s), u"s"_s);
        QCOMPARE(m_document->undoStack()->count(), 2);
        QCOMPARE(frontMatter(), u"Title: {title}\nTags:  a, b, 社区, x\nSlug: s\nodd: {{x}}"_s);
        m_document->undoStack()->undo();
        m_document->undoStack()->undo();
        QCOMPARE(frontMatter(), before);
        QCOMPARE(line(u"Tags"_s)->text(), u"a, b"_s);
    }

    void anEmptiedKeyComesBackWhereItStood()
    {
        open(u"SLUG: s\nTitle: {title}\nTags: a"_s);
        QLineEdit *slug = line(u"Slug"_s);
        slug->setFocus();
        QTest::keyClick(slug, Qt::Key_Backspace);
        QCOMPARE(frontMatter(), u"SLUG: s\nTitle: {title}\nTags: a"_s); // the caret stood before it
        QTest::keyClick(slug, Qt::Key_End);
        QTest::keyClick(slug, Qt::Key_Backspace);
        QCOMPARE(frontMatter(), u"Title: {title}\nTags: a"_s);
        QTest::keyClicks(slug, u"new"_s);
        QCOMPARE(frontMatter(), u"SLUG: new\nTitle: {title}\nTags: a"_s);
    }

    void aFieldWithoutAKeyGetsOne()
    {
        open({});
        type(line(u"Date"_s), u"2020-01-02 10:00"_s);
        type(line(u"Zone"_s), u"Asia/Shanghai"_s);
        choose(u"Draft"_s, u"yes"_s);
        QCOMPARE(frontMatter(), u"---\ntitle: {title}\ndate: 2020-01-02T10:00:00+08:00\ndraft: true\n---"_s);
        choose(u"Draft"_s, {});
        QCOMPARE(frontMatter(), u"---\ntitle: {title}\ndate: 2020-01-02T10:00:00+08:00\n---"_s);
        QCOMPARE(m_document->undoStack()->undoText(), u"Change time zone of the post"_s); // there and back
    }

    void pelicanSaysDraftInItsStatus()
    {
        open(u"Title: {title}"_s);
        choose(u"Draft"_s, u"yes"_s);
        QCOMPARE(frontMatter(), u"Title: {title}\nStatus: draft"_s);
        choose(u"Draft"_s, u"no"_s);
        QCOMPARE(frontMatter(), u"Title: {title}\nStatus: published"_s);
    }

    void theTitleGetsItsPlaceOnFirstUse()
    {
        open(u"Date: 2020-01-02"_s);
        type(line(u"Title"_s), u"x"_s);
        QCOMPARE(frontMatter(), u"Title: {title}\nDate: 2020-01-02"_s);
        m_document->undoStack()->undo();
        QCOMPARE(frontMatter(), u"Date: 2020-01-02"_s);
    }

    void whatIsWrongIsSaidInPlace()
    {
        open(u"Title: {title}\nDate: 2020-01-02 10:00"_s);
        QLineEdit *date = line(u"Date"_s);
        type(date, u"7x"_s);
        line(u"Slug"_s)->setFocus();
        QVERIFY(!problemAt(date).isEmpty());
        QCOMPARE(date->text(), u"2020-01-02 10:007x"_s); // what was typed stays
        QCOMPARE(frontMatter(), u"Title: {title}\nDate: 2020-01-02 10:00"_s);
        QLineEdit *zone = line(u"Zone"_s);
        type(zone, u"Nowhere"_s);
        line(u"Slug"_s)->setFocus();
        QVERIFY(!problemAt(zone).isEmpty());
    }

    void brokenFrontMatterSaysWhere()
    {
        const QString broken = u"---\ntitle: {title}\ntags: [a\n---"_s;
        open(broken);
        auto *text = field<QPlainTextEdit>(u"Front matter"_s);
        QVERIFY(!problemAt(text).isEmpty());
        QLineEdit *slug = line(u"Slug"_s);
        type(slug, u"s"_s);
        line(u"Tags"_s)->setFocus();
        QVERIFY(!problemAt(slug).isEmpty());
        QCOMPARE(frontMatter(), broken);
        m_document->setFrontMatter(u"---\ntitle: {title}\ntags: [a]\n---"_s);
        QVERIFY(problemAt(text).isEmpty());
        QCOMPARE(line(u"Tags"_s)->text(), u"a"_s);
    }

    void aTitleThatIsNotTheEventsIsTold()
    {
        Event event;
        event.title = u"南宁"_s;
        event.post.frontMatter = u"---\ntitle: \"\\u5357\\u5b81\"\n---"_s;
        m_document->load(event);
        auto *text = field<QPlainTextEdit>(u"Front matter"_s);
        QVERIFY(problemAt(text).isEmpty());
        event.post.frontMatter = u"---\ntitle: 2019\n---"_s;
        m_document->load(event);
        QVERIFY(problemAt(text).contains(u"南宁"_s));
        m_document->setEventTitle(u"新标题"_s);
        QVERIFY(problemAt(text).isEmpty());
        QCOMPARE(frontMatter(), u"---\ntitle: {title}\n---"_s);
    }

    void whyATagCannotBeWrittenIsTold()
    {
        open(u"+++\ntitle = \"{title}\"\ntaxonomies.tags = [\"a\"]\n+++"_s);
        QLineEdit *tags = line(u"Tags"_s);
        type(tags, u"b"_s);
        line(u"Slug"_s)->setFocus();
        QVERIFY(problemAt(tags).contains(u"3"_s) && problemAt(tags).contains(u"taxonomies"_s));
    }

    void theEncodingIsChosen()
    {
        Event event;
        event.post.encoding = TextEncoding::Gb18030;
        m_document->load(event);
        QCOMPARE(field<QComboBox>(u"Encoding"_s)->currentText(), u"GB18030"_s);
        QVERIFY(!problemAt(field<QComboBox>(u"Encoding"_s)).isEmpty());
        choose(u"Encoding"_s, u"UTF-8"_s);
        QVERIFY(problemAt(field<QComboBox>(u"Encoding"_s)).isEmpty());
        QCOMPARE(m_document->event().post.encoding, TextEncoding::Utf8);
        m_document->undoStack()->undo();
        QCOMPARE(field<QComboBox>(u"Encoding"_s)->currentText(), u"GB18030"_s);
    }

private:
    void open(const QString &frontMatter)
    {
        Event event;
        event.post.frontMatter = frontMatter;
        m_document->load(event);
    }

    QString frontMatter() const { return m_document->event().post.frontMatter; }

    template<class Widget>
    Widget *field(const QString &name) const
    {
        for (Widget *widget : m_page->findChildren<Widget *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QLineEdit *line(const QString &name) const { return field<QLineEdit>(name); }

    static void type(QLineEdit *edit, const QString &text)
    {
        edit->setFocus();
        edit->end(false);
        const auto isKey = [](QChar c) { return c.unicode() < 0x80; };
        if (std::ranges::all_of(text, isKey)) {
            QTest::keyClicks(edit, text);
            return;
        }
        QInputMethodEvent commit;
        commit.setCommitString(text);
        QApplication::sendEvent(edit, &commit);
    }

    void choose(const QString &name, const QString &value)
    {
        auto *box = field<QComboBox>(name);
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    }

    static QString problemAt(const QWidget *edit)
    {
        const auto *label = edit->parentWidget()->findChild<QLabel *>(u"problem"_s);
        return label && label->isVisible() ? label->text() : QString();
    }

    std::unique_ptr<EventDocument> m_document;
    std::unique_ptr<DetailsPage> m_page;
};

QTEST_MAIN(FrontMatterRowsTest)
#include "frontmatterrows_test.moc"
