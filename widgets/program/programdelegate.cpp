// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/program/programdelegate.h"

#include "models/document/programmodel.h"
#include "widgets/common/fieldguard.h"
#include "widgets/common/icons.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/sessionkinds.h"
#include "widgets/program/programmarks.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

constexpr int gap = 8;
constexpr int iconSize = 16;
constexpr int markWidth = 22;
constexpr int barWidth = 4;
constexpr QColor warningColour(0xd9, 0x7a, 0x1c);

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() * share + b.redF() * (1 - share)),
                            float(a.greenF() * share + b.greenF() * (1 - share)),
                            float(a.blueF() * share + b.blueF() * (1 - share)));
}

int digitWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

/// What is drawn again and again is laid out once.
constexpr int mostLines = 1000;

} // namespace

struct ProgramDelegate::Cell
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    EntryId id;
    QColor text;  ///< for words
    QColor quiet; ///< for what matters less
    bool isSelected;
};

/// A text on one line, cut short to a width.
struct ProgramDelegate::Line
{
    QString text;
    QTextLayout layout;
    double ascent = 0;
    double width = 0;
};

ProgramDelegate::ProgramDelegate(const EventDocument *document, QObject *parent)
    : QStyledItemDelegate(parent), m_document(document), m_lines(mostLines)
{}

ProgramDelegate::~ProgramDelegate() = default;

int ProgramDelegate::columnWidth(int column, const QFontMetrics &metrics)
{
    const int digit = digitWidth(metrics);
    const int colon = metrics.horizontalAdvance(u':');
    switch (column) {
    case ProgramModel::TimeColumn:
        return barWidth + gap + 4 * digit + colon + gap;
    case ProgramModel::LengthColumn:
        return gap + 3 * digit + colon + gap;
    case ProgramModel::OverColumn:
        return metrics.horizontalAdvance(u'+') + 4 * digit + colon + gap;
    case ProgramModel::MarksColumn:
        return programMarkSlots * markWidth + 3 * digit + metrics.horizontalAdvance(u" %"_s) + gap;
    default:
        return 0;
    }
}

int ProgramDelegate::rowHeight(const QFontMetrics &metrics)
{
    return (metrics.height() + 10 + 7) / 8 * 8; // on the grid
}

QSize ProgramDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {columnWidth(index.column(), option.fontMetrics), rowHeight(option.fontMetrics)};
}

void ProgramDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QPalette &palette = option.palette;
    const QColor text = palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
    const Cell cell{*painter,  option,
                    index,     EntryId(index.data(ProgramModel::EntryIdRole).toUInt()),
                    text,      mixed(text, ground, isSelected ? 0.8 : 0.62),
                    isSelected};
    painter->save();
    painter->setFont(option.font);
    switch (index.column()) {
    case ProgramModel::TimeColumn:
        drawTime(cell);
        break;
    case ProgramModel::LengthColumn:
        drawLength(cell);
        break;
    case ProgramModel::OverColumn:
        drawOver(cell);
        break;
    case ProgramModel::TitleColumn:
        drawTitle(cell);
        break;
    case ProgramModel::PeopleColumn:
        drawPeople(cell);
        break;
    default:
        drawMarks(cell);
        break;
    }
    painter->restore();
}

void ProgramDelegate::drawTime(const Cell &cell) const
{
    const QRect rect = cell.option.rect;
    if (const Session *session = m_document->session(cell.id)) {
        const QRect bar(rect.left() + 2, rect.top() + 4, barWidth, rect.height() - 8);
        cell.painter.setRenderHint(QPainter::Antialiasing);
        cell.painter.setPen(cell.isSelected ? QPen(cell.text) : QPen(Qt::NoPen));
        cell.painter.setBrush(lookOf(session->kind).colour);
        cell.painter.drawRoundedRect(bar, 2, 2);
    }
    const bool follows = cell.index.data(ProgramModel::IsEffectiveTimeRole).toBool();
    cell.painter.setPen(follows ? cell.quiet : cell.text);
    drawFigures(cell, rect.adjusted(0, 0, -gap, 0), cell.index.data().toString());
}

void ProgramDelegate::drawLength(const Cell &cell) const
{
    cell.painter.setPen(cell.quiet);
    drawFigures(cell, cell.option.rect.adjusted(0, 0, -gap, 0), cell.index.data().toString());
}

/// Over is what wants an eye; an hour and more shows its minutes only by the tooltip.
void ProgramDelegate::drawOver(const Cell &cell) const
{
    const QString text = cell.index.data().toString();
    const bool isOver = text.startsWith(u'+');
    cell.painter.setPen(isOver && !cell.isSelected ? warningColour : cell.quiet);
    const QRect rect = cell.option.rect.adjusted(0, 0, -gap, 0);
    const bool isLong = text.count(u':') > 1;
    drawFigures(cell, rect, isLong ? text.section(u':', 0, 1) + u" h"_s : text);
}

void ProgramDelegate::drawTitle(const Cell &cell) const
{
    const Session *session = m_document->session(cell.id);
    const bool isPhoto = m_document->photo(cell.id);
    const KindLook look = session ? lookOf(session->kind) : KindLook();
    const QString icon = session ? look.icon : isPhoto ? u"photo"_s : u"format-justify-left"_s;
    const QRect rect = cell.option.rect.adjusted(4, 0, -gap, 0);
    const QRect iconRect(rect.left(), rect.top() + (rect.height() - iconSize) / 2, iconSize, iconSize);
    drawTintedIcon(cell.painter, iconRect, icon, cell.isSelected || !session ? cell.quiet : look.colour);
    QString title = cell.index.data().toString();
    const bool isEmpty = title.isEmpty();
    if (isEmpty)
        title = tr("Untitled");
    QFont font = cell.option.font;
    font.setItalic(isEmpty || !session);
    cell.painter.setFont(font);
    drawWords(cell, rect.adjusted(iconSize + gap, 0, 0, 0), title,
              session && !isEmpty ? cell.text : cell.quiet);
}

void ProgramDelegate::drawPeople(const Cell &cell) const
{
    const Session *session = m_document->session(cell.id);
    QStringList names;
    for (const Person &person : session ? session->people : QList<Person>())
        names += person.name;
    drawWords(cell, cell.option.rect.adjusted(0, 0, -gap, 0), names.join(tr(", ")), cell.quiet);
}

void ProgramDelegate::drawMarks(const Cell &cell) const
{
    drawHeardShare(cell);
    const Session *session = m_document->session(cell.id);
    const bool foundInNotes = session && !m_matcher.matchesIn(session->notes).isEmpty();
    for (const ProgramMark &mark : marksOf(*m_document, cell.id)) {
        QRect slot = cell.option.rect;
        slot.setLeft(slot.left() + mark.slot * markWidth);
        slot.setWidth(markWidth);
        if (foundInNotes && mark.slot == notesMarkSlot)
            cell.painter.fillRect(slot.adjusted(1, 4, -1, -4), QColor(0xff, 0xd5, 0x4f, 0xb0));
        const QRect icon(slot.left() + (markWidth - iconSize) / 2,
                         slot.top() + (slot.height() - iconSize) / 2, iconSize, iconSize);
        drawTintedIcon(cell.painter, icon, mark.icon,
                       mark.isWarning && !cell.isSelected ? warningColour : cell.quiet);
    }
}

/// How much was listened to, at the right edge.
void ProgramDelegate::drawHeardShare(const Cell &cell) const
{
    const QVariant share = cell.index.data(ProgramModel::HeardShareRole);
    if (!share.isValid())
        return;
    cell.painter.setPen(cell.quiet);
    drawFigures(cell, cell.option.rect.adjusted(0, 0, -gap / 2, 0), tr("%1 %").arg(share.toInt()));
}

const ProgramDelegate::Line &ProgramDelegate::lineOf(const QString &text, const QFont &font, int width) const
{
    const LineKey key{text, font, width};
    if (const Line *known = m_lines.object(key))
        return *known;
    auto *line = new Line;
    line->text = text;
    line->text.replace(u'\n', u' ');
    line->text = QFontMetrics(font).elidedText(line->text, Qt::ElideRight, width);
    line->layout.setText(line->text);
    line->layout.setFont(font);
    line->layout.setCacheEnabled(true);
    line->layout.beginLayout();
    QTextLine textLine = line->layout.createLine();
    if (textLine.isValid())
        textLine.setLineWidth(width);
    line->layout.endLayout();
    if (textLine.isValid()) {
        line->ascent = textLine.ascent();
        line->width = textLine.naturalTextWidth();
    }
    m_lines.insert(key, line);
    return *line;
}

/// On the baseline of the platform's font, whichever font the words themselves need.
QPointF ProgramDelegate::placeOf(const Line &line, const QFontMetrics &metrics, double left,
                                 const QRect &rect)
{
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    return {left, baseline - line.ascent};
}

/// Figures of one width whatever the font, so that times stand below each other.
void ProgramDelegate::drawFigures(const Cell &cell, const QRect &rect, const QString &text) const
{
    const QFont &font = cell.painter.font();
    const QFontMetrics metrics(font);
    if (m_digitWidth == 0 || m_digitFont != font) {
        m_digitFont = font;
        m_digitWidth = digitWidth(metrics);
    }
    double right = rect.right() + 1;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const Line &line = lineOf(text[i], font, rect.width());
        const double width = text[i].isDigit() ? m_digitWidth : metrics.horizontalAdvance(text[i]);
        line.layout.draw(&cell.painter,
                         placeOf(line, metrics, right - width + (width - line.width) / 2, rect));
        right -= width;
    }
}

void ProgramDelegate::drawWords(const Cell &cell, const QRect &rect, const QString &text,
                                const QColor &colour) const
{
    const Line &line = lineOf(text, cell.painter.font(), rect.width());
    QList<QTextLayout::FormatRange> found;
    const QList<FoundRange> places = m_matcher.matchesIn(line.text);
    for (const FoundRange &place : places) {
        QTextCharFormat format;
        format.setBackground(QColor(0xff, 0xd5, 0x4f));
        format.setForeground(Qt::black);
        found += {int(place.begin), int(place.length), format};
    }
    cell.painter.setPen(colour);
    line.layout.draw(&cell.painter, placeOf(line, QFontMetrics(cell.painter.font()), rect.left(), rect),
                     found, rect);
}

QWidget *ProgramDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    new FieldGuard(editor, FieldGuard::History::OfField);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    if (index.column() <= ProgramModel::LengthColumn)
        editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return editor;
}

void ProgramDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // A change elsewhere does not touch what a person has begun to write.
    auto *edit = static_cast<QLineEdit *>(editor);
    if (edit->isModified() || edit->findChild<FieldGuard *>()->isComposing())
        return;
    edit->setText(index.data(Qt::EditRole).toString());
}

void ProgramDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(0, 1, 0, -2);
    if (index.column() == ProgramModel::TitleColumn)
        rect.setLeft(rect.left() + iconSize + gap);
    if (index.column() ==
        ProgramModel::PeopleColumn) // names and affiliations want room: the marks give theirs
        rect.setWidth(
            std::max(rect.width(), static_cast<QWidget *>(editor->parent())->width() - rect.left()));
    editor->setGeometry(rect);
}

bool ProgramDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        if (auto *guard = editor->findChild<FieldGuard *>())
            guard->commit(); // before Qt takes the editor's text
    return QStyledItemDelegate::eventFilter(editor, event);
}

QString ProgramDelegate::toolTipAt(QPoint position, const QRect &rect, const QModelIndex &index) const
{
    const auto id = EntryId(index.data(ProgramModel::EntryIdRole).toUInt());
    const Session *session = m_document->session(id);
    switch (index.column()) {
    case ProgramModel::TimeColumn:
        if (!session)
            return {};
        return index.data(ProgramModel::IsEffectiveTimeRole).toBool()
                   ? tr("Begins when the one before it ends")
                   : (session->start ? tr("Planned start") : QString());
    case ProgramModel::LengthColumn:
        return session && session->durationMs ? tr("Planned length, in hours and minutes") : QString();
    case ProgramModel::OverColumn:
        return describeActualTimes(*m_document, id);
    case ProgramModel::PeopleColumn:
        return session ? describePeople(session->people) : QString();
    case ProgramModel::MarksColumn:
        for (const ProgramMark &mark : marksOf(*m_document, id))
            if (mark.slot == (position.x() - rect.left()) / markWidth)
                return mark.text;
        if (const QVariant share = index.data(ProgramModel::HeardShareRole); share.isValid())
            return tr("You have listened to %1 % of its recordings").arg(share.toInt());
        return {};
    default:
        return describe(*m_document, id);
    }
}

bool ProgramDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(toolTipAt(event->pos(), option.rect, index)), view);
    return true;
}

} // namespace rundown
