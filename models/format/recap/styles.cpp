// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/styles.h"

#include "models/format/recap/people/names.h"
#include "models/format/recap/words/ordinals.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Styles
{
    Q_DECLARE_TR_FUNCTIONS(Styles)
};

/// Counts things and keeps the one that came most often, the first of equals. One that comes again and again
/// is not looked up.
template<class Thing>
class Commonest
{
public:
    template<class Same>
    void add(const Same &same)
    {
        if (count > 0 && best == same) {
            ++count;
            return;
        }
        const Thing thing = makeThing(same);
        const int n = ++others[thing];
        if (n <= count)
            return;
        if (count > 0)
            others[best] = count;
        best = thing;
        count = n;
    }
    /// Once more the one that came most often.
    void addBest() { ++count; }
    bool isEmpty() const { return count == 0; }
    const Thing &value() const { return best; }
    int most() const { return count; }

private:
    static const Thing &makeThing(const Thing &thing) { return thing; }
    static QString makeThing(QStringView text) { return text.toString(); }

    QHash<Thing, int> others; ///< what is the best now has more than stands here
    Thing best;
    int count = 0;
};

/// The words that a new line is labelled with: the post's language decides, by its characters.
struct Labels
{
    QString slides;
    QString recording;
    QString video;
    QString person;
};

Labels labelsFor(bool chinese)
{
    return chinese ? Labels{u"幻灯: "_s, u"录音: "_s, u"视频: "_s, u"讲师: "_s}
                   : Labels{u"Slides: "_s, u"Recording: "_s, u"Video: "_s, u"Speaker: "_s};
}

bool isChinese(const QList<ReadItem> &items)
{
    return std::ranges::any_of(
        items, [](const ReadItem &item) { return std::ranges::any_of(item.entry.session()->title, isHan); });
}

/// The lines of a layout for list items, in their usual order.
class StyleLines
{
public:
    void count(const ReadItem &item)
    {
        const LayoutLine &first = item.layout.lines.first();
        counted.append(&item);
        if (item.kind != SessionPlan::Kind::Item) {
            ++others;
            rows += first.prefix().startsWith(u'|') ? 1 : 0;
        }
        ++all;
        if (first.has(Field::Title) && !beginsWithOffset(first.prefix()))
            head.add(withoutTrailingBlanks(first));
        else
            headMarker.add(markerOf(first.prefix()).bullet);
        for (int i = 1; i < item.layout.lines.size(); ++i)
            countLine(item.layout.lines[i]);
    }

    QString toLayout(const QString &defaultHead, const QString &defaultInner, const Labels &labels) const
    {
        const bool isOnlyOne = head.most() == 1 && all > 1;
        const QString top =
            !head.isEmpty()
                ? (isOnlyOne ? withoutNumber(withoutRemark(head.value())) : head.value()).toString()
            : headMarker.isEmpty() ? defaultHead
                                   : headMarker.value() + u"{title}"_s;
        if (rows * 2 > all)
            return top; // nothing can stand below a row of a table
        if (others * 2 > all)
            return freeLayout(top, labels);
        const QString marker = inner.isEmpty() ? defaultInner : inner.value();
        QStringList layout{top};
        layout << form(Group::Person, marker + u"{person} ~ {affiliation}"_s)
               << form(Group::Slides, marker + labels.slides + u"{slides}"_s)
               << form(Group::Recording, marker + labels.recording + u"{recording}"_s)
               << form(Group::Video, marker + labels.video + u"{video}"_s)
               << form(Group::Notes, marker + u"{notes}"_s);
        for (QString &line : layout)
            line = &line == &layout.first() ? line : indentedAs(marker, line);
        return layout.join(u'\n');
    }

    /// "- `05:10` ": a talk's own place in the block's recording is no form for others.
    static bool beginsWithOffset(QStringView prefix)
    {
        const QStringView words = prefix.mid(markerLength(prefix));
        return words.contains(u':') && std::ranges::count_if(words, [](QChar c) { return c.isDigit(); }) >= 3;
    }

    /// "- 第 3 场：{title}" among others with their numbers: a new session has none of these.
    static LayoutLine withoutNumber(const LayoutLine &whole)
    {
        const QString prefix = whole.prefix();
        qsizetype marker = markerLength(prefix);
        while (marker < prefix.size() && u"#*_ "_s.contains(prefix[marker]))
            ++marker;
        const QString title = prefix.sliced(marker) + u'x'; // of which no ordinal is all
        const qsizetype number = ordinalLength(title);
        if (number == 0 || marker + number > prefix.size())
            return whole;
        LayoutLine line = whole;
        line.tokens.first().literal.remove(marker, number);
        return line;
    }

    /// "**{title}** by {person}. It was long.": what is said of one talk is no form for others.
    static LayoutLine withoutRemark(const LayoutLine &whole)
    {
        if (whole.tokens.isEmpty() || whole.tokens.constLast().field)
            return whole;
        LayoutLine line = whole;
        QString &literal = line.tokens.last().literal;
        const auto word = std::ranges::find_if(literal, [](QChar c) { return c.isLetterOrNumber(); });
        if (word == literal.end())
            return whole;
        literal.truncate(word - literal.begin());
        while (!literal.isEmpty() && u" \u3000.。,，:：-–—(（[「《\""_s.contains(literal.back()))
            literal.chop(1);
        if (literal.isEmpty())
            line.tokens.removeLast();
        return isBalanced(line) ? line : whole;
    }

    /// What is emphasised, code or in brackets ends in the line too.
    static bool isBalanced(const LayoutLine &line)
    {
        QString literals;
        for (const LayoutToken &token : line.tokens)
            literals += token.field ? QString() : token.literal;
        const auto isEven = [&](QLatin1StringView mark) { return literals.count(mark) % 2 == 0; };
        const auto isPair = [&](QChar open, QChar close) {
            return literals.count(open) == literals.count(close);
        };
        return isEven("*"_L1) && isEven("**"_L1) && isEven("_"_L1) && isEven("__"_L1) && isEven("`"_L1) &&
               isPair(u'(', u')') && isPair(u'[', u']') && isPair(u'（', u'）') && isPair(u'<', u'>');
    }

    /// The items below a head begin at one place: one that begins further right would stand in the one above
    /// it.
    static QString indentedAs(const QString &marker, const QString &line)
    {
        const qsizetype own = indentLength(line);
        const QStringView indent = QStringView(marker).left(indentLength(marker));
        const bool isSame = markerLength(line) == own || QStringView(line).left(own) == indent;
        return isSame ? line : indent.toString() + line.mid(own);
    }

    /// Below a heading the notes are Markdown as it stands; the commonest whole form is the style's, and what
    /// it lacks comes behind it.
    QString freeLayout(const QString &top, const Labels &labels) const
    {
        Commonest<QString> wholes;
        for (const ReadItem *item : counted)
            wholes.add(item->layout.toString());
        Layout style = Layout::parse(wholes.most() > 1 ? wholes.value() : top + u"\n\n{notes}"_s);
        const Layout rest =
            Layout::parse(top + u'\n' + form(Group::Person, labels.person + u"{person}, {affiliation}"_s) +
                          u'\n' + form(Group::Slides, u"- "_s + labels.slides + u"{slides}"_s) + u'\n' +
                          form(Group::Recording, u"- "_s + labels.recording + u"{recording}"_s) + u'\n' +
                          form(Group::Video, u"- "_s + labels.video + u"{video}"_s) + u"\n{notes}"_s);
        return style.completedBy(rest).toString();
    }

    QString innerMarker(const QString &fallback) const { return inner.isEmpty() ? fallback : inner.value(); }

private:
    void countLine(const LayoutLine &line)
    {
        const Group group = line.group();
        if (group == Group::Fixed || group == Group::Other || group == Group::Children)
            return;
        if (Commonest<LayoutLine> &known = forms[group];
            !known.isEmpty() && isSameForm(line, known.value())) {
            known.addBest();
            addMarker(line);
            return;
        }
        if (isMixed(line))
            return;
        const LayoutToken &last = line.tokens.last();
        if (group != Group::Notes && (last.field || !last.literal.back().isSpace())) {
            forms[group].add(line);
        } else {
            LayoutLine plain = withoutTrailingBlanks(line);
            const auto isCounted = [](const LayoutToken &token) { return token.count != 0; };
            if (std::ranges::any_of(std::as_const(plain.tokens), isCounted)) {
                for (LayoutToken &token : plain.tokens)
                    token.count = 0;
            }
            forms[group].add(plain);
        }
        addMarker(line);
    }

    void addMarker(const LayoutLine &line)
    {
        const QString prefix = line.prefix();
        inner.add(QStringView(prefix).left(markerLength(prefix)));
    }

    /// The same but for how many lines of notes stand there.
    static bool isSameForm(const LayoutLine &a, const LayoutLine &b)
    {
        return std::ranges::equal(a.tokens, b.tokens, [](const LayoutToken &x, const LayoutToken &y) {
            return x.field == y.field && x.literal == y.literal && x.format == y.format;
        });
    }

    /// Blanks at a line's end are one person's slip, not a form for others to follow.
    static LayoutLine withoutTrailingBlanks(LayoutLine line)
    {
        const auto isBlank = [](const LayoutToken &token) {
            return !token.field && (token.literal.isEmpty() || token.literal.back().isSpace());
        };
        while (!line.tokens.isEmpty() && isBlank(line.tokens.constLast())) {
            QString &literal = line.tokens.last().literal;
            while (!literal.isEmpty() && literal.back().isSpace())
                literal.chop(1);
            if (!literal.isEmpty())
                break;
            line.tokens.removeLast();
        }
        return line;
    }

    /// "By {person}. She showed the owls.": what somebody wrote of one talk.
    static bool goesOnBehindAStop(const LayoutLine &line)
    {
        bool behindField = false;
        bool behindStop = false;
        for (const LayoutToken &token : line.tokens) {
            behindField |= token.field.has_value();
            for (const QChar c : token.literal) {
                behindStop |= behindField && u".。!！?？"_s.contains(c);
                if (behindStop && c.isLetter())
                    return true;
            }
        }
        return false;
    }

    /// A line that serves two groups, or is a sentence around its field, is no model for other sessions.
    static bool isMixed(const LayoutLine &line)
    {
        qsizetype letters = 0;
        for (const LayoutToken &token : line.tokens)
            letters += token.literal.size();
        if (letters > 40 || goesOnBehindAStop(line))
            return true;
        for (const LayoutToken &token : line.tokens) {
            if (token.field && groupOf(*token.field) != line.group())
                return true;
        }
        return false;
    }

    QString form(Group group, const QString &fallback) const
    {
        const auto it = forms.find(group);
        return it == forms.end() || it->second.isEmpty() ? fallback : it->second.value().toString();
    }

    QList<const ReadItem *> counted;
    int all = 0;
    int others = 0; ///< that are no list items
    int rows = 0;
    Commonest<LayoutLine> head;
    Commonest<QString> headMarker;
    Commonest<QString> inner;
    std::map<Group, Commonest<LayoutLine>> forms;
};

} // namespace

Style commonStyle(const QList<ReadItem> &items, const QList<int> &blankLinesBetween)
{
    StyleLines top;
    StyleLines below;
    Commonest<QString> children;
    Commonest<QString> blanks;
    for (const ReadItem &item : items) {
        if (item.isPart)
            continue; // its form serves its row only
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

QString usualLine(Group group, const Layout &layout, bool isChild)
{
    const QString head = layout.isEmpty() ? QString() : layout.lines.first().prefix();
    QString inner = head.startsWith(u'#') ? u"- "_s : isChild ? u"    * "_s : u"    + "_s;
    bool chinese = false;
    for (const LayoutLine &line : layout.lines) {
        const Marker marker = markerOf(line.prefix());
        const bool isHead = &line == &layout.lines.first();
        if (!isHead && !marker.bullet.isEmpty() && line.hasPlaceholder())
            inner = marker.indent + marker.bullet;
        for (const LayoutToken &token : line.tokens)
            chinese = chinese || std::ranges::any_of(token.literal, isHan);
    }
    const Labels labels = labelsFor(chinese);
    switch (group) {
    case Group::Person:
        return inner + u"{person} ~ {affiliation}"_s;
    case Group::Slides:
        return inner + labels.slides + u"{slides}"_s;
    case Group::Recording:
        return inner + labels.recording + u"{recording}"_s;
    case Group::Video:
        return inner + labels.video + u"{video}"_s;
    case Group::Notes:
        return inner + u"{notes}"_s;
    default:
        return head.startsWith(u'#') ? u"{children}"_s : u"    {children}"_s;
    }
}

} // namespace rundown
