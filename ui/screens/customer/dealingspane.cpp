#include "ui/screens/customer/dealingspane.h"

#include "core/base/text.h"
#include "core/domain/competitoroffer.h"
#include "core/domain/contract.h"
#include "core/domain/customer.h"
#include "core/domain/delivery.h"
#include "core/domain/opportunity.h"
#include "core/domain/order.h"
#include "core/domain/payment.h"
#include "core/domain/quotation.h"
#include "ui/dialogs/dealstep.h"
#include "ui/look/icons.h"
#include "ui/look/style.h"
#include "ui/models/invoicedetails.h"
#include "ui/shell/session.h"
#include "ui/shell/shell.h"

#include <QListView>
#include <QPushButton>
#include <QShortcut>

namespace kebu {

namespace {

bool isPlanned(const Record &record) { return record.text(payment::kind) != u"refund" && !record.has(payment::paidOn); }

QString named(const Record &record, FieldName name, FieldName number)
{
    return record.has(name) ? record.text(name) : record.text(number);
}

} // namespace

DealingsPane::DealingsPane(Session &session, Shell &shell, QWidget *parent)
    : ArchivePane(session, shell, "dealings", parent),
      m_done(addButton("dealingDone")),
      m_lost(addButton("dealingLost")),
      m_invoice(addButton("dealingInvoice")),
      m_copy(new QShortcut(QKeySequence::Copy, list(), nullptr, nullptr, Qt::WidgetShortcut))
{
    m_done->setIcon(icon(QLatin1String("checkmark")));
    connect(m_done, &QPushButton::clicked, this, &DealingsPane::finish);
    offerAttaching();
    m_invoice->setIcon(icon(QLatin1String("edit-copy")));
    connect(m_lost, &QPushButton::clicked, this, &DealingsPane::lose);
    connect(m_invoice, &QPushButton::clicked, this, &DealingsPane::copyInvoice);
    connect(m_copy, &QShortcut::activated, this, &DealingsPane::copyInvoice);
    retranslate();
}

void DealingsPane::retranslate()
{
    m_lost->setText(tr("Lost"));
    m_invoice->setText(tr("Invoice details"));
    const QString what = tr("Copy how to invoice this and where to deliver as one text");
    m_invoice->setToolTip(
        plainToolTip(what + u' ' + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)));
    m_invoice->setAccessibleName(what);
    ArchivePane::retranslate();
}

std::vector<ArchiveGroup> DealingsPane::groups() const
{
    return {opportunities(), quotations(), contracts(), orders(), payments(), offers()};
}

ArchiveGroup DealingsPane::opportunities() const
{
    ArchiveGroup group{&opportunity::type(), tr("Opportunities"), {}, {}, tr("+ Opportunity"), {}};
    qint64 expected = 0;
    for (const Record &record : content().page.opportunities) {
        ArchiveLine line;
        line.record = record;
        line.title = said(record, opportunity::title);
        line.beside = dotted({record.text(opportunity::number), target(record, opportunity::product)});
        line.isDone = record.has(opportunity::result);
        const QString amount = money(record, opportunity::amount);
        if (line.isDone) {
            line.right = amount;
            line.detail = dotted({choice(record, opportunity::result), choice(record, opportunity::lostReason),
                                  choice(record, opportunity::competitor)});
            line.rightDetail = day(record, opportunity::closedOn);
        } else {
            expected += record.has(opportunity::amount) ? record.number(opportunity::amount) : 0;
            line.right = amount.isEmpty() ? QString() : tr("expected %1", "an amount not yet signed").arg(amount);
            line.detail = dotted({choice(record, opportunity::stage), choice(record, opportunity::kind),
                                  record.has(opportunity::probability)
                                      ? tr("%1 % likely").arg(record.number(opportunity::probability))
                                      : QString(),
                                  said(record, opportunity::progress)});
            if (record.has(opportunity::expectedCloseOn))
                line.rightDetail = tr("closes %1").arg(day(record, opportunity::expectedCloseOn));
        }
        group.lines.push_back(std::move(line));
    }
    if (expected > 0)
        group.sums = tr("expected amount %1").arg(shownMoney(Money{expected}));
    return group;
}

ArchiveGroup DealingsPane::quotations() const
{
    ArchiveGroup group{&quotation::type(), tr("Quotations"), {}, {}, tr("+ Quotation"), {}};
    const QDate today = session().clock().today();
    for (const Record &record : content().archive.quotations) {
        ArchiveLine line;
        line.record = record;
        line.title = record.text(quotation::number);
        line.beside =
            dotted({tr("version %1").arg(record.number(quotation::version)), target(record, quotation::opportunity)});
        line.right = money(record, quotation::amount);
        const bool isAnswered = record.has(quotation::answer);
        const QDate until = record.date(quotation::validUntil);
        line.detail = dotted(
            {record.has(quotation::sentOn) ? tr("sent %1").arg(day(record, quotation::sentOn)) : tr("not sent yet"),
             isAnswered ? tr("answer: %1").arg(said(record, quotation::answer)) : tr("not answered yet")});
        line.isDone = isAnswered;
        if (!isAnswered && until.isValid() && until < today) {
            line.due = Due::Overdue;
            line.dueWord = tr("expired %1").arg(day(record, quotation::validUntil));
        } else if (until.isValid()) {
            line.rightDetail = tr("valid until %1").arg(day(record, quotation::validUntil));
        }
        group.lines.push_back(std::move(line));
    }
    return group;
}

qint64 DealingsPane::paidOf(Id contract) const
{
    qint64 paid = 0;
    for (const Record &record : content().archive.payments) {
        if (record.ref(payment::contract) != contract || isPlanned(record))
            continue;
        paid +=
            record.text(payment::kind) == u"refund" ? -record.number(payment::amount) : record.number(payment::amount);
    }
    return paid;
}

ArchiveLine DealingsPane::contractLine(const Record &record) const
{
    ArchiveLine line;
    line.record = record;
    line.icon = QLatin1String("document-edit-sign");
    line.title = content().freeText(session(), named(record, contract::name, contract::number));
    line.beside = record.has(contract::name) ? record.text(contract::number) : QString();
    const bool isSigned = record.has(contract::signedOn);
    const QString amount = money(record, contract::amount);
    line.right = isSigned || amount.isEmpty() ? amount : tr("expected %1", "an amount not yet signed").arg(amount);
    const QString state = record.text(contract::state);
    line.isDone = state == u"completed" || state == u"terminated";
    line.detail = dotted({choice(record, contract::state),
                          isSigned ? tr("signed %1").arg(day(record, contract::signedOn)) : tr("not signed yet"),
                          record.has(contract::endsOn) ? tr("until %1").arg(day(record, contract::endsOn)) : QString(),
                          choice(record, contract::acceptance)});
    if (isSigned && record.number(contract::amount) > 0 && record.has(contract::amount)) {
        const qint64 paid = paidOf(record.id());
        line.share = int(std::clamp<qint64>(paid * 100 / record.number(contract::amount), 0, 100));
        line.rightDetail = tr("paid %1").arg(shownMoney(Money{paid}));
    }
    return line;
}

ArchiveLine DealingsPane::deliveryLine(const Record &record) const
{
    ArchiveLine line;
    line.record = record;
    line.level = 1;
    line.title = tr("Delivery");
    line.beside = said(record, delivery::content);
    line.isDone = record.has(delivery::deliveredOn);
    if (line.isDone) {
        line.due = Due::Done;
        line.dueWord = tr("delivered %1").arg(day(record, delivery::deliveredOn));
    } else {
        const ShownDue due = shownDue(session(), WallTime{record.date(delivery::dueOn), {}, {}});
        line.due = due.state;
        line.dueWord = due.word;
        line.detail = record.has(delivery::dueOn) ? tr("due %1").arg(day(record, delivery::dueOn)) : QString();
    }
    return line;
}

ArchiveGroup DealingsPane::contracts() const
{
    ArchiveGroup group{&contract::type(), tr("Contracts"), {}, {}, tr("+ Contract"), {}};
    qint64 agreed = 0;
    qint64 paid = 0;
    for (const Record &record : content().archive.contracts) {
        if (record.has(contract::signedOn) && record.has(contract::amount)) {
            agreed += record.number(contract::amount);
            paid += paidOf(record.id());
        }
        group.lines.push_back(contractLine(record));
        for (const Record &part : content().archive.deliveries) {
            if (part.ref(delivery::contract) == record.id())
                group.lines.push_back(deliveryLine(part));
        }
    }
    if (agreed > 0)
        group.sums = tr("signed %1, paid %2").arg(shownMoney(Money{agreed}), shownMoney(Money{paid}));
    return group;
}

ArchiveGroup DealingsPane::orders() const
{
    ArchiveGroup group{&order::type(), tr("Orders"), {}, {}, tr("+ Order"), {}};
    qint64 sum = 0;
    for (const Record &record : content().archive.orders) {
        sum += record.has(order::amount) ? record.number(order::amount) : 0;
        ArchiveLine line;
        line.record = record;
        line.title = record.has(order::product) ? target(record, order::product) : record.text(order::number);
        line.beside = record.has(order::product) ? record.text(order::number) : QString();
        const QString quantity = shownValue(session(), order::type().field(order::type().indexOf(order::quantity)),
                                            record.value(order::quantity));
        line.detail =
            dotted({quantity.isEmpty() ? QString() : tr("quantity %1").arg(quantity), target(record, order::contract)});
        line.right = money(record, order::amount);
        line.rightDetail = day(record, order::orderedOn);
        group.lines.push_back(std::move(line));
    }
    if (sum > 0)
        group.sums = tr("in all %1").arg(shownMoney(Money{sum}));
    return group;
}

ArchiveLine DealingsPane::paymentLine(const Record &record) const
{
    ArchiveLine line;
    line.record = record;
    line.icon = QLatin1String("wallet-open");
    line.title = choice(record, payment::kind);
    line.beside = target(record, payment::contract);
    line.right = money(record, payment::amount);
    if (!isPlanned(record)) {
        line.isDone = true;
        line.due = Due::Done;
        const QString on = day(record, record.has(payment::paidOn) ? payment::paidOn : payment::dueOn);
        line.dueWord =
            (record.text(payment::kind) == u"refund" ? tr("paid back %1") : tr("received %1")).arg(on).trimmed();
        return line;
    }
    const ShownDue due = shownDue(session(), WallTime{record.date(payment::dueOn), {}, {}});
    line.due = due.state;
    line.dueWord = due.word;
    line.detail = record.has(payment::dueOn) ? tr("due %1").arg(day(record, payment::dueOn)) : tr("no day agreed");
    return line;
}

ArchiveGroup DealingsPane::payments() const
{
    ArchiveGroup group{&payment::type(), tr("Payments"), {}, {}, tr("+ Payment"), {}};
    const QDate today = session().clock().today();
    qint64 open = 0;
    qint64 overdue = 0;
    qint64 received = 0;
    for (const Record &record : content().archive.payments) {
        const qint64 amount = record.number(payment::amount);
        if (isPlanned(record)) {
            open += amount;
            if (record.has(payment::dueOn) && record.date(payment::dueOn) < today)
                overdue += amount;
        } else {
            received += record.text(payment::kind) == u"refund" ? -amount : amount;
        }
        group.lines.push_back(paymentLine(record));
    }
    QStringList sums;
    if (open > 0)
        sums << tr("receivable %1").arg(shownMoney(Money{open}));
    if (received != 0)
        sums << tr("received %1", "a sum of money").arg(shownMoney(Money{received}));
    group.sums = sums.join(uiLanguage() == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "));
    if (overdue > 0)
        group.alarm = tr("overdue %1").arg(shownMoney(Money{overdue}));
    return group;
}

ArchiveGroup DealingsPane::offers() const
{
    ArchiveGroup group{&competitorOffer::type(), tr("Competitors met"), {}, {}, tr("+ Competitor"), {}};
    for (const Record &record : content().archive.offers) {
        ArchiveLine line;
        line.record = record;
        line.title = choice(record, competitorOffer::competitor);
        line.detail = said(record, competitorOffer::strengths);
        line.right =
            record.has(competitorOffer::quote) ? tr("asks %1").arg(money(record, competitorOffer::quote)) : QString();
        group.lines.push_back(std::move(line));
    }
    return group;
}

void DealingsPane::prepare(Record &record) const
{
    const QDate today = session().clock().today();
    const Record *beside = current() ? &current()->record : nullptr;
    const auto besideIs = [beside](const RecordType &type) { return beside && &beside->type() == &type; };
    const auto &openDeals = content().page.opportunities;
    if (&record.type() == &opportunity::type()) {
        record.set(opportunity::openedOn, Value::of(today));
        record.set(opportunity::owner, content().page.customer.value(customer::owner));
    } else if (&record.type() == &quotation::type()) {
        record.set(quotation::sentOn, Value::of(today));
        if (besideIs(opportunity::type()))
            record.set(quotation::opportunity, Value::of(beside->id()));
        else if (openDeals.size() == 1)
            record.set(quotation::opportunity, Value::of(openDeals.front().id()));
    } else if (&record.type() == &payment::type()) {
        record.set(payment::kind, Value(QStringLiteral("payment")));
        if (besideIs(contract::type()))
            record.set(payment::contract, Value::of(beside->id()));
        else if (content().archive.contracts.size() == 1)
            record.set(payment::contract, Value::of(content().archive.contracts.front().id()));
    } else if (&record.type() == &delivery::type()) {
        if (besideIs(contract::type()))
            record.set(delivery::contract, Value::of(beside->id()));
        else if (besideIs(delivery::type()))
            record.set(delivery::contract, beside->value(delivery::contract));
    } else if (&record.type() == &order::type()) {
        record.set(order::orderedOn, Value::of(today));
    }
}

void DealingsPane::currentChanged(const ArchiveLine *line)
{
    const RecordType *type = line ? &line->record.type() : nullptr;
    const bool isDeal = type == &opportunity::type() && !line->record.has(opportunity::result);
    const bool isContract = type == &contract::type();
    const bool isDelivery = type == &delivery::type() && !line->record.has(delivery::deliveredOn);
    const bool isPayment = type == &payment::type() && isPlanned(line->record);
    m_done->setVisible(isDeal || isContract || isDelivery || isPayment);
    m_done->setText(isDeal       ? tr("Won")
                    : isContract ? tr("Add delivery")
                    : isDelivery ? tr("Delivered today")
                                 : tr("Received today"));
    m_lost->setVisible(isDeal);
    const bool isInvoiced =
        (isContract || type == &order::type()) && !invoiceDetails(session(), content()).text.isEmpty();
    m_invoice->setVisible(isInvoiced);
    m_copy->setEnabled(isInvoiced);
}

void DealingsPane::copyInvoice()
{
    if (const ArchiveLine *line = current())
        shell().post({Message::Kind::Info, copyInvoiceDetails(session(), content(), &line->record), {}, {}, {}});
}

void DealingsPane::finish()
{
    const ArchiveLine *line = current();
    if (!line)
        return;
    const QDate today = session().clock().today();
    const Record &record = line->record;
    if (&record.type() == &contract::type()) {
        add(delivery::type());
    } else if (&record.type() == &opportunity::type()) {
        takeStep(record, {QStringLiteral("contract_signed"), false});
    } else if (&record.type() == &delivery::type()) {
        change(tr("Delivered"), record, [today](Record &part) { part.set(delivery::deliveredOn, Value::of(today)); });
    } else if (&record.type() == &payment::type()) {
        change(tr("Payment received: %1").arg(line->right), record,
               [today](Record &paid) { paid.set(payment::paidOn, Value::of(today)); });
    }
}

void DealingsPane::lose()
{
    if (const ArchiveLine *line = current())
        takeStep(line->record, {{}, true});
}

void DealingsPane::takeStep(Record deal, const dealstages::Step &step)
{
    DealStep(session(), shell()).take(deal, step, window());
    list()->setFocus(Qt::OtherFocusReason);
}

} // namespace kebu
