// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchevent.h"

#include "models/format/recap/newevent.h"

using namespace Qt::StringLiterals;

namespace rundown::bench {

namespace {

/// Words by turns, so that sessions differ and every run measures the same.
QString wordsFor(int number, int count)
{
    static const QStringList words{u"编译器"_s,       u"the scheduler"_s, u"分布式系统"_s, u"a queue"_s,
                                   u"社区里的新人"_s, u"latency"_s,       u"数据管道"_s,   u"our cluster"_s,
                                   u"测试与发布"_s,   u"an old bug"_s,    u"开源许可证"_s};
    QString text;
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? u" "_s : QString()) + words[(number * 7 + i * (3 + number % 5)) % words.size()];
    return text;
}

QString notesFor(int number)
{
    QString notes;
    for (int line = 0; line < 4; ++line) {
        notes += line > 0 ? u"\n"_s : QString();
        notes +=
            u"[%1:%2] "_s.arg(line * 9 + number % 9, 2, 10, QChar(u'0')).arg(number % 60, 2, 10, QChar(u'0'));
        notes += wordsFor(number + line, 5);
    }
    return notes + u"\n    - "_s + wordsFor(number, 3);
}

Session sessionFor(int number)
{
    static const QStringList names{u"周一鸣"_s, u"Anna Lind"_s, u"何晓"_s, u"Per Olsen"_s};
    Session session;
    session.title = u"第 %1 场: "_s.arg(number) + wordsFor(number, 3);
    session.durationMs = qint64(30) * 60'000;
    session.people.append({{}, names[number % names.size()], wordsFor(number, 2), Role::Speaker, {}});
    session.slides.append({{}, u"slides/talk-%1.pdf"_s.arg(number), {}});
    session.recordings.append({{}, u"191026-%1-talk-091500.MP3"_s.arg(number), {}, {}, {}});
    session.notes = notesFor(number);
    return session;
}

} // namespace

Event eventOf(int sessions)
{
    Event event = newEvent(QDate(2019, 10, 26));
    event.title = u"Bench day"_s;
    event.recordingsBase = u"https://media.example.org/2019/"_s;
    event.outline.clear();
    for (int number = 0; number < sessions;) {
        Entry entry;
        entry.content = sessionFor(number++);
        const int children = number % 10 == 0 ? std::min(3, sessions - number) : 0;
        for (int i = 0; i < children; ++i) {
            Entry child;
            child.content = sessionFor(number++);
            entry.children.append(child);
        }
        event.outline.append(entry);
    }
    return event;
}

} // namespace rundown::bench
