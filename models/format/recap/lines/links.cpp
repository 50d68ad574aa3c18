// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/recap/lines/links.h"

#include "models/format/recap/lines/linkdefinitions.h"
#include "models/format/recap/people/names.h"
#include "models/format/recap/words/characterset.h"
#include "models/format/recap/words/wordfinder.h"
#include "models/format/recap/words/words.h"

#include <QVarLengthArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr qsizetype longestLine = 8000;
constexpr qsizetype longestAddress = 2000;

/// Finds the links of one line in one pass.
class LinkFinder
{
public:
    explicit LinkFinder(QStringView line) : line(line) {}

    InlineLinks find()
    {
        isCrowded = line.count(u'[') > mostLookedFor;
        if (isCrowded)
            matchBrackets();
        static constexpr CharacterSet begins(u"\\`![<h"); // of all that is looked for
        while (at < line.size()) {
            const QChar c = line[at];
            if (!begins.has(c)) {
                ++at;
                continue;
            }
            if (c == u'\\')
                at += 2;
            else if (c == u'`')
                skipCode();
            else if (c == u'!' && at + 1 < line.size() && line[at + 1] == u'[')
                skipImage();
            else if (!(c == u'[' && takeMarkdown()) && !(c == u'<' && takeAngle()) &&
                     !(c == u'h' && takeBare()))
                ++at;
        }
        return std::move(links);
    }

private:
    /// The place of the bracket that closes the one here; -1 for none.
    qsizetype closeOf(qsizetype open) const
    {
        if (isCrowded)
            return closes[open];
        static constexpr CharacterSet looked(u"\\[]");
        int depth = 0;
        for (qsizetype i = open; i < line.size(); ++i) {
            if (!looked.has(line[i]))
                continue;
            if (line[i] == u'\\')
                ++i;
            else if (line[i] == u'[')
                ++depth;
            else if (--depth == 0)
                return i;
        }
        return -1;
    }

    /// For each opening bracket the place of the one that closes it, where there are very many.
    void matchBrackets()
    {
        closes.resize(line.size());
        std::ranges::fill(closes, -1);
        QVarLengthArray<qsizetype> open;
        static constexpr CharacterSet looked(u"\\[]");
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (!looked.has(line[i])) {
                continue;
            } else if (line[i] == u'\\') {
                ++i;
            } else if (line[i] == u'[') {
                open.append(i);
            } else if (line[i] == u']' && !open.isEmpty()) {
                closes[open.last()] = i;
                open.removeLast();
            }
        }
    }

    void skipCode()
    {
        const qsizetype close = line.indexOf(u'`', at + 1);
        at = close < 0 ? at + 1 : close + 1;
    }

    void skipImage()
    {
        const qsizetype close = closeOf(at + 1);
        const qsizetype end =
            close > 0 && close + 1 < line.size() && line[close + 1] == u'(' ? line.indexOf(u')', close) : -1;
        at = end < 0 ? at + 2 : end + 1;
    }

    bool takeMarkdown()
    {
        const qsizetype close = closeOf(at);
        if (close > 0 && definitionsHere() && close + 2 < line.size() && line[close + 1] == u'[')
            return takeReference(close);
        if (close < 0 || close + 2 >= line.size() || line[close + 1] != u'(')
            return false;
        qsizetype begin = close + 2;
        const bool angle = line[begin] == u'<';
        begin += angle ? 1 : 0;
        const qsizetype addressEnd = endOfAddress(begin, angle);
        if (addressEnd <= begin)
            return false;
        const qsizetype end = line.indexOf(u')', addressEnd);
        if (end < 0)
            return false;
        links.append({at, end + 1, begin, line.mid(at + 1, close - at - 1),
                      line.mid(begin, addressEnd - begin), true});
        at = end + 1;
        return true;
    }

    /// `[text][label]`, `[label][]`
    bool takeReference(qsizetype close)
    {
        const qsizetype end = line.indexOf(u']', close + 2);
        if (end < 0)
            return false;
        const QStringView text = line.mid(at + 1, close - at - 1);
        const QStringView label = line.mid(close + 2, end - close - 2);
        const QStringView address = definitionsHere()->addressOf(label.isEmpty() ? text : label);
        if (label.isEmpty() && mediaKindOfLabel(text) == MediaKind::None)
            return false; // "[Title][]": with another title it would lead nowhere
        if (address.isEmpty() || label.contains(u'{') || label.contains(u'}'))
            return false;
        links.append({at, end + 1, close + 1, text, address, true, true});
        at = end + 1;
        return true;
    }

    qsizetype endOfAddress(qsizetype begin, bool angle) const
    {
        int depth = 0;
        static constexpr CharacterSet looked(u"> \t()");
        const qsizetype last = std::min(line.size(), begin + longestAddress);
        for (qsizetype i = begin; i < last; ++i) {
            if (!looked.has(line[i]))
                continue;
            if (angle ? line[i] == u'>' : line[i] == u' ' || line[i] == u'\t')
                return i;
            if (line[i] == u'(')
                ++depth;
            else if (!angle && line[i] == u')' && --depth < 0)
                return i;
        }
        return -1;
    }

    bool takeAngle()
    {
        const QStringView rest = line.mid(at + 1);
        if (rest.startsWith(u"http://") || rest.startsWith(u"https://")) {
            const qsizetype close = line.indexOf(u'>', at);
            if (close < 0)
                return false;
            links.append({at, close + 1, at + 1, {}, line.mid(at + 1, close - at - 1), false});
            at = close + 1;
            return true;
        }
        for (const QStringView name : {u"audio", u"video", u"source", u"iframe", u"a"}) {
            if (rest.startsWith(name) && rest.size() > name.size() && rest[name.size()] == u' ')
                return takeElement(name);
        }
        return false;
    }

    bool takeElement(QStringView name)
    {
        const qsizetype tagEnd = line.indexOf(u'>', at);
        const QStringView attribute = name == u"a" ? u"href=" : u"src=";
        const qsizetype found = line.indexOf(attribute, at);
        const qsizetype begin = found + attribute.size() + 1;
        const bool isQuoted = found > 0 && begin < line.size() && u"\"'"_s.contains(line[begin - 1]);
        const qsizetype quote = isQuoted ? line.indexOf(line[begin - 1], begin) : -1;
        if (quote <= begin || tagEnd < quote)
            return false;
        const QString closing = u"</"_s + name.toString() + u'>';
        const qsizetype close = line.indexOf(closing, tagEnd);
        const qsizetype end = close < 0 ? tagEnd + 1 : close + closing.size();
        const QStringView text =
            close < 0 || name != u"a" ? QStringView() : line.mid(tagEnd + 1, close - tagEnd - 1);
        links.append({at, end, begin, text, line.mid(begin, quote - begin), false});
        at = end;
        return true;
    }

    bool takeBare()
    {
        const QStringView rest = line.mid(at);
        if (!rest.startsWith(u"http://") && !rest.startsWith(u"https://"))
            return false;
        static constexpr CharacterSet stops(u"<>\"'`，。；、（）《》【】「」：！？|");
        qsizetype end = at;
        while (end < line.size() && !line[end].isSpace() && !stops.has(line[end]) && !isHan(line[end]))
            ++end;
        while (end > at && u".,;:!?)]*"_s.contains(line[end - 1]))
            --end;
        links.append({at, end, at, {}, line.mid(at, end - at), false});
        at = end;
        return true;
    }

    static constexpr qsizetype mostLookedFor = 16; ///< brackets that are looked for one by one

    QStringView line;
    qsizetype at = 0;
    bool isCrowded = false;
    QVarLengthArray<qsizetype, 512> closes;
    InlineLinks links;
};

/// Where a link's text is "视频：a title": behind the label, else 0.
qsizetype labelInText(QStringView text)
{
    const QStringView first = text.left(16);
    const qsizetype wide = first.indexOf(u'：');
    const qsizetype narrow = first.indexOf(u':');
    const qsizetype colon = wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
    if (colon <= 0 || mediaKindOfLabel(text.left(colon)) == MediaKind::None)
        return 0;
    qsizetype end = colon + 1;
    while (end < text.size() && text[end].isSpace())
        ++end;
    return end;
}

/// The kind of a link by the label before it, which is of a kind itself, by its own text, or by its address.
MediaKind kindOfLink(MediaKind byLabel, const InlineLink &link)
{
    // "Recording: https://youtu.be/…", "Aufzeichnung: ….ogg": what is heard and what is seen share words.
    const auto told = [&](MediaKind kind) {
        if (kind == MediaKind::Slides ||
            (kind == MediaKind::Recording && link.address.endsWith(u".mp3", Qt::CaseInsensitive)))
            return kind;
        const MediaKind byUrl = mediaKindOfUrl(link.address);
        return byUrl == MediaKind::Recording || byUrl == MediaKind::Video ? byUrl : kind;
    };
    if (byLabel != MediaKind::None) {
        MediaKind byText = byLabel == MediaKind::Slides ? mediaKindOfLabel(link.text) : MediaKind::None;
        if (byText == MediaKind::None && byLabel == MediaKind::Slides)
            byText = mediaWordIn(link.text);                       // "Material: [áudio completo](…)"
        return told(byText == MediaKind::None ? byLabel : byText); // "资料：[录像](…)"
    }
    const qsizetype own = labelInText(link.text);
    if (const MediaKind kind = mediaKindOfLabel(own > 0 ? link.text.left(own) : link.text);
        kind != MediaKind::None)
        return told(kind);
    return mediaKindOfUrl(link.address);
}

/// "潮汐时钟（叶采薇、阿浩）：": a title, with who shows it.
bool endsWithNames(QStringView words)
{
    if (words.isEmpty() || !u")）"_s.contains(words.back()))
        return false;
    const qsizetype open = words.lastIndexOf(words.back() == u')' ? u'(' : u'（', words.size() - 1);
    qsizetype end = open + 1;
    while (end + 1 < words.size() && !u"、,，/"_s.contains(words[end]))
        ++end;
    return open > 0 && nameLikeness(words.mid(open + 1, end - open - 1).trimmed()) == 2;
}

/// "自我简述: " before a recording: a label of its own, where the address tells the kind.
bool isShortLabel(QStringView glue, const InlineLink &link)
{
    const QStringView text = glue.trimmed();
    return text.size() <= 16 && (text.endsWith(u':') || text.endsWith(u'：')) && !isOtherLabel(text) &&
           !endsWithNames(text.chopped(1).trimmed()) &&
           (nameLikeness(text.chopped(1).trimmed()) < 2 || // "阿飞：[题目](…)" is a talk,
            mediaKindOfLabel(link.text) != MediaKind::None);
}

/// What a talk is about, where people read together.
bool isPaperLabel(QStringView label)
{
    static const WordFinder words{u"paper", u"Paper", u"papers", u"论文", u"論文"};
    return words.contains(label);
}

/// Where programs lie, not slides.
bool holdsCode(QStringView address)
{
    static const WordFinder hosts{u"://github.com/", u"://gist.",      u"://gitlab.",
                                  u"://codeberg.",   u"://gitee.com/", u"://bitbucket."};
    const qsizetype colon = address.indexOf(u':');
    constexpr qsizetype longestScheme = 8;
    return colon >= 0 && colon <= longestScheme && !hosts.at(address.mid(colon)).isEmpty();
}

bool hasWords(QStringView text)
{
    static const WordFinder joins{u"and", u"y",  u"e",  u"et",
                                  u"und", u"或", u"和", u"plus"}; // "[slides](…) y [vídeo](…)"
    QStringView bare = text.trimmed();
    if (bare.startsWith(u'{') && bare.contains(u'}')) // "{ .md-button }" behind a link
        bare = bare.mid(bare.indexOf(u'}') + 1).trimmed();
    if (bare.isEmpty())
        return false;
    return !joins.contains(bare) && std::ranges::any_of(bare, [](QChar c) { return c.isLetterOrNumber(); });
}

/// "(12 MB)", "提取码：e5k0" behind a link.
bool isRemark(QStringView text)
{
    static const WordFinder codes{u"提取码", u"提取碼", u"密码", u"密碼",
                                  u"访问码", u"口令",   u"pwd",  u"password"};
    QStringView t = text.trimmed();
    const bool wrapped = t.size() > 2 && u"(（，,"_s.contains(t.front());
    if (!codes.at(wrapped ? t.mid(1).trimmed() : t).isEmpty())
        return t.size() <= 24; // "提取码：e5k0"

    return t.size() <= 20 && t.size() > 1 && u"(（"_s.contains(t.front()) && u")）"_s.contains(t.back());
}

void addUrl(Tokens &tokens, const InlineLink &link, Field urlPart, QStringView line)
{
    addLiteral(tokens, line.mid(link.begin, link.addressBegin - link.begin));
    addAddress(tokens, link, urlPart, line);
    addLiteral(tokens, line.mid(link.addressEnd(), link.end - link.addressEnd()));
}

struct MediaFields
{
    Field whole;
    Field title;
    Field url;
};

MediaFields fieldsOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Recording:
        return {Field::Recording, Field::RecordingLabel, Field::RecordingUrl};
    case MediaKind::Slides:
        return {Field::Slides, Field::SlidesTitle, Field::SlidesUrl};
    default:
        return {Field::Video, Field::VideoTitle, Field::VideoUrl};
    }
}

void addMedia(Session &session, MediaKind kind, const QString &title, const QString &address)
{
    if (kind == MediaKind::Recording)
        session.recordings.append({title, {}, address, {}, {}});
    else if (kind == MediaKind::Slides)
        session.slides.append({title, {}, address});
    else
        session.videos.append({title, address});
}

/// \a isBehindBare: a link of the same kind without a title stands before it; the writer would give that one
/// this one's.
void takeLink(QStringView line, const MediaLink &media, bool isBehindBare, Session &session, Tokens &tokens)
{
    const InlineLink &link = media.link;
    const MediaFields fields = fieldsOf(media.kind);
    const QString address = link.address.toString();
    const qsizetype own = labelInText(link.text);
    if (!link.isMarkdown || mediaKindOfLabel(link.text) != MediaKind::None || own == link.text.size()) {
        addMedia(session, media.kind, {}, address);
        addUrl(tokens, link, fields.url, line);
        return;
    }
    InlineLink rest = link;
    rest.text = link.text.mid(own);
    const bool plain = own == 0 && !link.isReference &&
                       link.end == link.addressBegin + link.address.size() + 1 &&
                       link.addressBegin == link.begin + link.text.size() + 3;
    if (!plain && isBehindBare) {
        addMedia(session, media.kind, {}, address);
        addUrl(tokens, link, fields.url, line);
        return;
    }
    addMedia(session, media.kind, titleOfLink(rest), address);
    if (plain) {
        addField(tokens, fields.whole);
        return;
    }
    addLiteral(tokens, line.mid(link.begin, 1 + own));
    addField(tokens, fields.title);
    const qsizetype behindText = link.begin + 1 + link.text.size();
    addLiteral(tokens, line.mid(behindText, link.addressBegin - behindText));
    addAddress(tokens, link, fields.url, line);
    addLiteral(tokens, line.mid(link.addressEnd(), link.end - link.addressEnd()));
}

} // namespace

void addAddress(Tokens &tokens, const InlineLink &link, Field field, QStringView line)
{
    if (link.isReference)
        tokens.append(
            {{},
             field,
             0,
             referenceFormat(line.mid(link.addressBegin, link.end - link.addressBegin), link.address)});
    else
        addField(tokens, field);
}

bool mayHoldLinks(QStringView line)
{
    if (line.size() > longestLine)
        return false;
    const char16_t *text = line.utf16();
    for (qsizetype i = 1; i < line.size(); ++i) { // what each of "](", "://" and "src=" ends with tells most
        if (text[i] > u'=' || text[i] == u' ')
            continue;
        if ((text[i] == u'(' && text[i - 1] == u']') ||
            (text[i] == u'/' && text[i - 1] == u'/' && i > 1 && text[i - 2] == u':') ||
            (text[i] == u'=' && line.first(i).endsWith(u"src")))
            return true;
    }
    return definitionsHere() && line.contains(u"][");
}

InlineLinks linksIn(QStringView line)
{
    return mayHoldLinks(line) ? LinkFinder(line).find() : InlineLinks();
}

/// \a kind: that of the text as a label.
static bool isMediaGlue(QStringView text, MediaKind kind)
{
    return kind != MediaKind::None || !hasWords(text);
}

bool isMediaGlue(QStringView text)
{
    return isMediaGlue(text, mediaKindOfLabel(text));
}

/// True where the text is what fileNameOf() gives of the address.
static bool isFileName(QStringView text, QStringView address)
{
    if (address.contains(u'%') || address.contains(u'#') || address.contains(u'?'))
        return text == fileNameOf(address.toString());
    return text == address.mid(address.lastIndexOf(u'/') + 1);
}

QString titleOfLink(const InlineLink &link)
{
    const bool told = mediaKindOfLabel(link.text) == MediaKind::None && !isFileName(link.text, link.address);
    return told ? link.text.toString() : QString();
}

/// "part 2", "à télécharger": goes on with what the link before it leads to.
static bool isMoreOfSame(QStringView text)
{
    static const WordFinder words({u"part ", u"parte ", u"partie ", u"teil ", u"deel ", u"część ", u"часть ",
                                   u"first part", u"second part", u"first half", u"second half",
                                   u"à télécharger", u"to download", u"for download", u"zum herunterladen",
                                   u"zum download", u"para descargar", u"para baixar", u"da scaricare"},
                                  Qt::CaseInsensitive);
    return !words.at(text).isEmpty();
}

/// Whether what is said before a link is over before it.
static bool endsClause(QStringView words)
{
    const QStringView text = words.trimmed();
    return !text.isEmpty() && u".。;；,，"_s.contains(text.back());
}

QList<MediaLink> mediaLinks(QStringView content)
{
    QList<MediaLink> media;
    qsizetype from = 0;
    const InlineLinks links = linksIn(content);
    for (const InlineLink &link : links) {
        const QStringView glue = content.mid(from, link.begin - from);
        const bool isPaper = media.isEmpty() && isPaperLabel(link.text) && links.size() > 1; // read at a talk
        const bool isOther = isOtherLabel(link.text) ||
                             (holdsCode(link.address) && mediaKindOfLabel(link.text) == MediaKind::None &&
                              mediaKindOfUrl(link.address) == MediaKind::None);
        if (((isOther && !media.isEmpty()) || isPaper) && !hasWords(glue)) {
            from = link.end; // "[Slides](…) / [Code](…)"
            continue;
        }
        const MediaKind byGlue = mediaKindOfLabel(glue);
        const bool isApart =
            endsClause(glue) && mediaKindOfLabel(link.text) != MediaKind::None; // "No video; [slides]"
        MediaKind kind = kindOfLink(isApart ? MediaKind::None : byGlue, link);
        const bool isPhrase = link.text.contains(u' ') && !isMoreOfSame(link.text) &&
                              (link.text.front().isLower() || link.text.startsWith(u"The ")); // "the map"
        if (kind == MediaKind::None && !media.isEmpty() && !hasWords(glue) && !isPhrase)
            kind = media.last().kind; // "PPT：[在线](…)、[下载](…)"
        if (kind == MediaKind::None || !(isMediaGlue(glue, byGlue) || isShortLabel(glue, link)))
            return {};
        media.append({link, kind});
        from = link.end;
    }
    const QStringView behind = content.mid(from);
    return media.isEmpty() || isMediaGlue(behind) || isRemark(behind) ? media : QList<MediaLink>();
}

namespace {

/// "Code : …, vidéo : <address>", "资料在[这里](address)", "Slides are [here](address)": the kind that the
/// words right before a link tell of it.
MediaKind kindBefore(QStringView before, const InlineLink &link)
{
    static const WordFinder pointers{u"here", u"hier", u"ici",  u"こちら", u"这里",
                                     u"這裡", u"此处", u"此處", u"这儿"};
    constexpr qsizetype longestClause = 40;
    qsizetype begin = before.size();
    while (begin > 0 && before.size() - begin < longestClause &&
           !u".。!！?？;；,，、(（"_s.contains(before[begin - 1]))
        --begin;
    const QStringView clause = before.mid(begin).trimmed();
    if (clause.endsWith(u':') || clause.endsWith(u'：') || clause.endsWith(u'→')) {
        const QStringView word = clause.chopped(1).trimmed();
        MediaKind kind = mediaKindOfLabel(word);
        if (kind == MediaKind::None)
            kind = mediaKindOfLabel(word.mid(word.lastIndexOf(u' ') + 1));
        return kind == MediaKind::None ? mediaWordIn(word) : kind; // "Slides & scripts: …"
    }
    static const WordFinder places{u"on ", u"in ", u"auf ", u"sur "};
    const bool isPlace =
        clause.endsWith(u" are") || clause.endsWith(u" is"); // "Slides are [on her pages](…)"
    if (clause.endsWith(u" at") && link.text.isEmpty())      // "Slides at <address>"
        return mediaKindOfLabel(clause.chopped(3).mid(clause.chopped(3).lastIndexOf(u' ') + 1));
    if (!pointers.contains(link.text.toString().toLower()) && !(isPlace && !places.at(link.text).isEmpty()))
        return MediaKind::None;
    for (qsizetype end = clause.size(); end > 1; --end) {
        if (!clause[end - 1].isLetter())
            continue;
        if (const MediaKind kind = mediaKindOfLabel(clause.left(end));
            kind != MediaKind::None && !isOtherLabel(clause.left(end)))
            return kind;
    }
    return MediaKind::None;
}

/// "推荐大家去看他前年讲的 [题](…)": what leads to a link speaks of another talk.
bool leadsElsewhere(QStringView before, bool isFar)
{
    static const WordFinder words{
        u"前年",        u"去年",        u"上次",          u"上一次",       u"之前讲",       u"以前讲",
        u"曾经讲",      u"另外推荐",    u"推荐大家",      u"推薦大家",     u"last year",    u"earlier talk",
        u"her talk at", u"his talk at", u"their talk at", u"l'an dernier", u"l’an dernier", u"letztes Jahr"};
    constexpr qsizetype longest = 40;
    constexpr qsizetype longestSentence = 120;
    const QStringView clause = before.last(std::min(before.size(), isFar ? longestSentence : longest));
    return words.occursIn(clause);
}

/// "a [talk by Ann](…)", "昨年の[発表](…)": somebody speaks of another talk.
bool citesTalk(const InlineLink &link)
{
    static const WordFinder words{u"talk",    u"keynote", u"conférence",   u"exposé",       u"vortrag",
                                  u"lecture", u"演讲",    u"演講",         u"講演",         u"発表",
                                  u"讲座",    u"講座",    u"stream about", u"version from", u"last year"};
    static const WordFinder more{u" by ", u" about ", u" on ", u" from ", u" at ",  u" de ",
                                 u" du ", u" von ",   u" zu ", u" à ",    u" over "};
    const QString text = link.text.toString().toLower();
    const bool goesOn = hasHan(text) || text.contains(u'の') ? text.size() > 3 : more.occursIn(text);
    return link.isMarkdown && goesOn && mediaWordIn(link.text) == MediaKind::None && words.occursIn(text);
}

} // namespace

QList<MediaLink> mediaLinksInSentence(QStringView content)
{
    QList<MediaLink> media;
    qsizetype from = 0;
    const InlineLinks links = linksIn(content);
    for (const InlineLink &link : links) {
        const QStringView before = content.mid(from, link.begin - from);
        from = link.end;
        const bool pointsBack =
            link.text.startsWith(u"that "); // "a version was given in Ghent; [that recording](…)"
        if (citesTalk(link) ||
            ((pointsBack || mediaWordIn(link.text) == MediaKind::None) && leadsElsewhere(before, pointsBack)))
            continue;
        const MediaKind byUrl = mediaKindOfUrl(link.address);
        const MediaKind byText = mediaWordIn(link.text);
        const bool isSeen =
            byUrl == MediaKind::Video && byText == MediaKind::Recording; // "a [recording](….webm)"
        MediaKind kind =
            byUrl == MediaKind::Recording || byText == MediaKind::None || isSeen ? byUrl : byText;
        const MediaKind told = isOtherLabel(link.text) ? MediaKind::None : kindBefore(before, link);
        if (kind == MediaKind::None)
            kind = told;
        if (kind != MediaKind::None)
            media.append({link, kind, byText != MediaKind::None || told != MediaKind::None});
    }
    return media;
}

void takeMediaLinks(QStringView content, const QList<MediaLink> &links, Session &session, Tokens &tokens)
{
    qsizetype from = 0;
    for (const MediaLink &media : links) {
        addLiteral(tokens, content.mid(from, media.link.begin - from));
        const auto shown = [&](Field field) {
            return std::ranges::count_if(tokens, [=](const LayoutToken &t) { return t.field == field; });
        };
        const MediaFields fields = fieldsOf(media.kind);
        takeLink(content, media, shown(fields.url) > shown(fields.title), session, tokens);
        from = media.link.end;
    }
    addLiteral(tokens, content.mid(from));
}

} // namespace rundown
