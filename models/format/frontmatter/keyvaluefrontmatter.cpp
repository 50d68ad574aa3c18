// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/frontmatter/frontmatterformat.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

/// Python-Markdown's Meta-Data, which Pelican reads (its META_RE and META_MORE_RE): up to three blanks, a key
/// of letters, digits, "-" and "_", a colon; lines indented by four or more continue it.
class KeyValueFormat : public FrontMatterFormat
{
public:
    Result<FrontMatterKeys> keys(const QString &content) const override
    {
        static const QRegularExpression key(u"^ {0,3}([A-Za-z0-9_-]+):[ \\t]*"_s);
        FrontMatterKeys keys;
        for (qsizetype at = 0; at < content.size(); at = lineAfter(content, at)) {
            const QStringView line = lineAt(content, at);
            const auto match = key.match(line);
            if (match.hasMatch() && !isContinuation(line))
                keys.append(keyAt(content, at, match));
            else if (isContinuation(line) && !keys.isEmpty())
                continueValue(keys.last(), content, at);
            else if (!line.trimmed().isEmpty())
                return broken(content, at);
        }
        return keys;
    }

    QString replaced(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                     const FrontMatterValue &value) const override
    {
        const FrontMatterKey &key = keys[index];
        const QString old = content.mid(key.valueBegin, key.valueEnd - key.valueBegin);
        const QString text = withLines(old, value.text.split(u'\n'), lineEndOf(content));
        const bool needsBlank =
            content[key.valueBegin - 1] == u':' && !text.startsWith(u'\r') && !text.startsWith(u'\n');
        return content.left(key.valueBegin) + (needsBlank ? u" "_s : QString()) + text +
               content.mid(key.valueEnd);
    }

    QString removed(const QString &content, const FrontMatterKeys &keys, qsizetype index) const override
    {
        QString text = content.left(keys[index].begin) + content.mid(keys[index].end);
        // A text whose last line has no line feed stays one; where half a line end stood, half of one stays.
        const bool isOpen = keys[index].end == content.size() && !content.endsWith(u'\n');
        if (isOpen && text.endsWith(u'\n'))
            text.chop(!content.endsWith(u'\r') && text.endsWith(u"\r\n"_s) ? 2 : 1);
        return text;
    }

    QString inserted(const QString &content, const FrontMatterKeys &keys, qsizetype index,
                     const QString &name, const FrontMatterValue &value) const override
    {
        const QString lineEnd = lineEndOf(content);
        const qsizetype place = index < keys.size() ? keys[index].begin : content.size();
        const QChar before = place > 0 ? content[place - 1] : QChar(u'\n');
        const QString line = spelledAsIn(keys, name) + u": "_s + textOf(value, lineEnd);
        if (before == u'\r') // the last line's line feed is not in the text
            return content + u'\n' + line + u'\r';
        return content.left(place) + (before == u'\n' ? line + lineEnd : lineEnd + line) + content.mid(place);
    }

private:
    static QStringView lineAt(const QString &content, qsizetype at)
    {
        QStringView line = QStringView(content).mid(at, lineAfter(content, at) - at);
        while (!line.isEmpty() && (line.back() == u'\n' || line.back() == u'\r'))
            line.chop(1);
        return line;
    }

    static bool isContinuation(QStringView line)
    {
        const bool indented = line.startsWith(u"    ") || line.startsWith(u'\t');
        return indented && !line.trimmed().isEmpty();
    }

    static FrontMatterKey keyAt(const QString &content, qsizetype at, const QRegularExpressionMatch &match)
    {
        const QStringView line = lineAt(content, at);
        const QStringView value = line.mid(match.capturedEnd()).trimmed();
        FrontMatterKey key;
        key.name = match.captured(1);
        key.value = FrontMatterValue::ofText(value.toString());
        key.begin = at;
        key.end = lineAfter(content, at);
        key.valueBegin = at + (value.isEmpty() ? match.capturedEnd(1) + 1 : match.capturedEnd());
        key.valueEnd = key.valueBegin + value.size();
        return key;
    }

    static void continueValue(FrontMatterKey &key, const QString &content, qsizetype at)
    {
        const QStringView line = lineAt(content, at);
        const QStringView value = line.trimmed();
        key.value.text += (key.value.text.isEmpty() ? QString() : u"\n"_s) + value.toString();
        key.end = lineAfter(content, at);
        key.valueEnd = at + line.indexOf(value) + value.size();
    }

    /// A line of a value and what stands between it and the one above: a line end and an indentation.
    struct ValueLine
    {
        QString lead;
        QString text;
    };

    static QList<ValueLine> valueLines(const QString &value)
    {
        QList<ValueLine> lines;
        qsizetype end = 0;
        for (qsizetype at = 0; at < value.size(); at = lineAfter(value, at)) {
            const QStringView line = lineAt(value, at);
            const QStringView text = line.trimmed();
            if (text.isEmpty())
                continue;
            const qsizetype begin = at + line.indexOf(text);
            lines.append({value.mid(end, begin - end), text.toString()});
            end = begin + text.size();
        }
        return lines;
    }

    /// The value with other lines: those above and below the ones that differ stay as they are written.
    static QString withLines(const QString &value, const QStringList &wanted, const QString &lineEnd)
    {
        const QList<ValueLine> old = valueLines(value);
        qsizetype below = 0;
        qsizetype above = 0;
        const qsizetype both = std::min(old.size(), wanted.size());
        while (above < both && old[above].text == wanted[above])
            ++above;
        while (below < both - above && old[old.size() - 1 - below].text == wanted[wanted.size() - 1 - below])
            ++below;
        const QString usual = old.size() > 1 ? old.last().lead : lineEnd + u"    "_s;
        QString written = old.isEmpty() ? QString() : old.first().lead;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const bool isBelow = i >= wanted.size() - below;
            const qsizetype place = isBelow ? i + old.size() - wanted.size() : i;
            const bool hasLead = place > 0 && place < old.size();
            written += (i == 0 ? QString() : hasLead ? old[place].lead : usual) + wanted[i];
        }
        return written;
    }

    static tl::unexpected<Problem> broken(const QString &content, qsizetype at)
    {
        Problem problem;
        problem.what = Text::tr("A line such as “Key: value” is expected here.");
        problem.mend = Text::tr("Lines that continue a value begin with four blanks.");
        setPlace(problem, content, at);
        return tl::make_unexpected(problem);
    }

    static QString textOf(const FrontMatterValue &value, const QString &lineEnd)
    {
        QString text = value.text;
        return text.replace(u'\n', lineEnd + u"    "_s);
    }

    /// New keys begin with a capital letter, as Pelican's manual has them, unless the others do not.
    static QString spelledAsIn(const FrontMatterKeys &keys, const QString &name)
    {
        if (!keys.isEmpty() && keys.first().name.front().isLower())
            return name;
        return name.left(1).toUpper() + name.mid(1);
    }
};

} // namespace

const FrontMatterFormat &keyValueFrontMatter()
{
    static const KeyValueFormat format;
    return format;
}

} // namespace rundown
