// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <cstring>
#include <utility>

namespace rundown {

/// Takes a text as it is poured: line by line, each in pieces. Whoever compares needs no texts of its own.
class LineTaker
{
public:
    LineTaker() = default;
    virtual ~LineTaker() = default;
    Q_DISABLE_COPY_MOVE(LineTaker)

    /// The next piece of the line at hand.
    virtual void takePiece(QStringView piece) = 0;
    virtual void endLine() = 0;
    /// What follows is the text of a child.
    virtual void beginChild(qsizetype) {}
    /// What follows is the text of the block again.
    virtual void endChildren() {}
    /// False where it is of no interest what follows.
    virtual bool asksForMore() const { return true; }
};

/// What startsWith() says: pieces are short.
inline bool beginsWithPiece(QStringView text, QStringView piece)
{
    return piece.isEmpty() ||
           (piece.size() <= text.size() &&
            std::memcmp(text.utf16(), piece.utf16(), std::size_t(piece.size()) * sizeof(char16_t)) == 0);
}

/// Keeps the lines.
class LineCollector : public LineTaker
{
public:
    void takePiece(QStringView piece) override { line += piece; }
    void endLine() override { lines.append(std::exchange(line, QString())); }
    void beginChild(qsizetype) override { starts.append(int(lines.size())); }

    QStringList lines;
    QList<int> starts; ///< the first line of each child

private:
    QString line;
};

/// Compares the lines with others.
class LineComparer : public LineTaker
{
public:
    explicit LineComparer(const QList<QStringView> &expected)
        : expected(expected), rest(expected.value(0)), isSame(true)
    {}

    void takePiece(QStringView piece) override
    {
        isSame = isSame && index < expected.size() && beginsWithPiece(rest, piece);
        if (isSame)
            rest = rest.sliced(piece.size());
    }
    void endLine() override
    {
        isSame = isSame && index < expected.size() && rest.isEmpty();
        rest = ++index < expected.size() ? expected[index] : QStringView();
    }
    bool asksForMore() const override { return isSame; }

    bool haveAllCome() const { return isSame && index == expected.size(); }

private:
    const QList<QStringView> &expected;
    qsizetype index = 0;
    QStringView rest; ///< of the line at hand
    bool isSame;
};

/// Hands the lines on, with blanks before those that are not empty.
class LineIndenter : public LineTaker
{
public:
    LineIndenter(LineTaker &taker, QStringView indent) : taker(taker), indent(indent) {}

    void takePiece(QStringView piece) override
    {
        if (isAtBeginning && !piece.isEmpty() && piece != u"\r") { // which ends an empty line
            taker.takePiece(indent);
            isAtBeginning = false;
        }
        taker.takePiece(piece);
    }
    void endLine() override
    {
        taker.endLine();
        isAtBeginning = true;
    }
    bool asksForMore() const override { return taker.asksForMore(); }

private:
    LineTaker &taker;
    QStringView indent;
    bool isAtBeginning = true;
};

} // namespace rundown
