#include "ui/screens/customers/listfoot.h"

#include "core/domain/customer.h"
#include "core/services/listtotals.h"
#include "ui/look/labels.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace kebu {

namespace {

struct Totals {
    qint64 all = 0;
    Money amount;
};

} // namespace

ListFoot::ListFoot(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_status(new QLabel),
      m_hint(new ElidedLabel)
{
    m_status->setObjectName(QStringLiteral("listStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_hint->setStep(TextStep::Small);
    m_hint->setTone(ElidedLabel::Tone::Muted);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(24);
    row->addWidget(m_status);
    row->addWidget(m_hint, 1);
    retranslate();
}

void ListFoot::retranslate()
{
    m_hint->setText(tr("F2 edits in place · Ctrl+C/V copy and paste as a table · Ctrl+D fills down"));
}

void ListFoot::showCounting()
{
    ++m_question;
    m_status->setText(tr("Counting…"));
}

void ListFoot::clear()
{
    ++m_question;
    m_status->clear();
}

void ListFoot::showResult(const std::vector<Id> &ids)
{
    const quint64 question = ++m_question;
    const int shown = int(ids.size());
    m_status->setText(tr("%Ln customer(s)", nullptr, shown));
    const auto sumUp = [ids](Snapshot &view) -> Result<Totals> {
        KEBU_LET(all, view.count(customer::type()));
        KEBU_LET(amount, amountOf(view, ids));
        return Totals{all, amount};
    };
    // an empty list waits for it, to say why it is empty
    auto reading = ids.empty() ? m_session.book().read(sumUp) : m_session.book().readAside(sumUp);
    reading.then(this, [this, question, shown](const Result<Totals> &totals) {
        if (!totals || question != m_question)
            return;
        const QLocale locale;
        m_status->setText(tr("%1 of %2 customers").arg(locale.toString(shown), locale.toString(totals->all)) +
                          QStringLiteral("      ") + tr("Amount %1").arg(shownMoney(totals->amount)));
        emit totalKnown(totals->all);
    });
}

} // namespace kebu
