// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

#include <array>

namespace rundown {

/// How a session's head says who speaks: which mark stands between the title and the people, and on which
/// side the people stand.
enum class HeadForm : quint8 {
    Quoted, ///< 《title》 people, people "title"
    Marked, ///< **title** people, **title** (people)
    By,     ///< title by people
    ColonFirst,
    DashLast,
    DashFirst,
    PipeLast,
    PipeFirst,
    TildeLast,
    TildeFirst,
    BracketLast,
    BracketFirst, ///< 【people】title
    BlankFirst,   ///< people  title
    BlankLast,    ///< title  people, behind a wide blank or several
    CommaLast,
    AtLast,
    MarkedLast,  ///< **people**, *title*
    Labelled,    ///< title　主持人：people
    BreakLast,   ///< title<br>people, in the cell of a table
    MarkedFirst, ///< **people** title
    DashSecond,  ///< somebody - somewhere - title
    ColonLast,   ///< title：people
    Count
};

/// The forms that the heads of a post bear out, by weighing all of them: a mark means people where the parts
/// beside it look like names more often than not.
class HeadForms
{
public:
    HeadForms() = default;
    explicit HeadForms(const QList<QStringView> &heads);

    bool has(HeadForm form) const { return weight[std::size_t(form)] > 0; }
    double weightOf(HeadForm form) const { return weight[std::size_t(form)]; }
    bool any() const;

private:
    std::array<double, std::size_t(HeadForm::Count)> weight{};
};

/// How much a bare head's people look like people, by the forms that are borne out: 0 to 2.
int namedLikeness(QStringView bareHead, const HeadForms &forms);

} // namespace rundown
