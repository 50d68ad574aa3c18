// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandtest.h"
#include "tests/app/samplepost.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace rundown;
using namespace Qt::StringLiterals;

/// What holds for all commands, and those that read and list a program.
class CommandLineTest : public CommandTest
{
    Q_OBJECT

private slots:
    void importThenExportGivesTheSameBytes_data();
    void importThenExportGivesTheSameBytes();
    void namesItsOutputsAfterTheInput();
    void importSaysWhatItDoubts();
    void importsAndExportsToStandardOutput();
    void importKeepsAnEventFileAsItIs();
    void overwritesOnlyWhenForced();
    void listsTheProgramAsText();
    void listsTheProgramAsJson();
    void listsAnEventFileLikeItsPost();
    void listSaysWhatItCouldNotRead();
    void knowsTheSampleProgram();
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
};

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
