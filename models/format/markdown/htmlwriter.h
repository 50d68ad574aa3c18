// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/markdown/htmlform.h"
#include "models/format/markdown/wire.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace rundown {

struct RawElement;
struct RawToken;

/// Writes a Markdown tree as HTML for Qt's rich text: of elements and attributes named here and no others,
/// balanced whatever comes, within the sizes that Qt lays out in good time.
class HtmlWriter
{
public:
    /// A whole text: no raw HTML, an anchor at each line.
    HtmlWriter();
    explicit HtmlWriter(const HtmlForm &htmlForm) : form(htmlForm) {}

    /// Nodes that hold others; each to be closed.
    void openPlain(wire::Node node); ///< quote, paragraph, table, emphasis, strong, strikethrough
    void openList(quint8 flags, quint32 start);
    void openItem(quint8 task);
    void openHeading(quint8 level);
    void openFootnote();
    void openRow(bool header);
    void openCell(wire::Align align);
    void openLink(QByteArrayView url, QByteArrayView title);
    void openImage(QByteArrayView url, QByteArrayView title);
    void close();

    void codeBlock(QByteArrayView code);
    void rule();
    void text(QByteArrayView text);
    void code(QByteArrayView code);
    void lineBreak(bool hard);
    void footnoteReference(quint32 number);

    /// A stranger's HTML: of elements of a list, those it opens end with the node that they stand in.
    void rawBlock(QByteArrayView html);
    void rawInline(QByteArrayView html);

    /// The next text or block stands at this line.
    void atLine(quint32 line);

    /// The end is to say that the text goes on.
    void noteCut() { goesOn = true; }

    /// The HTML; everything must have been closed.
    QString finish();

    const QList<HtmlImage> &images() const { return named; }

private:
    static constexpr int mostTables = 200;
    static constexpr qsizetype mostAlt = 2000;

    struct Open
    {
        wire::Node node;
        QByteArray end; ///< closing tag, or nothing
        bool tight = false;
        int items = 0;  ///< of a list, since it was begun or split
        QByteArray raw; ///< the name of an element of raw HTML
    };

    void open(wire::Node node, const QByteArray &begin, const QByteArray &end, bool tight = false);
    void openNesting(wire::Node node, const QByteArray &begin, const QByteArray &end, bool tight = false);
    void openInline(wire::Node node, const QByteArray &begin, const QByteArray &end);
    void openParagraph();
    void beginBlock(int count = 1);
    void putText(QByteArrayView text);
    void splitList();
    void put(QByteArrayView html);
    void putEscaped(QByteArrayView text);
    void beginText();
    void closeImage(const Open &image);
    bool isFull();

    void raw(QByteArrayView html, bool isBlock);
    void rawText(const RawToken &token, bool isBlock);
    void openRaw(const RawToken &token);
    void openRawElement(const RawToken &token, const RawElement &element);
    bool mayOpenRaw(QByteArrayView name) const;
    void rawImage(const RawToken &token);
    void rawMedium(const RawToken &token);
    void hide(const QByteArray &name);
    void closeRaw(QByteArrayView name);
    void closeLike(const RawElement &element);
    void closeLast();
    qsizetype findRaw(QByteArrayView name) const;

    HtmlForm form;
    QList<HtmlImage> named;
    QByteArray hiddenIn;        ///< the raw element of which nothing is shown, such as a script
    qsizetype hiddenDepth = 0;  ///< how many nodes were open where it began
    bool mediumIsShown = false; ///< a link stands for the sound or film that is hidden
    QByteArray out;
    QList<Open> opens;
    QByteArray pending; ///< anchors and task marks that wait for a place where text may stand
    QByteArray alt;     ///< text of the image that is open
    quint32 lastLine = 0;
    int nesting = 0;
    int inlineNesting = 0;
    int imagesOpen = 0;
    int imageCount = 0;
    int tables = 0;
    int blocks = 0;
    int codeLines = 0;
    qsizetype inBlock = 0; ///< bytes of text in the block that is open
    int cellsInRow = 0;
    int footnotes = 0;
    bool tableIsPlain = false;
    bool rowIsHeader = false;
    bool full = false;   ///< no more is written but closing tags
    bool goesOn = false; ///< what is written is not all
};

/// ` name="value"`, whatever the value holds.
QByteArray htmlAttribute(const char *name, QByteArrayView value);

/// The text as it is written, as HTML.
QString plainTextAsHtml(QByteArrayView text);

} // namespace rundown
