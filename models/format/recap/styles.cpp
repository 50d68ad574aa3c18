// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/styles.h"

#include "models/format/recap/words.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Styles
{
    Q_DECLARE_TR_FUNCTIONS(Styles)
};

/// Counts things and keeps the one that came most often, the first of equals.
class Commonest
{
public:
    void add(const QString &text)
    {
        const int n = ++counts[text];
        if (n > most) {
            most = n;
            best = text;
        }
    }
    bool isEmpty() const { return counts.isEmpty(); }
    QString value() const { return best; }

private:
    QHash<QString, int> counts;
    QString best;
    int most = 0;
};

/// The words that a new line is labelled with: the post's language decides, by its characters.
struct Labels
{
    QString slides;
    QString recording;
    QString video;
};

Labels labelsFor(bool chinese)
{
    return chinese ? Labels{u"幻灯: "_s, u"录音: "_s, u"视频: "_s}
                   : Labels{u"Slides: "_s, u"Recording: "_s, u"Video: "_s};
}

bool isChinese(const QList<ReadItem> &items)
{
    return std::ranges::any_of(items, [](const ReadItem &item) {
        return std::ranges::any_of(item.entry.session()->title,
                                   [](QChar c) { return c.script() == QChar::Script_Han; });
    });
}

/// The lines of a layout for list items, in their usual order.
class StyleLines
{
public:
    void count(const ReadItem &item)
    {
        const LayoutLine &first = item.layout.lines.first();
        if (first.has(Field::Title))
            head.add(withoutTrailingBlanks(first).toString());
        else
            headMarker.add(markerOf(first.prefix()).bullet);
        for (int i = 1; i < item.layout.lines.size(); ++i)
            countLine(item.layout.lines[i]);
    }

    QString toLayout(const QString &defaultHead, const QString &defaultInner, const Labels &labels) const
    {
        const QString top = !head.isEmpty()        ? head.value()
                            : headMarker.isEmpty() ? defaultHead
                                                   : headMarker.value() + u"{title}"_s;
        const QString marker = inner.isEmpty() ? defaultInner : inner.value();
        QStringList layout{top};
        layout << form(Group::Person, marker + u"{person} ~ {affiliation}"_s)
               << form(Group::Slides, marker + labels.slides + u"{slides}"_s)
               << form(Group::Recording, marker + labels.recording + u"{recording}"_s)
               << form(Group::Video, marker + labels.video + u"{video}"_s)
               << form(Group::Notes, marker + u"{notes}"_s);
        return layout.join(u'\n');
    }

    QString innerMarker(const QString &fallback) const { return inner.isEmpty() ? fallback : inner.value(); }

private:
    void countLine(const LayoutLine &line)
    {
        const Group group = line.group();
        if (group == Group::Fixed || group == Group::Other || group == Group::Children || isMixed(line))
            return;
        LayoutLine plain = withoutTrailingBlanks(line);
        if (group == Group::Notes) {
            for (LayoutToken &token : plain.tokens)
                token.count = 0;
        }
        forms[group].add(plain.toString());
        const Marker marker = markerOf(line.prefix());
        inner.add(escapedForLayout(marker.indent + marker.bullet));
    }

    /// Blanks at a line's end are one person's slip, not a form for others to follow.
    static LayoutLine withoutTrailingBlanks(LayoutLine line)
    {
        while (!line.tokens.isEmpty() && !line.tokens.last().field) {
            QString &literal = line.tokens.last().literal;
            while (!literal.isEmpty() && literal.back().isSpace())
                literal.chop(1);
            if (!literal.isEmpty())
                break;
            line.tokens.removeLast();
        }
        return line;
    }

    /// A line that serves two groups is no model for other sessions.
    static bool isMixed(const LayoutLine &line)
    {
        for (const LayoutToken &token : line.tokens) {
            if (token.field && groupOf(*token.field) != line.group())
                return true;
        }
        return false;
    }

    QString form(Group group, const QString &fallback) const
    {
        const auto it = forms.find(group);
        return it == forms.end() ? fallback : it->second.value();
    }

    Commonest head;
    Commonest headMarker;
    Commonest inner;
    std::map<Group, Commonest> forms;
};

} // namespace

Style commonStyle(const QList<ReadItem> &items, const QList<int> &blankLinesBetween)
{
    StyleLines top;
    StyleLines below;
    Commonest children;
    Commonest blanks;
    for (const ReadItem &item : items) {
        top.count(item);
        for (const ReadItem &child : item.children)
            below.count(child);
        for (const LayoutLine &line : item.layout.lines) {
            if (line.group() == Group::Children)
                children.add(escapedForLayout(line.prefix()));
        }
    }
    for (const int lines : blankLinesBetween)
        blanks.add(QString::number(lines));
    const Labels labels = labelsFor(isChinese(items));
    const QString inner = top.innerMarker(u"    + "_s);
    const Marker marker = markerOf(inner);
    const QString indent = children.isEmpty() ? marker.indent : children.value();
    Style style;
    style.session = top.toLayout(u"- {title}"_s, u"    + "_s, labels) + u'\n' + indent + u"{children}"_s;
    style.child = below.toLayout(marker.bullet.isEmpty() ? u"+ {title}"_s : marker.bullet + u"{title}"_s,
                                 u"    * "_s, labels);
    style.photo = u"![{alt}]({photo})\n{caption}"_s;
    style.blankLinesBetweenSessions = blanks.value().toInt();
    return style;
}

Style defaultStyle()
{
    const QString slides = Styles::tr("Slides: ", "label of slides in a recap post");
    const QString recording = Styles::tr("Recording: ", "label of a recording in a recap post");
    const QString video = Styles::tr("Video: ", "label of a video in a recap post");
    const auto layout = [&](const QString &head, const QString &inner) {
        return head + u"{title}\n"_s + inner + u"{person} ~ {affiliation}\n"_s + inner + slides +
               u"{slides}\n"_s + inner + recording + u"{recording}\n"_s + inner + video + u"{video}\n"_s +
               inner + u"{notes}"_s;
    };
    Style style;
    style.session = layout(u"- "_s, u"    + "_s) + u"\n    {children}"_s;
    style.child = layout(u"+ "_s, u"    * "_s);
    style.photo = u"![{alt}]({photo})\n{caption}"_s;
    return style;
}

} // namespace rundown
