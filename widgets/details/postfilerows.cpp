// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/postfilerows.h"

#include "models/format/eventfile/eventwords.h"
#include "widgets/details/form.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct PostFileRows
{
    Q_DECLARE_TR_FUNCTIONS(PostFileRows)
};

FormRow lineEndRow(const EntryTarget *target)
{
    return {PostFileRows::tr("Line ends of the post"),
            [target] {
                const LineEnd lineEnd =
                    target->document ? target->document->event().post.lineEnd : LineEnd::Lf;
                return lineEndWord(lineEnd);
            },
            [target](const QString &key) {
                target->document->setLineEnd(lineEndOfWord(key).value_or(LineEnd::Lf));
                return QString();
            },
            {}};
}

FormRow finalNewlineRow(const EntryTarget *target)
{
    return {PostFileRows::tr("Last line of the post"),
            [target] {
                const bool has = !target->document || target->document->event().post.finalNewline;
                return has ? u"ended"_s : u"open"_s;
            },
            [target](const QString &key) {
                target->document->setFinalNewline(key == u"ended"_s);
                return QString();
            },
            {}};
}

} // namespace

void addPostFileRows(Form *form, const EntryTarget *target)
{
    form->addChoice(lineEndRow(target), {{u"lf"_s, PostFileRows::tr("LF (Linux, macOS, most blogs)"), {}},
                                         {u"crlf"_s, PostFileRows::tr("CRLF (Windows)"), {}},
                                         {u"cr"_s, PostFileRows::tr("CR (old Mac OS)"), {}}});
    form->addChoice(finalNewlineRow(target), {{u"ended"_s, PostFileRows::tr("Has a line end"), {}},
                                              {u"open"_s, PostFileRows::tr("Has no line end"), {}}});
}

} // namespace rundown
