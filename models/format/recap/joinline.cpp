// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/joinline.h"

#include "models/event/event.h"
#include "models/format/recap/layout.h"
#include "models/format/recap/people/people.h"
#include "models/format/recap/words/rolelabels.h"
#include "models/format/recap/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// A character of the layout's words, or a whole value.
struct Atom
{
    QChar character;
    int value = -1; ///< which part it is
    bool isSpace() const { return value < 0 && character.isSpace(); }
    bool isLetter() const { return value < 0 && character.isLetterOrNumber(); }
};

/// What opens at an atom: where its partner stands, and how many characters each of them has.
struct Pair
{
    qsizetype close = -1;
    qsizetype size = 0;
};

/// A stretch of a line.
struct Stretch
{
    enum class Kind { Words, There, Gone };
    Kind kind = Kind::Words;
    QString text;
    bool wasLink = false; ///< its address is gone, and so is what was said of it
};

/// Without the label that it ends with: "- 幻灯: " is "- ".
QString withoutLabel(const QString &words)
{
    qsizetype begin = markerLength(words);
    while (begin < words.size() && (words[begin] == u'#' || words[begin] == u' '))
        ++begin;
    const QStringView label = QStringView(words).mid(begin);
    Role role = Role::Speaker;
    const bool names = mediaKindOfLabel(label) != MediaKind::None ||
                       (!label.isEmpty() && roleLabelLength(label, role) == label.size());
    return names ? words.left(begin) : words;
}

class LineJoiner
{
public:
    explicit LineJoiner(const LineParts &parts) : parts(parts)
    {
        for (int i = 0; i < parts.size(); ++i) {
            if (parts[i].kind != LinePart::Kind::Words) {
                atoms.append({{}, i});
                continue;
            }
            for (const QChar c : parts[i].text)
                atoms.append({c, -1});
        }
        pairs.resize(atoms.size());
    }

    QString join()
    {
        QString text;
        qsizetype from = 0;
        for (qsizetype i = 0; i <= atoms.size(); ++i) {
            const bool isEnd = i == atoms.size();
            if (!isEnd && !(isRow() && atoms[i].character == u'|' && !isEscaped(i)))
                continue;
            findPairs(from, i);
            text += joined(stretches(from, i));
            if (!isEnd)
                text += u'|';
            from = i + 1;
        }
        return text;
    }

private:
    bool isRow() const
    {
        const auto words = [](const LinePart &part) {
            return part.kind == LinePart::Kind::Words ? QStringView(part.text).trimmed() : QStringView();
        };
        return words(parts.first()).startsWith(u'|') || words(parts.last()).endsWith(u'|');
    }

    bool isEscaped(qsizetype at) const { return at > 0 && atoms[at - 1].character == u'\\'; }

    static QChar closingOf(QChar open)
    {
        static const QString known = u"()（）[]【】《》〈〉「」『』“”‘’<>"_s;
        const qsizetype at = known.indexOf(open);
        return at >= 0 && at % 2 == 0 ? known[at + 1] : QChar();
    }

    qsizetype runAt(qsizetype at, qsizetype end) const
    {
        qsizetype size = 1;
        while (at + size < end && atoms[at + size].value < 0 &&
               atoms[at + size].character == atoms[at].character)
            ++size;
        return size;
    }

    /// What is opened within more is taken for plain words: a layout may be a stranger's.
    static constexpr qsizetype deepest = 64;

    struct Open
    {
        QChar closing;
        qsizetype at = 0;
        qsizetype size = 1;
    };

    bool close(QList<Open> &open, QChar character, qsizetype at, qsizetype size)
    {
        const auto isIt = [=](const Open &o) { return o.closing == character && o.size == size; };
        const auto found = std::find_if(open.rbegin(), open.rend(), isIt);
        if (found == open.rend())
            return false;
        pairs[found->at] = {at, size};
        open.resize(open.rend() - found - 1);
        return true;
    }

    void findPairs(qsizetype begin, qsizetype end)
    {
        QList<Open> open;
        for (qsizetype i = begin; i < end; ++i) {
            const QChar c = atoms[i].character;
            if (atoms[i].value >= 0 || isEscaped(i))
                continue;
            const bool mark = u"*_~`\""_s.contains(c);
            const qsizetype size = mark ? runAt(i, end) : 1;
            const bool spaceBefore = i == begin || atoms[i - 1].isSpace();
            const bool spaceBehind = i + size >= end || atoms[i + size].isSpace();
            if (!mark) {
                const QChar closing = closingOf(c);
                if (!closing.isNull() && !(c == u'<' && spaceBehind) && open.size() < deepest)
                    open.append({closing, i, 1});
                else
                    close(open, c, i, 1);
                continue;
            }
            const bool inWord = c == u'_' && !spaceBefore && !spaceBehind && atoms[i - 1].isLetter() &&
                                atoms[i + size].isLetter();
            if (!inWord && (spaceBefore || !close(open, c, i, size)) && !spaceBehind && open.size() < deepest)
                open.append({c, i, size});
            i += size - 1;
        }
    }

    QString raw(qsizetype begin, qsizetype end) const
    {
        QString text;
        for (qsizetype i = begin; i < end; ++i)
            text += atoms[i].character;
        return text;
    }

    QList<Stretch> stretches(qsizetype begin, qsizetype end) const
    {
        QList<Stretch> found;
        const auto addWords = [&](const QString &words) {
            if (found.isEmpty() || found.last().kind != Stretch::Kind::Words)
                found.append(Stretch());
            found.last().text += words;
        };
        for (qsizetype i = begin; i < end; ++i) {
            if (atoms[i].value >= 0) {
                const LinePart &part = parts[atoms[i].value];
                const bool there = part.kind == LinePart::Kind::Value;
                found.append({there ? Stretch::Kind::There : Stretch::Kind::Gone, part.text});
                continue;
            }
            if (pairs[i].close < 0) {
                addWords(atoms[i].character);
                continue;
            }
            qsizetype last = i;
            const Stretch inner = enclosed(i, end, last);
            if (inner.kind == Stretch::Kind::Words)
                addWords(inner.text);
            else
                found.append(inner);
            i = last;
        }
        return found;
    }

    static Stretch::Kind kindOf(const QList<Stretch> &stretches)
    {
        const auto has = [&](Stretch::Kind kind) {
            return std::ranges::any_of(stretches, [=](const Stretch &s) { return s.kind == kind; });
        };
        return has(Stretch::Kind::There)  ? Stretch::Kind::There
               : has(Stretch::Kind::Gone) ? Stretch::Kind::Gone
                                          : Stretch::Kind::Words;
    }

    /// What stands in the brackets, or between the marks, that open here, with them; a link with its address.
    /// `last` becomes its last atom.
    Stretch enclosed(qsizetype open, qsizetype end, qsizetype &last) const
    {
        const Pair pair = pairs[open];
        const QList<Stretch> inside = stretches(open + pair.size, pair.close);
        const Stretch::Kind kind = kindOf(inside);
        last = pair.close + pair.size - 1;
        const QString text =
            raw(open, open + pair.size) + joined(inside) + raw(pair.close, pair.close + pair.size);
        const qsizetype behind = last + 1;
        const bool isLink = atoms[open].character == u'[' && behind < end && atoms[behind].value < 0 &&
                            atoms[behind].character == u'(' && pairs[behind].close >= 0;
        if (!isLink)
            return {kind, text};
        const QList<Stretch> address = stretches(behind + 1, pairs[behind].close);
        const Stretch::Kind addressKind = kindOf(address);
        last = pairs[behind].close;
        if (addressKind == Stretch::Kind::Gone && kind == Stretch::Kind::There)
            return {Stretch::Kind::There, joined(inside), true};
        if (addressKind == Stretch::Kind::Gone)
            return {Stretch::Kind::Gone, {}};
        return {addressKind == Stretch::Kind::There ? Stretch::Kind::There : kind,
                text + u'(' + joined(address) + u')'};
    }

    static QString joined(const QList<Stretch> &stretches)
    {
        QString text;
        qsizetype valueEnd = -1; // of the last value; the words behind it join it to the next
        bool dropsJoint = false;
        for (const Stretch &stretch : stretches) {
            switch (stretch.kind) {
            case Stretch::Kind::Words:
                if (!dropsJoint || valueEnd >= 0 || &stretch == &stretches.last())
                    text += stretch.text;
                dropsJoint = false;
                break;
            case Stretch::Kind::There:
                if (stretch.wasLink && valueEnd < 0)
                    text = withoutLabel(text);
                text += stretch.text;
                valueEnd = text.size();
                dropsJoint = false;
                break;
            case Stretch::Kind::Gone:
                if (valueEnd >= 0)
                    text.truncate(valueEnd);
                else
                    text = withoutLabel(text);
                dropsJoint = true;
                break;
            }
        }
        return text;
    }

    const LineParts &parts;
    QVarLengthArray<Atom, 128> atoms;
    QVarLengthArray<Pair, 128> pairs;
};

} // namespace

bool isAnyMissing(const LineParts &parts)
{
    return std::ranges::any_of(parts, [](const LinePart &p) { return p.kind == LinePart::Kind::Missing; });
}

QString joinLine(const LineParts &parts)
{
    if (isAnyMissing(parts))
        return LineJoiner(parts).join();
    QString text;
    text.reserve(120);
    for (const LinePart &part : parts)
        text += part.text;
    return text;
}

} // namespace rundown
