// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/encoding/textencoding.h"
#include "models/format/markdown/markdownworker.h"
#include "models/format/markdown/worker/limits.h" // RUNDOWN_SANITIZED
#include "models/format/profile/exportpost.h"
#include "models/format/profile/profiles.h"
#include "models/format/recap/recap.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <sys/resource.h>
#include <vector>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

/// Of CPU time, the worker's with it, to read a post and to export it. Ten times as much for builds without
/// optimizing, or with sanitizers.
#if defined(__OPTIMIZE__) && !defined(RUNDOWN_SANITIZED)
constexpr qint64 usualWatchdogMs = 2'000;
#else
constexpr qint64 usualWatchdogMs = 20'000;
#endif

/// Larger ones need as much memory as is allowed when they are only read.
constexpr qsizetype mostExported = 16 << 20;

QByteArray stairs(qsizetype steps, const QByteArray &step)
{
    QByteArray text;
    for (qsizetype i = 0; i < steps; ++i)
        text += QByteArray(2 * i, ' ') + step;
    return text;
}

QByteArray keys(const char *form, int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += QByteArray(form).replace('%', QByteArray::number(i)) + '\n';
    return lines;
}

[[maybe_unused]] qint64 mostMemoryMb(int who)
{
    rusage use{};
    getrusage(static_cast<__rusage_who_t>(who), &use);
    return use.ru_maxrss / 1024;
}

/// Of this process and of the workers that have ended.
qint64 cpuMs()
{
    qint64 ms = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage use{};
        getrusage(who, &use);
        ms += (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1000 +
              (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1000;
    }
    return ms;
}

/// The bound on this machine. Large texts are little but fresh memory, of which each page costs ten times as
/// much where a machine is emulated: what half a gigabyte costs more than usual is granted.
qint64 watchdogMs()
{
    static const qint64 bound = [] {
        constexpr std::size_t size = 64 << 20;
        constexpr qint64 usualMs = 200;
        const qint64 start = cpuMs();
        for (int i = 0; i < 8; ++i) {
            const std::unique_ptr<char[]> fresh(new char[size]);
            std::memset(fresh.get(), i, size);
            *static_cast<volatile char *>(fresh.get()) = 1;
        }
        return usualWatchdogMs + std::max<qint64>(0, cpuMs() - start - usualMs);
    }();
    return bound;
}

/// A text is made when it is its turn: all of them together would be the memory that is measured.
struct HostileText
{
    const char *name;
    std::function<QByteArray()> text;
    bool told; ///< it is said that it was not understood
};

const std::vector<HostileText> &hostileTexts()
{
    static const std::vector<HostileText> texts{
        {"![[]()", [] { return QByteArray(QByteArray("![[]()").repeated(80'000)); }, false},
        {">a*", [] { return QByteArray(QByteArray(">a*").repeated(60'000)); }, false},
        {"</<?", [] { return QByteArray(QByteArray("</<?").repeated(100'000)); }, false},
        {"[", [] { return QByteArray(QByteArray(100'000, '[')); }, false},
        {">", [] { return QByteArray(QByteArray(100'000, '>')); }, false},
        {"lists with blank lines", [] { return QByteArray(stairs(1'500, "- a\n\n")); }, false},
        {"row of bars", [] { return QByteArray("|a|b|\n|-|-|\n" + QByteArray(200'000, '|') + '\n'); }, false},
        {"wide table",
         [] {
             return QByteArray(QByteArray("a|").repeated(66'000) + '\n' + QByteArray("-|").repeated(66'000) +
                               '\n');
         },
         true},
        {"long reference", [] { return QByteArray("[a]: <" + QByteArray(40 << 20, 'u') + ">\n\n[a]\n"); },
         true},
        {"many lines", [] { return QByteArray(QByteArray("- a\n").repeated(4 << 20)); }, true},
        {"line ends", [] { return QByteArray(QByteArray(8 << 20, '\n')); }, true},
        {"one line", [] { return QByteArray(QByteArray(60 << 20, 'x')); }, true},
        {"blank lines",
         [] { return QByteArray("a\n" + QByteArray(5'000, '\n') + "- b\n - Audio: [x](y.mp3)\n"); }, false},
        {"blank lines at the ends",
         [] { return QByteArray(QByteArray(1'500, '\n') + "b" + QByteArray(1'500, '\n')); }, false},
        {"zeros", [] { return QByteArray(QByteArray(500'000, '\0')); }, false},
        {"carriage returns", [] { return QByteArray(QByteArray(5 << 20, '\r')); }, false},
        {"bad bytes", [] { return QByteArray(QByteArray("\xff\xe4\xbd\xa0x").repeated(1 << 20)); }, false},
        {"long front matter", [] { return QByteArray("Title: " + QByteArray(40 << 20, 'a') + "\n\nx"); },
         true},
        {"yaml keys", [] { return QByteArray("---\n" + keys("k%: v", 18'000) + "---\nx"); }, false},
        {"yaml brackets", [] { return QByteArray("---\na: " + QByteArray(200'000, '[') + "\n---\nx"); },
         true},
        {"toml keys", [] { return QByteArray("+++\n" + keys("k% = 1", 15'000) + "+++\nx"); }, false},
        {"toml brackets", [] { return QByteArray("+++\na = " + QByteArray(200'000, '[') + "\n+++\nx"); },
         true},
        {"json keys", [] { return QByteArray("{\n" + keys("\"k%\": 1,", 15'000) + "\"z\": 1\n}\nx"); },
         false},
        {"json brackets",
         [] {
             return QByteArray("{\n\"a\": " + QByteArray(90'000, '[') + QByteArray(90'000, ']') + "\n}\nx");
         },
         true},
        {"headings whose levels drift",
         [] { return QByteArray(QByteArray("# a\n## T - Ann Lee\n").repeated(20'000)); }, false},
        {"heading", [] { return QByteArray("# " + QByteArray("*a ").repeated(100'000) + '\n'); }, false},
        {"tags", [] { return QByteArray(QByteArray("{{ a }} ").repeated(40'000) + '\n'); }, false},
        {"tags of all kinds", [] { return QByteArray(QByteArray("{{a{%b{#c{{<d").repeated(20'000)); }, false},
        {"filters", [] { return QByteArray("{{" + QByteArray("|a ").repeated(100'000) + "}}"); }, false},
        {"backticks in indented code", [] { return QByteArray("    " + QByteArray(200'000, '`') + '\n'); },
         false},
        {"attributes", [] { return QByteArray(QByteArray("<a href=b ").repeated(50'000) + ">\n"); }, false},
        {"comments", [] { return QByteArray(QByteArray("<!-- [a](b.mp3)\n").repeated(30'000)); }, false},
        {"drafts", [] { return QByteArray("Title: x\n" + keys("Status: draft", 15'000) + "\nx"); }, false},
        {"key: value", [] { return QByteArray("Title: x\n" + keys("k%: v", 18'000) + "\nx"); }, false},
    };
    return texts;
}

} // namespace

/// Texts that parsers hang on or burst with are prose, and come back byte for byte, in bounded time and
/// memory.
class RecapHostileTest : public QObject
{
    Q_OBJECT

private slots:
    void texts_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < int(hostileTexts().size()); ++i)
            QTest::newRow(hostileTexts()[size_t(i)].name) << i;
    }
    void texts()
    {
        QFETCH(int, which);
        const HostileText &hostile = hostileTexts()[size_t(which)];
        const QByteArray text = hostile.text();
        watchdogMs(); // measured once, and before
        const qint64 start = cpuMs();
        worker.emplace();
        const auto read = readPost(text, u"post.md"_s, *worker);
        QVERIFY(read);
        QVERIFY(encodePost(writePost(read->event).text, read->event, {}) == text); // QCOMPARE would print it
        if (text.size() <= mostExported) {
            const auto post = exportPost(read->event, *findProfile({}, {}), u"post"_s, *worker);
            QVERIFY(post && post->text == text);
        }
        worker.reset(); // what it took is known once it has ended
        QVERIFY2(cpuMs() - start < watchdogMs(), qPrintable(QString::number(cpuMs() - start)));
        if (text.size() <= mostExported)
            exportForAll(read->event);
        if (hostile.told)
            QVERIFY(!read->problems.isEmpty());
        for (const Problem &problem : read->problems)
            QCOMPARE(problem.file, u"post.md"_s);
    }

    void cleanupTestCase()
    {
#ifndef RUNDOWN_SANITIZED
        QVERIFY2(mostMemoryMb(RUSAGE_SELF) < 500, qPrintable(QString::number(mostMemoryMb(RUSAGE_SELF))));
        QVERIFY2(mostMemoryMb(RUSAGE_CHILDREN) < 500,
                 qPrintable(QString::number(mostMemoryMb(RUSAGE_CHILDREN))));
#endif
    }

private:
    void exportForAll(Event event)
    {
        if (event.days.isEmpty())
            event.days = {QDate(2020, 1, 2)};
        for (const QString &name : ownProfileNames()) {
            const qint64 start = cpuMs();
            worker.emplace();
            exportPost(event, *findProfile(name, {}), u"post"_s, *worker); // it may fail, but in time
            worker.reset();
            QVERIFY2(cpuMs() - start < watchdogMs(), qPrintable(name + u": %1 ms"_s.arg(cpuMs() - start)));
        }
    }

    std::optional<MarkdownWorker> worker;
};

QTEST_GUILESS_MAIN(RecapHostileTest)
#include "recaphostile_test.moc"
