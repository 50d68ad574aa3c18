// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elidedlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rundown {

namespace {

/// Counts how often it is laid out anew.
class Row : public QWidget
{
public:
    int layouts = 0;

protected:
    bool event(QEvent *event) override
    {
        layouts += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return QWidget::event(event);
    }
};

} // namespace

class ElidedLabelTest : public QObject
{
    Q_OBJECT

private slots:
    void anotherTextMovesNothing()
    {
        Row row;
        auto *label = new ElidedLabel;
        auto *layout = new QHBoxLayout(&row);
        layout->addWidget(label, 1);
        label->setText(u"one"_s);
        row.resize(300, 40);
        row.show();
        QVERIFY(QTest::qWaitForWindowExposed(&row));
        QCoreApplication::processEvents();
        const QImage before = row.grab().toImage();
        row.layouts = 0;
        label->setText(u"quite another text"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(row.layouts, 0);
        QVERIFY(row.grab().toImage() != before);
        QCOMPARE(label->text(), u"quite another text"_s);
    }

    void isReadAloud()
    {
        ElidedLabel label;
        label.setText(u"a title"_s);
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&label);
        QCOMPARE(spoken->text(QAccessible::Name), u"a title"_s);
        QCOMPARE(spoken->role(), QAccessible::StaticText);
    }
};

} // namespace rundown

QTEST_MAIN(rundown::ElidedLabelTest)
#include "elidedlabel_test.moc"
