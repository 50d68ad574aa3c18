// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/markdown/markdownworker.h"
#include "models/format/recap/frontmatter.h"
#include "models/format/recap/pour.h"
#include "models/format/recap/recap.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// What was read of a session as one line: "[10:30] title | person <affiliation> | S:… R:… V:…".
QString toldOf(const Entry &entry, const Event &event, int depth)
{
    const Session &session = *entry.session();
    QStringList people;
    for (const Person &p : session.people)
        people.append(p.affiliation.isEmpty() ? p.name : p.name + u" <"_s + p.affiliation + u'>');
    QStringList media;
    for (const Slides &s : session.slides)
        media.append(u"S:"_s + postAddress(event.slidesBase, s.file, s.url));
    for (const Recording &r : session.recordings)
        media.append(u"R:"_s + postAddress(event.recordingsBase, r.file, r.url));
    for (const Video &v : session.videos)
        media.append(u"V:"_s + v.url);
    const QString start = session.start ? u'[' + session.start->toString(u"HH:mm"_s) + u"] "_s : QString();
    QStringList told{QString(depth * 2, u' ') + start + session.title};
    if (!people.isEmpty() || !media.isEmpty())
        told.append(people.join(u"; "_s));
    if (!media.isEmpty())
        told.append(media.join(u' '));
    QString text = told.join(u" | "_s);
    for (const Entry &child : entry.children)
        text += u'\n' + toldOf(child, event, depth + 1);
    return text;
}

QString toldOf(const Event &event)
{
    QStringList told;
    for (const Entry &entry : event.outline) {
        if (entry.session())
            told.append(toldOf(entry, event, 0));
    }
    return told.join(u'\n');
}

} // namespace

/// Posts in the forms that communities write, and what a reader reads out of them. A file NAME.md in forms/
/// stands beside NAME.txt.
class RecapFormsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPostTellsItsSessions_data() { addPosts(); }
    void aPostTellsItsSessions()
    {
        QFETCH(QString, path);
        QFile post(path);
        QFile expected(path.chopped(3) + u".txt"_s);
        QVERIFY(post.open(QIODevice::ReadOnly) && expected.open(QIODevice::ReadOnly));
        const QByteArray text = post.readAll();
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        QCOMPARE(toldOf(read->event), QString::fromUtf8(expected.readAll()).trimmed());
        QCOMPARE(writePost(read->event).text, text);
    }

    /// Somebody with another editor changed a line: how lines end says nothing of sessions.
    void mixedLineEndsTellTheSame_data() { addPosts(); }
    void mixedLineEndsTellTheSame()
    {
        QFETCH(QString, path);
        QFile post(path);
        QVERIFY(post.open(QIODevice::ReadOnly));
        QByteArray text = post.readAll();
        const auto uniform = readPost(text, u"post.md"_s, worker);
        QVERIFY(uniform);
        text.replace('\n', "\r\n");
        const qsizetype last = text.lastIndexOf("\r\n", text.lastIndexOf("\r\n") - 1);
        if (text.contains("\r\r") || last < 0)
            QSKIP("The post has carriage returns of its own.");
        text.remove(last, 1);
        const auto mixed = readPost(text, u"post.md"_s, worker);
        QVERIFY(mixed);
        QCOMPARE(mixed->event.post.lineEnd, LineEnd::Lf);
        QCOMPARE(toldOf(mixed->event), toldOf(uniform->event));
        QCOMPARE(writePost(mixed->event).text, text);
    }

    /// Nobody sees a blank at the end of a line.
    void blanksAtLineEndsTellTheSame_data() { addPosts(); }
    void blanksAtLineEndsTellTheSame()
    {
        QFETCH(QString, path);
        QFile post(path);
        QVERIFY(post.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(post.readAll());
        const qsizetype begin = frontMatterLength(text);
        static const QRegularExpression lineEnd(u"(?<=\\S)\\n"_s);
        const QByteArray blank = (text.left(begin) + text.mid(begin).replace(lineEnd, u" \n"_s)).toUtf8();
        const auto plain = readPost(text.toUtf8(), u"post.md"_s, worker);
        const auto read = readPost(blank, u"post.md"_s, worker);
        QVERIFY(plain && read);
        QCOMPARE(toldOf(read->event), toldOf(plain->event));
        QCOMPARE(writePost(read->event).text, blank);
    }

private:
    static void addPosts()
    {
        QTest::addColumn<QString>("path");
        const QDir dir(QStringLiteral(RUNDOWN_FORMS));
        const QStringList names = dir.entryList({u"*.md"_s});
        QVERIFY(names.size() >= 15);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }

private slots:
    void whatWasWeighedIsMarked()
    {
        const QByteArray text = "Title: t\n\n- ~ 14:14 开始\n- ~ 15:00 阿明 谈协作\n- ~ 16:00 散场\n";
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        QList<Doubt::Reason> reasons;
        for (const Doubt &doubt : read->doubts)
            reasons.append(doubt.reason);
        QVERIFY(reasons.contains(Doubt::Reason::StartOrEnd));
        QVERIFY(reasons.contains(Doubt::Reason::SpeakerInTitle));
        const Doubt &first = read->doubts.first();
        QCOMPARE(first.line, 3);
        QVERIFY(!first.what.isEmpty() && !first.readings.isEmpty());
        QVERIFY(read->event.outline[first.path.first()].session());
    }

    void aNameBelowAShortTalkIsMarkedInItsLine()
    {
        QFile post(QStringLiteral(RUNDOWN_FORMS "/tw-a-hash-too-many.md"));
        QVERIFY(post.open(QIODevice::ReadOnly));
        const QByteArray text = post.readAll();
        const auto read = readPost(text, u"post.md"_s, worker);
        QVERIFY(read);
        QList<int> marked;
        for (const Doubt &doubt : read->doubts) {
            if (doubt.reason == Doubt::Reason::PersonOrNote)
                marked.append(doubt.line);
        }
        const int nina = 1 + int(text.left(text.indexOf("Nina")).count('\n'));
        QVERIFY(marked.contains(nina) && marked.contains(nina + 2));
    }

private:
    MarkdownWorker worker;
};

QTEST_GUILESS_MAIN(RecapFormsTest)
#include "recapforms_test.moc"
