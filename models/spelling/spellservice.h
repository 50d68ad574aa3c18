// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/spelling/dictionaries.h"
#include "models/spelling/spellchecker.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace rundown {

/// Whether spelling is checked, and in which language; an empty one is chosen by the locale.
struct SpellSettings
{
    bool on = true;
    QString language;
    bool operator==(const SpellSettings &) const = default;
};

/// Spell checking for the GUI thread, which never waits for it: the dictionary is read and asked in a thread
/// of its own, and what it said of a word is remembered.
class SpellService : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Loading, Ready, Missing };

    /// Words are added to, and known from, the file `personalWords`.
    explicit SpellService(const QString &personalWords, QObject *parent = nullptr);
    ~SpellService() override;

    /// Nothing is read before this is called for the first time.
    void setSettings(const SpellSettings &settings);
    const SpellSettings &settings() const { return m_settings; }
    State state() const { return m_state; }
    /// The language that is checked; empty unless Ready.
    QString language() const { return m_language; }
    /// What has been found installed.
    QStringList languages() const { return m_languages; }
    /// Where it is Missing, or a word could not be kept: what happened and how to mend it.
    const Problem &problem() const { return m_problem; }

    /// Words that are right as long as this event is open, such as its people's names.
    void setNames(const QSet<QString> &names);
    /// Whether the word is known to be wrong. A word that nobody asked about before is looked up:
    /// wordsJudged() follows.
    bool isWrong(const QString &word);
    /// There are words that nobody asked about before.
    bool isJudging() const { return m_judging > 0 || !m_unjudged.isEmpty(); }
    /// Hands `answer` the suggestions for a word, in the thread and lifetime of `context`.
    void suggest(const QString &word, QObject *context, std::function<void(const QStringList &)> answer);
    /// Takes the word for right, and into the personal words.
    void learn(const QString &word);
    /// Takes the word for right until the program ends.
    void ignore(const QString &word);

signals:
    void settingsChanged();
    void stateChanged();
    /// isWrong() has new answers.
    void wordsJudged();

private:
    struct Loaded;
    void load();
    void take(const Loaded &loaded);
    void setState(State state, const Problem &problem = {});
    void judgeSoon(const QString &word);
    void judge();
    void forget();

    QString m_personalWords;
    SpellSettings m_settings;
    State m_state = State::Off;
    QString m_language;
    QStringList m_languages;
    Problem m_problem;
    int m_generation = 0;                    ///< answers of a dictionary that is no longer in use are dropped
    std::shared_ptr<SpellChecker> m_checker; ///< asked in the pool only
    QHash<QString, bool> m_wrong;
    QSet<QString> m_unjudged;
    int m_judging = 0; ///< questions that the checker has not answered
    QSet<QString> m_ignored;
    QSet<QString> m_names;
    QThreadPool m_pool; ///< of one thread, for a checker is of one
};

} // namespace rundown
