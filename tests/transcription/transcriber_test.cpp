// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transcription/transcriber.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace rundown;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;

} // namespace

/// Programs that hear speech are run as they want it, and are ended when they are not wanted.
class TranscriberTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qRegisterMetaType<QList<Cue>>();
        m_speech = m_folder.filePath(u"speech; rm -rf $HOME.wav"_s); // no shell sees it
        const QString espeak = QStandardPaths::findExecutable(u"espeak-ng"_s);
        QVERIFY2(!espeak.isEmpty(), "espeak-ng is missing");
        const QString text = u"we will go to the house. "_s.repeated(3);
        QCOMPARE(QProcess::execute(espeak, {u"-v"_s, u"en-us"_s, u"-s"_s, u"120"_s, u"-w"_s, m_speech, text}),
                 0);
    }

    void pocketSphinxHearsEnglish()
    {
        const QString path = QStandardPaths::findExecutable(u"pocketsphinx_continuous"_s);
        if (path.isEmpty())
            QFAIL("PocketSphinx is missing: packages.txt has it");
        const QList<Cue> cues = transcribe({SpeechProgram::Kind::PocketSphinx, path, {}, {}});
        QVERIFY2(!cues.isEmpty(), qPrintable(m_problem));
        QStringList words;
        for (const Cue &cue : cues)
            words << cue.text;
        const QString text = words.join(u' ');
        int heard = 0;
        for (const char *word : {"we", "will", "go", "to"})
            heard += (u' ' + text + u' ').contains(u' ' + QLatin1StringView(word) + u' ') ? 1 : 0;
        QVERIFY2(heard >= 3, qPrintable(text)); // a robot's voice is hard to hear
        QVERIFY(cues.first().fromMs < 2'000);
        QVERIFY(cues.last().toMs > 2'000 && cues.last().toMs < 12'000);
    }

    void whisperIsGivenWhatItWants()
    {
        // It writes down its arguments, and what kind of sound it was given.
        const QString program = script(u"printf '%s\\n' \"$@\" > \"$ARGUMENTS\"\n"
                                       "head -c 44 sound.wav | tail -c 20 | od -An -tu1 >> \"$ARGUMENTS\"\n"
                                       "echo 'whisper_print_progress_callback: progress =  50%' >&2\n"
                                       "printf '{\"transcription\":[{\"offsets\":{\"from\":100,\"to\":900},"
                                       "\"text\":\" Hello.\"}]}' > words.json\n"_s);
        qputenv("ARGUMENTS", m_folder.filePath(u"arguments"_s).toLocal8Bit());
        const QString model = m_folder.filePath(u"ggml-test.bin"_s);
        QVERIFY(QFile(model).open(QIODevice::WriteOnly));
        QCOMPARE(transcribe({SpeechProgram::Kind::WhisperCpp, program, model, {}}),
                 (QList<Cue>{{100, 900, u"Hello."_s}}));
        QVERIFY(std::ranges::any_of(m_shares, [](double share) { return std::abs(share - 0.525) < 0.01; }));
        QFile file(m_folder.filePath(u"arguments"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromLocal8Bit(file.readAll()).split(u'\n');
        QCOMPARE(lines.mid(0, 4), QStringList({u"--model"_s, model, u"--language"_s, u"auto"_s}));
        QVERIFY(lines[lines.indexOf(u"--file"_s) + 1].endsWith(u"/sound.wav"_s));
        // 16,000 samples a second (128 62), of 2 bytes (2 0), 16 bits (16 0).
        QVERIFY(lines.join(u' ').simplified().contains(u"128 62 0 0 0 125 0 0 2 0 16 0"_s));
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("fails") << u"echo first >&2; echo 'no such model' >&2; exit 3\n"_s
                               << u"no such model"_s;
        QTest::newRow("hears nothing") << u"exit 0\n"_s << u"No words were heard."_s;
        QTest::newRow("breaks down") << u"kill -SEGV $$\n"_s << u"did not do its work"_s;
        QTest::newRow("writes nonsense") << u"echo '{' > words.json\n"_s << u"No words were heard."_s;
    }
    void saysWhatWentWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QVERIFY(transcribe({SpeechProgram::Kind::WhisperCpp, script(text), m_speech, {}}).isEmpty());
        QVERIFY2(m_problem.contains(words), qPrintable(m_problem));
    }

    void saysThatAProgramOrASoundIsMissing()
    {
        transcribe({SpeechProgram::Kind::PocketSphinx, m_folder.filePath(u"nowhere"_s), {}, {}});
        QVERIFY2(m_problem.contains(u"did not do its work"_s), qPrintable(m_problem));
        transcribe({SpeechProgram::Kind::WhisperCpp, script(u"exit 0\n"_s), u"/nowhere/model"_s, {}});
        QVERIFY2(m_problem.contains(u"needs a model"_s), qPrintable(m_problem));
        transcribe({SpeechProgram::Kind::PocketSphinx, script(u"exit 0\n"_s), {}, {}}, u"/nowhere.wav"_s);
        QVERIFY2(m_problem.contains(u"/nowhere.wav"_s), qPrintable(m_problem));
    }

    void endsTheProgramWhenItIsCancelled()
    {
        const QString running = m_folder.filePath(u"running"_s);
        qputenv("RUNNING", running.toLocal8Bit());
        Transcriber transcriber;
        QSignalSpy finished(&transcriber, &Transcriber::finished);
        QSignalSpy failed(&transcriber, &Transcriber::failed);
        transcriber.start(m_speech, {SpeechProgram::Kind::WhisperCpp,
                                     script(u"echo $$ > \"$RUNNING\"\nexec sleep 600\n"_s),
                                     m_speech,
                                     {}});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(running).size() > 1, patience);
        QFile file(running);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString process = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed());
        QVERIFY(QFileInfo::exists(process));
        transcriber.cancel();
        QVERIFY(!transcriber.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(process), patience);
        QVERIFY(finished.isEmpty() && failed.isEmpty());
        const QDir cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
        QTRY_VERIFY(cache.entryList({u"speech-*"_s}, QDir::Dirs).isEmpty());
    }

private:
    QString script(const QString &text)
    {
        const QString path = m_folder.filePath(u"program-%1"_s.arg(++m_scripts));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + text.toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QList<Cue> transcribe(const SpeechProgram &program, const QString &recording = {})
    {
        Transcriber transcriber;
        QList<Cue> cues;
        bool isDone = false;
        m_problem.clear();
        m_shares.clear();
        connect(&transcriber, &Transcriber::progressChanged, this,
                [this](double share) { m_shares << share; });
        connect(&transcriber, &Transcriber::finished, this, [&](const QList<Cue> &heard) {
            cues = heard;
            isDone = true;
        });
        connect(&transcriber, &Transcriber::failed, this, [&](const Problem &problem) {
            m_problem = problem.toString();
            isDone = true;
        });
        transcriber.start(recording.isEmpty() ? m_speech : recording, program);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone, patience); }();
        return cues;
    }

    QTemporaryDir m_folder;
    QString m_speech;
    QString m_problem;
    QList<double> m_shares;
    int m_scripts = 0;
};

QTEST_GUILESS_MAIN(TranscriberTest)
#include "transcriber_test.moc"
