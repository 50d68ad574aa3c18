// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/samplepost.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// The built program, run as a person or a script runs it.
class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void importThenExportGivesTheSameBytes_data();
    void importThenExportGivesTheSameBytes();
    void namesItsOutputsAfterTheInput();
    void importSaysWhatItDoubts();
    void importsAndExportsToStandardOutput();
    void importKeepsAnEventFileAsItIs();
    void overwritesOnlyWhenForced();
    void exportsAPostAsItIs();
    void exportsForABlog();
    void exportsAnEventWithoutAStyle();
    void choosesWhatBecomesOfStamps();
    void writesABundle();
    void exportsNotesWithStamps();
    void namesTheLineOfABrokenProfile();
    void listsProfiles();

    void listsTheProgramAsText();
    void listsTheProgramAsJson();
    void listsAnEventFileLikeItsPost();
    void listSaysWhatItCouldNotRead();
    void knowsTheSampleProgram();

    void checkIsSilentWhereAllIsWell();
    void checkNamesFileLineAndColumn();
    void checkDoesNotFailForHints();
    void checkGivesJson();
    void checkMendsWhatIsAskedFor();
    void checkMendsEventFiles();
    void checkWritesNothingUnasked();

    void writesAWaveform();

    void failsOnWhatCannotBeRead_data();
    void failsOnWhatCannotBeRead();
    void failsOnWhatCannotBeWritten();
    void failsWhereStandardOutputIsFull_data();
    void failsWhereStandardOutputIsFull();
    void saysWhatIsWrongUsage_data();
    void saysWhatIsWrongUsage();
    void helpAndVersionAreAnswers();
    void needsADisplayForItsWindowOnly();
    void saysThatADisplayDoesNotAnswer_data();
    void saysThatADisplayDoesNotAnswer();
    void speaksChineseThroughout_data();
    void speaksChineseThroughout();

private:
    /// What the program said when it was over.
    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    Answer run(const QStringList &arguments, bool withDisplay = true) const;
    Answer runWith(const QMap<QString, QString> &variables, const QStringList &arguments,
                   const QString &output = {}) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    QJsonObject programOf(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CommandLineTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

CommandLineTest::Answer CommandLineTest::run(const QStringList &arguments, bool withDisplay) const
{
    return runWith(withDisplay ? QMap<QString, QString>{{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}}
                               : QMap<QString, QString>(),
                   arguments);
}

/// With these variables in a plain environment; standard output may go to a file.
CommandLineTest::Answer CommandLineTest::runWith(const QMap<QString, QString> &variables,
                                                 const QStringList &arguments, const QString &output) const
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LANGUAGE"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(m_folder->path());
    if (!output.isEmpty())
        program.setStandardOutputFile(output);
    program.start(QStringLiteral(RUNDOWN_PROGRAM), arguments);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit) {
        program.kill();
        program.waitForFinished();
        return {-1, {}, "the program did not end by itself"};
    }
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

void CommandLineTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray CommandLineTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QJsonObject CommandLineTest::programOf(const QString &name) const
{
    const Answer answer = run({u"list"_s, name, u"--json"_s});
    return answer.code == 0 ? QJsonDocument::fromJson(answer.out).object() : QJsonObject();
}

// --- import and export -----------------------------------------------------------------------------------

void CommandLineTest::importThenExportGivesTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::newRow("own") << ownPost();
    QTest::newRow("own, as published") << asPublished(ownPost());
    for (const QString &name : {u"pycon19cn-nanning.md"_s, u"pycon19cn-nanning.crlf.md"_s})
        QTest::newRow(qPrintable(name)) << samplePost(name);
}

void CommandLineTest::importThenExportGivesTheSameBytes()
{
    QFETCH(QByteArray, post);
    if (post.isEmpty())
        QSKIP("the sample posts are not here");
    write(u"post.md"_s, post);
    const Answer imported = run({u"import"_s, u"post.md"_s, u"-o"_s, u"event.rundown.yaml"_s});
    QCOMPARE(imported.err, QByteArray());
    QCOMPARE(imported.code, 0);
    const Answer exported = run({u"export"_s, u"event.rundown.yaml"_s, u"-o"_s, u"again.md"_s});
    QCOMPARE(exported.err, QByteArray());
    QCOMPARE(exported.code, 0);
    QCOMPARE(read(u"again.md"_s), post);
    QCOMPARE(read(u"post.md"_s), post);
}

void CommandLineTest::namesItsOutputsAfterTheInput()
{
    QDir(m_folder->path()).mkdir(u"day 1"_s);
    write(u"day 1/talks.md"_s, ownPost());
    const Answer imported = run({u"import"_s, u"day 1/talks.md"_s});
    QCOMPARE(imported.code, 0);
    QCOMPARE(imported.out, QByteArray("Wrote day 1/talks.rundown.yaml\n"));
    QVERIFY(QFile::remove(path(u"day 1/talks.md"_s)));
    QCOMPARE(run({u"export"_s, u"day 1/talks.rundown.yaml"_s}).code, 0);
    QCOMPARE(read(u"day 1/talks.md"_s), ownPost());
    QCOMPARE(QDir(path(u"day 1"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList({u"talks.md"_s, u"talks.rundown.yaml"_s}));
}

void CommandLineTest::importSaysWhatItDoubts()
{
    write(u"post.md"_s, "Title: t\n\n- ~ 14:14 开始\n- ~ 15:00 阿明 谈协作\n- ~ 16:00 散场\n");
    const Answer imported = run({u"import"_s, u"post.md"_s});
    QCOMPARE(imported.code, 0);
    QVERIFY2(imported.err.startsWith("post.md:3: This time may be"), imported.err.constData());
    QVERIFY(read(u"post.rundown.yaml"_s).contains("unsure: [start-or-end]"));
}

void CommandLineTest::importsAndExportsToStandardOutput()
{
    const QByteArray post = asPublished(ownPost());
    write(u"post.md"_s, post);
    const Answer imported = run({u"import"_s, u"post.md"_s, u"-o"_s, u"-"_s});
    QCOMPARE(imported.code, 0);
    QVERIFY(imported.out.startsWith("rundown: "));
    write(u"event.rundown.yaml"_s, imported.out);
    const Answer exported = run({u"export"_s, u"event.rundown.yaml"_s, u"-o"_s, u"-"_s});
    QCOMPARE(exported.code, 0);
    QCOMPARE(exported.out, post);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             QStringList({u"event.rundown.yaml"_s, u"post.md"_s}));
}

void CommandLineTest::importKeepsAnEventFileAsItIs()
{
    const QByteArray event = "# mine\r\nrundown: 1\r\ncolour: red # not known\r\ntitle: 'a'\r\noutline:\r\n"
                             "  - session:   \"b\"";
    write(u"day.rundown.yaml"_s, event);
    const Answer printed = run({u"import"_s, u"day.rundown.yaml"_s, u"-o"_s, u"-"_s});
    QCOMPARE(printed.code, 0);
    QCOMPARE(printed.out, event);
    const Answer itself = run({u"import"_s, u"day.rundown.yaml"_s});
    QCOMPARE(itself.code, 1);
    QVERIFY2(itself.err.contains("day.rundown.yaml: This file is already there."), itself.err.constData());
    QCOMPARE(run({u"import"_s, u"day.rundown.yaml"_s, u"-o"_s, u"other.rundown.yaml"_s}).code, 0);
    QCOMPARE(read(u"other.rundown.yaml"_s), event);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             QStringList({u"day.rundown.yaml"_s, u"other.rundown.yaml"_s}));
}

void CommandLineTest::overwritesOnlyWhenForced()
{
    write(u"post.md"_s, ownPost());
    write(u"post.rundown.yaml"_s, "mine\n");
    const Answer refused = run({u"import"_s, u"post.md"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.startsWith("post.rundown.yaml: "), refused.err.constData());
    QVERIFY(refused.err.contains("--force"));
    QCOMPARE(read(u"post.rundown.yaml"_s), QByteArray("mine\n"));
    QCOMPARE(run({u"import"_s, u"post.md"_s, u"--force"_s}).code, 0);
    QVERIFY(read(u"post.rundown.yaml"_s).startsWith("rundown: "));

    write(u"post.md"_s, "mine too\n");
    QCOMPARE(run({u"export"_s, u"post.rundown.yaml"_s}).code, 1);
    QCOMPARE(read(u"post.md"_s), QByteArray("mine too\n"));
    QCOMPARE(run({u"export"_s, u"post.rundown.yaml"_s, u"--force"_s}).code, 0);
    QCOMPARE(read(u"post.md"_s), ownPost());
}

void CommandLineTest::exportsAPostAsItIs()
{
    write(u"post.md"_s, ownPost());
    QCOMPARE(run({u"export"_s, u"post.md"_s, u"-o"_s, u"-"_s}).out, ownPost());
}

const QByteArray blogEvent =
    "rundown: 1\ntitle: Owls\ndays: [2020-05-16]\nrecordings-base: https://e.example/r/\n"
    "post:\n  profile: jekyll\n  style:\n    session: |-\n      - {title}\n"
    "          + {recording}\n          + {notes}\n    photo: '![{alt}]({photo})'\n"
    "outline:\n  - session: Owls\n    recordings: [rec/录 1.mp3]\n"
    "    notes: '[0:10] look'\n  - photo: photos/owl.png\n    alt: an owl\n";

void CommandLineTest::exportsNotesWithStamps()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    const QByteArray srt = "1\n00:00:10,000 --> 00:00:15,000\nlook\n\n";
    QCOMPARE(run({u"export"_s, u"owls.rundown.yaml"_s, u"--notes"_s, u"srt"_s, u"-o"_s, u"-"_s}).out, srt);
    const Answer inFolder =
        run({u"export"_s, u"owls.rundown.yaml"_s, u"--notes"_s, u"srt"_s, u"-o"_s, u"out"_s});
    QVERIFY2(inFolder.code == 0, inFolder.err.constData());
    QCOMPARE(read(u"out/录 1.notes.srt"_s), srt);
    QCOMPARE(run({u"export"_s, u"owls.rundown.yaml"_s, u"--notes"_s, u"srt"_s, u"-o"_s, u"out"_s}).code, 1);
    QCOMPARE(run({u"export"_s, u"owls.rundown.yaml"_s, u"--notes"_s, u"txt"_s, u"-o"_s, u"-"_s}).out,
             QByteArray("10.000000\t15.000000\tlook\n"));
    write(u"none.rundown.yaml"_s, "rundown: 1\noutline:\n  - session: a\n");
    QVERIFY(run({u"export"_s, u"none.rundown.yaml"_s, u"--notes"_s, u"vtt"_s})
                .err.contains("No notes have a stamp"));
}

void CommandLineTest::exportsForABlog()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    const Answer own = run({u"export"_s, u"owls.rundown.yaml"_s});
    QCOMPARE(own.out, QByteArray("Wrote 2020-05-16-owls.md\n"));
    QVERIFY(read(u"2020-05-16-owls.md"_s).contains("layout: post\n"));
    QVERIFY(read(u"2020-05-16-owls.md"_s).contains("![an owl](/assets/owls/photos/owl.png)"));
    const Answer other = run({u"export"_s, u"owls.rundown.yaml"_s, u"--profile"_s, u"hugo"_s});
    QCOMPARE(other.out, QByteArray("Wrote owls/index.md\n"));
    const Answer plain =
        run({u"export"_s, u"owls.rundown.yaml"_s, u"--profile"_s, u"plain"_s, u"-o"_s, u"-"_s});
    QCOMPARE(plain.out, QByteArray("- Owls\n    + [录 1.mp3](https://e.example/r/%E5%BD%95%201.mp3)\n"
                                   "    + [0:10] look\n\n![an owl](photos/owl.png)\n"));
    const Answer none = run({u"export"_s, u"owls.rundown.yaml"_s, u"--profile"_s, u"frobnicate"_s});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains("frobnicate"));
}

void CommandLineTest::exportsAnEventWithoutAStyle()
{
    write(u"bare.rundown.yaml"_s, "rundown: 1\noutline:\n  - session: Owls\n    recordings: [owls.mp3]\n"
                                  "    sessions:\n      - session: Short\n        notes: look\n"
                                  "  - photo: owl.png\n    alt: an owl\n");
    const Answer answer = run({u"export"_s, u"bare.rundown.yaml"_s, u"-o"_s, u"-"_s});
    QCOMPARE(answer.code, 0);
    for (const char *word : {"- Owls", "[owls.mp3](owls.mp3)", "Short", "look", "![an owl](owl.png)"})
        QVERIFY2(answer.out.contains(word), answer.out.constData());
}

void CommandLineTest::choosesWhatBecomesOfStamps()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    const QStringList toOut{u"export"_s, u"owls.rundown.yaml"_s, u"-o"_s, u"-"_s, u"--stamps"_s};
    QVERIFY(run(QStringList(toOut) << u"keep"_s).out.contains("    + [0:10] look\n"));
    QVERIFY(run(QStringList(toOut) << u"drop"_s).out.contains("    + look\n"));
    QVERIFY(run(QStringList(toOut) << u"link"_s)
                .out.contains("    + [0:10](https://e.example/r/%E5%BD%95%201.mp3#t=10) look\n"));
    QCOMPARE(run(QStringList(toOut) << u"burn"_s).code, 2);
}

void CommandLineTest::writesABundle()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    QVERIFY(QDir(m_folder->path()).mkpath(u"rec"_s));
    write(u"rec/录 1.mp3"_s, "sound");
    const QStringList command{u"export"_s, u"owls.rundown.yaml"_s, u"--bundle"_s, u"out"_s};
    const Answer missing = run(command);
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.startsWith("site/_posts/2020-05-16-owls.md:"), missing.err.constData());
    QVERIFY(missing.err.contains("photos/owl.png"));
    QCOMPARE(read(u"out/upload/e.example/r/录 1.mp3"_s), QByteArray("sound"));
    QVERIFY(missing.out.contains("https://e.example/r/%E5%BD%95%201.mp3"));

    QVERIFY(QDir(m_folder->path()).mkpath(u"photos"_s));
    write(u"photos/owl.png"_s, "owl");
    QCOMPARE(run(command).code, 1); // what is there stays
    QCOMPARE(read(u"out/site/assets/owls/photos/owl.png"_s), QByteArray("(no file)"));
    const Answer forced = run(QStringList(command) << u"--force"_s);
    QCOMPARE(forced.err, QByteArray());
    QCOMPARE(forced.code, 0);
    QCOMPARE(read(u"out/site/assets/owls/photos/owl.png"_s), QByteArray("owl"));
    QVERIFY(read(u"out/UPLOAD.txt"_s).contains("upload/e.example/r/录 1.mp3"));
}

void CommandLineTest::namesTheLineOfABrokenProfile()
{
    write(u"owls.rundown.yaml"_s, blogEvent);
    write(u"jekyll.profile.yaml"_s, "profile: jekyll\nfile: x.md\ncolour: red\n");
    const Answer answer = run({u"export"_s, u"owls.rundown.yaml"_s});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("jekyll.profile.yaml:3:1: "), answer.err.constData());
}

void CommandLineTest::listsProfiles()
{
    write(u"mine.profile.yaml"_s, "profile: mine\ntitle: My blog\nfile: x.md\n");
    const Answer answer = run({u"profiles"_s, u"."_s}, false);
    QCOMPARE(answer.code, 0);
    for (const char *name : {"plain", "pelican", "hugo", "jekyll", "hexo", "eleventy", "zola"})
        QVERIFY2(answer.out.contains('\n' + QByteArray(name)) || answer.out.startsWith(name), name);
    QVERIFY(answer.out.contains("My blog"));
    QVERIFY(answer.out.contains("mine.profile.yaml"));
}

// --- list ------------------------------------------------------------------------------------------------

void CommandLineTest::listsTheProgramAsText()
{
    write(u"post.md"_s, ownPost());
    const Answer answer = run({u"list"_s, u"post.md"_s});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.err, QByteArray());
    const QList<QByteArray> lines = answer.out.split('\n');
    QCOMPARE(lines.size(), 9); // the title, seven sessions, the last newline
    QCOMPARE(lines[0], QByteArray("A day of small talks"));
    QVERIFY(lines[2].contains("Counting birds with Python"));
    QVERIFY(lines[2].contains("Ada Finch"));
    QVERIFY(lines[2].contains("200516-01-birds-141104.MP3"));
}

void CommandLineTest::listsTheProgramAsJson()
{
    write(u"post.md"_s, ownPost());
    const QJsonObject program = programOf(u"post.md"_s);
    QCOMPARE(program.keys(), QStringList({u"date"_s, u"sessions"_s, u"title"_s}));
    QCOMPARE(program[u"title"_s].toString(), u"A day of small talks"_s);
    QCOMPARE(program[u"date"_s].toString(), u"2020-05-16"_s);
    const QJsonArray sessions = program[u"sessions"_s].toArray();
    QCOMPARE(sessions.size(), 4);

    const QJsonObject birds = sessions[1].toObject();
    QCOMPARE(birds.keys(), QStringList({u"id"_s, u"kind"_s, u"notes"_s, u"people"_s, u"recordings"_s,
                                        u"title"_s})); // what is not known is left out
    QCOMPARE(birds[u"kind"_s].toString(), u"talk"_s);
    QCOMPARE(birds[u"people"_s].toArray(), QJsonArray({QJsonObject({{u"name"_s, u"Ada Finch"_s},
                                                                    {u"affiliation"_s, u"Heron Works"_s},
                                                                    {u"role"_s, u"speaker"_s}})}));
    const QString name = u"200516-01-birds-141104.MP3"_s;
    QCOMPARE(birds[u"recordings"_s].toArray(),
             QJsonArray({QJsonObject({{u"file"_s, name},
                                      {u"url"_s, u"http://media.example.org/day/"_s + name},
                                      {u"start"_s, u"14:11:04"_s}})}));
    QVERIFY(birds[u"notes"_s].toString().startsWith(u"a camera"_s));

    const QJsonObject garden = sessions[2].toObject();
    QCOMPARE(garden[u"title"_s].toString(), u"A garden of tests"_s);
    QCOMPARE(garden[u"slides"_s].toArray()[0].toObject()[u"url"_s].toString(),
             u"https://slides.example.org/garden.html#/1"_s);
    QCOMPARE(garden[u"recordings"_s].toArray()[0].toObject()[u"start"_s].toString(), u"15:00"_s);

    const QJsonObject block = sessions[3].toObject();
    QCOMPARE(block[u"kind"_s].toString(), u"lightning"_s);
    const QJsonArray children = block[u"children"_s].toArray();
    QCOMPARE(children.size(), 3);
    QCOMPARE(children[2].toObject()[u"title"_s].toString(), QString());
    QVERIFY(!children[2].toObject()[u"id"_s].toString().isEmpty());
}

void CommandLineTest::listsAnEventFileLikeItsPost()
{
    write(u"post.md"_s, ownPost());
    QCOMPARE(run({u"import"_s, u"post.md"_s}).code, 0);
    QVERIFY(!programOf(u"post.md"_s).isEmpty());
    QCOMPARE(programOf(u"post.rundown.yaml"_s), programOf(u"post.md"_s));

    write(u"timed.rundown.yaml"_s, "rundown: 1\noutline:\n  - session: a\n    start: 9:05\n"
                                   "    duration: 25 min\n    room: big\n");
    const QJsonObject timed = programOf(u"timed.rundown.yaml"_s)[u"sessions"_s].toArray()[0].toObject();
    QCOMPARE(timed[u"start"_s].toString(), u"09:05"_s);
    QCOMPARE(timed[u"duration"_s].toDouble(), 1500.0);
}

void CommandLineTest::listSaysWhatItCouldNotRead()
{
    write(u"f.rundown.yaml"_s, "rundown: 1\noutline:\n  - session: a\n    start: soon\n");
    for (const QStringList &options : {QStringList(), QStringList{u"--json"_s}}) {
        const Answer answer = run(QStringList{u"list"_s, u"f.rundown.yaml"_s} + options);
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.err.startsWith("f.rundown.yaml:4:12: "), answer.err.constData());
        QVERIFY(answer.out.contains('a'));
    }
}

void CommandLineTest::knowsTheSampleProgram()
{
    const QByteArray post = samplePost(u"pycon19cn-nanning.md"_s);
    if (post.isEmpty())
        QSKIP("the sample posts are not here");
    write(u"post.md"_s, post);
    const QJsonArray sessions = programOf(u"post.md"_s)[u"sessions"_s].toArray();
    QCOMPARE(sessions.size(), 9);
    qsizetype recordings = 0;
    const auto count = [&recordings](const QJsonArray &list) {
        for (const auto &session : list)
            recordings += session[u"recordings"_s].toArray().size();
    };
    count(sessions);
    const QJsonArray children = sessions[8].toObject()[u"children"_s].toArray();
    count(children);
    QCOMPARE(children.size(), 3);
    QCOMPARE(recordings, 11);
    QCOMPARE(sessions[3].toObject()[u"recordings"_s].toArray()[0].toObject()[u"start"_s].toString(),
             u"14:11:04"_s);
}

// --- check -----------------------------------------------------------------------------------------------

void CommandLineTest::checkIsSilentWhereAllIsWell()
{
    write(u"well.rundown.yaml"_s, "rundown: 1\ntitle: a\noutline:\n  - prose: text\n");
    for (const QStringList &options : {QStringList(), QStringList{u"--json"_s}}) {
        const Answer answer = run(QStringList{u"check"_s, u"well.rundown.yaml"_s} + options);
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(answer.out.simplified(), options.isEmpty() ? QByteArray() : QByteArray("[ ]"));
    }
}

void CommandLineTest::checkNamesFileLineAndColumn()
{
    write(u"odd.rundown.yaml"_s, "rundown: 1\ntitle: a\noutline:\n  - prose: |-\n      x\n\n      ##y\n");
    const Answer answer = run({u"check"_s, u"odd.rundown.yaml"_s});
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.startsWith("odd.rundown.yaml:7:7: "), answer.err.constData());
    QVERIFY(answer.err.endsWith("[heading-without-space]\n"));
    QCOMPARE(answer.err.count('\n'), 1);
}

void CommandLineTest::checkDoesNotFailForHints()
{
    write(u"odd.rundown.yaml"_s, "rundown: 1\ntitle: a\ncolour: red\n");
    const Answer answer = run({u"check"_s, u"odd.rundown.yaml"_s});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.err.startsWith("odd.rundown.yaml:3:1: "), answer.err.constData());
    QVERIFY(answer.err.contains("colour"));
    write(u"post.md"_s, ownPost());
    QCOMPARE(run({u"check"_s, u"post.md"_s}).code, 0);
}

void CommandLineTest::checkGivesJson()
{
    write(u"post.md"_s, "Title: x\nDate: 2020-05-01\n\n##y\n");
    const Answer answer = run({u"check"_s, u"--json"_s, u"post.md"_s});
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.err, QByteArray());
    const QJsonArray problems = QJsonDocument::fromJson(answer.out).array();
    QCOMPARE(problems.size(), 1);
    const QJsonObject problem = problems[0].toObject();
    QCOMPARE(problem[u"severity"_s].toString(), u"warning"_s);
    QCOMPARE(problem[u"code"_s].toString(), u"heading-without-space"_s);
    QCOMPARE(problem[u"file"_s].toString(), u"post.md"_s);
    QCOMPARE(problem[u"line"_s].toInt(), 4);
    QCOMPARE(problem[u"column"_s].toInt(), 1);
    QVERIFY(problem[u"what"_s].toString().contains(u"##y"_s));
    QCOMPARE(problem[u"fix"_s].toString(), u"Add a space after ##"_s);
    QVERIFY(!problem.contains(u"fixed"_s));
}

void CommandLineTest::checkMendsWhatIsAskedFor()
{
    const QByteArray post = "Title: x\r\n\r\n##y\r\n\r\n**三：**四 http://a.example，五\r\n\r\n##z\r\n";
    write(u"post.md"_s, post);
    const Answer answer = run({u"check"_s, u"post.md"_s, u"--fix"_s, u"heading-without-space"_s});
    QCOMPARE(read(u"post.md"_s), QByteArray(post).replace("##y", "## y").replace("##z", "## z"));
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.out, QByteArray("post.md:3:1: Done: Add a space after ##. [heading-without-space]\n"
                                    "post.md:7:1: Done: Add a space after ##. [heading-without-space]\n"));
    QCOMPARE(answer.err.count('\n'), 2);
    const Answer rest = run({u"check"_s, u"post.md"_s, u"--json"_s, u"--fix"_s,
                             u"bold-not-bold,url-swallows-punctuation,missing-alt"_s});
    QCOMPARE(rest.code, 0);
    QCOMPARE(rest.out.count("\"fixed\": true"), 2);
    QVERIFY(read(u"post.md"_s).contains("**三**：四 <http://a.example>，五\r\n"));
}

void CommandLineTest::checkMendsEventFiles()
{
    const QByteArray yaml = "# mine\nrundown: 1\ntitle: a\ndays: [2020-05-16]\npost:\n  front-matter: |-\n"
                            "    Date: 2020-05-01 10:00\nodd: kept\n";
    write(u"e.rundown.yaml"_s, yaml);
    const Answer answer = run({u"check"_s, u"e.rundown.yaml"_s, u"--fix"_s, u"post-before-event"_s});
    QCOMPARE(read(u"e.rundown.yaml"_s), QByteArray(yaml).replace("2020-05-01 ", "2020-05-16 "));
    QCOMPARE(
        answer.out,
        QByteArray("e.rundown.yaml:7:11: Done: Set the post's date to 2020-05-16. [post-before-event]\n"));
    QCOMPARE(answer.code, 0);
}

void CommandLineTest::checkWritesNothingUnasked()
{
    write(u"post.md"_s, "##y\n");
    QCOMPARE(run({u"check"_s, u"post.md"_s}).code, 1);
    QCOMPARE(run({u"check"_s, u"post.md"_s, u"--fix"_s, u"bold-not-bold"_s}).code, 1);
    QCOMPARE(run({u"check"_s, u"post.md"_s, u"--fix"_s, u"no-such-check"_s}).code, 2);
    QCOMPARE(read(u"post.md"_s), QByteArray("##y\n"));
}

// --- what goes wrong -------------------------------------------------------------------------------------

void CommandLineTest::writesAWaveform()
{
    // Half a second, 8,000 samples a second, 8 bits.
    write(u"sound.wav"_s, QByteArray::fromHex("52494646c40f000057415645666d7420100000000100010040"
                                              "1f0000401f00000100080064617461a00f0000") +
                              QByteArray(4000, char(192)));
    QCOMPARE(run({u"waveform"_s, u"sound.wav"_s}).code, 0);
    const QByteArray dat = read(u"sound.dat"_s);
    QCOMPARE(dat.size(), 20 + 50 * 4);
    QCOMPARE(dat.right(4).toHex(), QByteArray("00000040"));
    QCOMPARE(run({u"waveform"_s, u"sound.wav"_s}).code, 1);
    QCOMPARE(run({u"waveform"_s, u"sound.wav"_s, u"--force"_s}).code, 0);
    write(u"none.mp3"_s, "no sound");
    QCOMPARE(run({u"waveform"_s, u"none.mp3"_s}).code, 1);
}

void CommandLineTest::failsOnWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("begin");
    QTest::newRow("no file") << u"none.md"_s << QByteArray() << u"^none\\.md: "_s;
    QTest::newRow("a folder") << u"."_s << QByteArray() << u"^\\.: "_s;
    QTest::newRow("broken YAML") << u"bad.rundown.yaml"_s << QByteArray("rundown: 1\ntitle: [a\n")
                                 << u"^bad\\.rundown\\.yaml:\\d+:\\d+: "_s;
}

void CommandLineTest::failsOnWhatCannotBeRead()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, begin);
    if (!bytes.isEmpty())
        write(name, bytes);
    for (const QString &command : {u"import"_s, u"export"_s, u"list"_s, u"check"_s}) {
        const Answer answer = run({command, name});
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(QRegularExpression(begin).match(QString::fromUtf8(answer.err)).hasMatch(),
                 answer.err.constData());
    }
}

void CommandLineTest::failsOnWhatCannotBeWritten()
{
    write(u"post.md"_s, ownPost());
    const Answer answer = run({u"import"_s, u"post.md"_s, u"-o"_s, u"no/such/folder/x.yaml"_s});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.startsWith("no/such/folder/x.yaml: "), answer.err.constData());
}

void CommandLineTest::failsWhereStandardOutputIsFull_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("import") << QStringList{u"import"_s, u"post.md"_s, u"-o"_s, u"-"_s};
    QTest::newRow("export") << QStringList{u"export"_s, u"post.md"_s, u"-o"_s, u"-"_s};
    QTest::newRow("list") << QStringList{u"list"_s, u"post.md"_s};
    QTest::newRow("check") << QStringList{u"check"_s, u"post.md"_s, u"--json"_s};
    QTest::newRow("profiles") << QStringList{u"profiles"_s};
    QTest::newRow("help") << QStringList{u"--help"_s};
}

void CommandLineTest::failsWhereStandardOutputIsFull()
{
    QFETCH(QStringList, arguments);
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("this system has no device that is always full");
    write(u"post.md"_s, ownPost());
    const Answer answer = runWith({}, arguments, u"/dev/full"_s);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("Standard output cannot be written."), answer.err.constData());
}

void CommandLineTest::saysWhatIsWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("no file") << u"import"_s;
    QTest::newRow("no output") << u"import post.md -o"_s;
    QTest::newRow("unknown option") << u"list --frob post.md"_s;
    QTest::newRow("two files") << u"check post.md post.md"_s;
    QTest::newRow("unknown command") << u"frobnicate post.md"_s;
    QTest::newRow("unknown option without a command") << u"--frob"_s;
    QTest::newRow("an option of another command") << u"list post.md --force"_s;
}

void CommandLineTest::saysWhatIsWrongUsage()
{
    QFETCH(QString, arguments);
    write(u"post.md"_s, ownPost());
    for (const bool withDisplay : {true, false}) {
        const Answer answer = run(arguments.split(u' '), withDisplay);
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY(answer.err.contains("--help"));
    }
}

void CommandLineTest::helpAndVersionAreAnswers()
{
    for (const bool withDisplay : {true, false}) {
        const Answer help = run({u"--help"_s}, withDisplay);
        QCOMPARE(help.code, 0);
        for (const char *word : {"import", "export", "list", "check"})
            QVERIFY2(help.out.contains(word), word);
        const Answer version = run({u"--version"_s}, withDisplay);
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("rundown "));
    }
    const Answer help = run({u"import"_s, u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains("--force"));
}

void CommandLineTest::needsADisplayForItsWindowOnly()
{
    write(u"post.md"_s, ownPost());
    for (const QStringList &arguments : {QStringList{}, QStringList{u"post.md"_s}}) {
        const Answer answer = run(arguments, false);
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.err.contains("display"), answer.err.constData());
    }
    QCOMPARE(run({u"list"_s, u"post.md"_s}, false).code, 0);
    QCOMPARE(run({u"export"_s, u"post.md"_s, u"-o"_s, u"-"_s}, false).out, ownPost());
}

void CommandLineTest::saysThatADisplayDoesNotAnswer_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("no X server") << u"DISPLAY"_s << u":7777"_s;
    QTest::newRow("no forwarding") << u"DISPLAY"_s << u"localhost:7.0"_s;
    QTest::newRow("no name at all") << u"DISPLAY"_s << u"nonsense"_s;
    QTest::newRow("no Wayland") << u"WAYLAND_DISPLAY"_s << u"wayland-77"_s;
}

void CommandLineTest::saysThatADisplayDoesNotAnswer()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const QMap<QString, QString> variables{{variable, value}};
    const Answer answer = runWith(variables, {});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("The display “" + value.toUtf8() + "” does not answer"),
             answer.err.constData());
    QCOMPARE(runWith(variables, {u"--has-display"_s}).code, 1);
    QCOMPARE(runWith(variables, {u"--version"_s}).code, 0);
    QCOMPARE(run({u"--has-display"_s}).code, 0);
}

void CommandLineTest::speaksChineseThroughout_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("help") << u"--help"_s;
    QTest::newRow("help of import") << u"import --help"_s;
    QTest::newRow("help of export") << u"export --help"_s;
    QTest::newRow("help of match") << u"match --help"_s;
    QTest::newRow("no file") << u"import"_s;
    QTest::newRow("no output") << u"import post.md -o"_s;
    QTest::newRow("unknown option") << u"list --frob x"_s;
    QTest::newRow("two unknown options") << u"list x --frob --grob"_s;
    QTest::newRow("an unknown value") << u"export x --stamps burn"_s;
    QTest::newRow("an unknown check") << u"check x --fix frob"_s;
}

void CommandLineTest::speaksChineseThroughout()
{
    QFETCH(QString, arguments);
    const Answer answer =
        runWith({{u"LANGUAGE"_s, u"zh_CN"_s}, {u"LC_ALL"_s, u"C.UTF-8"_s}}, arguments.split(u' '));
    const QString said = QString::fromUtf8(answer.out + answer.err);
    QVERIFY(said.contains(QRegularExpression(u"\\p{Han}"_s)));
    // Three English words in a row are a sentence.
    static const QRegularExpression english(
        u"[A-Za-z]+ [a-z]+ [a-z]+|Usage|Options|Positionals|Print|REQUIRED|TEXT"_s);
    const QRegularExpressionMatch found = english.match(said);
    QVERIFY2(!found.hasMatch(), qPrintable(found.captured() + u" in: "_s + said));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandline_test.moc"
