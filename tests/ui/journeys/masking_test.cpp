// A planted list of people, and the window in company: with masking on, none of them is whole anywhere that the program
// puts words out: screen readers, models, tooltips, title, clipboard, PDF.
#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "core/domain/interaction.h"
#include "core/domain/need.h"
#include "core/domain/task.h"
#include "tests/ui/support/desk.h"
#include "ui/shell/ask.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QProcess>
#include <QTabWidget>

using namespace kebu;
using namespace kebu::test;

namespace {

/// What must never be read whole. Companies are no persons: their names are masked too, all but their kind.
const QStringList planted{QStringLiteral("苏州衡岳精密机械有限公司"),
                          QStringLiteral("宁波港联物流有限公司"),
                          QStringLiteral("衡岳"),
                          QStringLiteral("港联"),
                          QStringLiteral("陈国栋"),
                          QStringLiteral("周文斌"),
                          QStringLiteral("林晓燕"),
                          QStringLiteral("13900005678"),
                          QStringLiteral("139 0000 5678"),
                          QStringLiteral("13600003382"),
                          QStringLiteral("136 0000 3382"),
                          QStringLiteral("13800002063"),
                          QStringLiteral("138 0000 2063"),
                          QStringLiteral("chen@hengyue.example"),
                          QStringLiteral("zhou@ganglian.example"),
                          QStringLiteral("lin@private.example")};

Id plantCustomer(TempBook &book, const QString &name, const QString &person, const QString &mobile, const QString &mail)
{
    Record record = customerNamed(name);
    record.set(customer::phone, Value(mobile));
    record.set(customer::remarks, Value(QStringLiteral("找%1，电话 %2，邮箱 %3").arg(person, mobile, mail)));
    const Id id = book.create(record);
    Record contact(contact::type());
    contact.set(contact::customer, Value::of(id));
    contact.set(contact::name, Value(person));
    contact.set(contact::mobile, Value(mobile));
    contact.set(contact::email, Value(mail));
    book.create(contact);
    Record talk(interaction::type());
    talk.set(interaction::customer, Value::of(id));
    talk.set(interaction::method, Value(QStringLiteral("phone")));
    talk.set(interaction::happenedAt, Value::of(book.clock().now()));
    talk.set(interaction::content, Value(QStringLiteral("%1说可以，回电 %2").arg(person, mobile)));
    book.create(talk);
    Record due(task::type());
    due.set(task::customer, Value::of(id));
    due.set(task::goal, Value(QStringLiteral("给%1打电话 %2").arg(person, mobile)));
    due.set(task::dueAt, Value::of(WallTime{book.clock().today(), QTime(15, 0), {}}));
    book.create(due);
    Record need(need::type());
    need.set(need::customer, Value::of(id));
    need.set(need::description, Value(QStringLiteral("%1要新报价").arg(person)));
    book.create(need);
    return id;
}

struct Planted {
    TempBook book;
    Id first = plantCustomer(book, planted[0], planted[4], planted[7], planted[13]);
    Id second = plantCustomer(book, planted[1], planted[5], planted[9], planted[14]);
};

/// The first of the planted that a text holds.
QString leakIn(const QString &text)
{
    for (const QString &one : planted) {
        if (text.contains(one, Qt::CaseInsensitive))
            return one;
    }
    return {};
}

class Listener
{
public:
    explicit Listener(Desk &desk) : m_desk(desk) {}

    void hear(const QString &where)
    {
        m_where = where;
        tell(m_desk.window->windowTitle(), QStringLiteral("window title"));
        spoken(QAccessible::queryAccessibleInterface(m_desk.window.get()), 0);
        for (const QWidget *widget : m_desk.window->findChildren<QWidget *>()) {
            const QString name = widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className());
            if (widget->isVisible())
                tell(widget->toolTip() + widget->accessibleName() + widget->accessibleDescription(), name);
            if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
                view && view->model() && view->isVisible())
                model(*view->model(), {}, name);
        }
    }
    void tell(const QString &text, const QString &place)
    {
        ++m_heard;
        if (const QString leak = leakIn(text); !leak.isEmpty())
            m_leaks << m_where + QStringLiteral(": ") + place + QStringLiteral(" says “") + leak +
                           QStringLiteral("” in “") + text.left(80).simplified() + u'”';
    }
    void at(const QString &where) { m_where = where; }
    [[nodiscard]] std::string leaks() const { return m_leaks.join(u'\n').toStdString(); }
    [[nodiscard]] int heard() const { return m_heard; }

private:
    void spoken(QAccessibleInterface *one, int depth)
    {
        if (!one || !one->isValid() || depth > 40 || one->state().invisible)
            return;
        const QString place = QStringLiteral("spoken ") + (one->object() ? one->object()->objectName() : QString());
        for (const QAccessible::Text text :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            tell(one->text(text), place);
        if (QAccessibleTextInterface *words = one->textInterface())
            tell(words->text(0, words->characterCount()), place);
        for (int child = 0; child < one->childCount(); ++child)
            spoken(one->child(child), depth + 1);
    }

    void model(const QAbstractItemModel &model, const QModelIndex &parent, const QString &place)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role :
                     {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::StatusTipRole), int(Qt::WhatsThisRole),
                      int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                    tell(index.data(role).toString(), place);
            }
            this->model(model, model.index(row, 0, parent), place);
        }
    }

    Desk &m_desk;
    QString m_where;
    QStringList m_leaks;
    int m_heard = 0;
};

QString textOfPdf(const QString &file)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
    REQUIRE(reader.waitForFinished());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

void settle()
{
    QTest::qWait(250); // every part of a screen reads for itself
}

} // namespace

TEST_CASE_METHOD(Planted,
                 "with masking on nobody planted is named whole: spoken, listed, in tooltips, copied or printed")
{
    Desk desk(book);
    Listener listener(desk);
    REQUIRE(Desk::until([&] { return desk.part<QWidget>("logForm")->isEnabled(); }));
    listener.hear(QStringLiteral("unmasked"));
    CHECK_FALSE(listener.leaks().empty()); // it listens where they are
    Listener masked(desk);

    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.session.isMasked());
    settle();
    masked.hear(QStringLiteral("today"));

    desk.press(Qt::Key_2, Qt::ControlModifier);
    auto *table = desk.part<QAbstractItemView>("customersTable");
    REQUIRE(Desk::until([table] { return table->model()->rowCount() == 2; }));
    settle();
    desk.press(Qt::Key_Down);
    settle();
    masked.hear(QStringLiteral("customers"));
    QGuiApplication::clipboard()->clear();
    table->setFocus();
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_C, Qt::ControlModifier);
    REQUIRE(Desk::until([] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
    masked.tell(QGuiApplication::clipboard()->text(), QStringLiteral("clipboard"));

    desk.window->openCustomer(first);
    settle();
    auto *tabs = desk.part<QTabWidget>("customerTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        settle();
        masked.hear(QStringLiteral("customer, ") + tabs->tabText(tab));
    }
    desk.press(Qt::Key_5, Qt::ControlModifier);
    settle();
    masked.hear(QStringLiteral("reports"));

    desk.window->openCustomer(second);
    settle();
    const QString pdf = book.folder() + QStringLiteral("/masked.pdf");
    ask::answerFileWith(pdf);
    Desk::inDialog("printDialog", [](QDialog *dialog) {
        Desk::pressWhenEnabled(dialog, "printPdf");
        QTest::qWait(400);
        dialog->reject();
    });
    desk.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(Desk::until([&pdf] { return QFile(pdf).size() > 1000; }));
    const QString printed = textOfPdf(pdf);
    CHECK(printed.size() > 100);
    masked.at(QStringLiteral("print"));
    masked.tell(printed, QStringLiteral("PDF"));

    CHECK(masked.heard() > 300);
    CHECK(masked.leaks() == "");
}
