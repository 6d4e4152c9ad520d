#include "ui/screens/settings/gradingpreviewpane.h"

#include "core/domain/customer.h"
#include "ui/look/fonts.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int mostListed = 200;

QString shownLetter(const QString &letter) { return letter.isEmpty() ? GradingPreviewPane::tr("none") : letter; }

} // namespace

GradingPreviewPane::GradingPreviewPane(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_counts(new QLabel),
      m_sentence(new QLabel),
      m_changes(new QTableWidget(0, 3))
{
    setObjectName(QStringLiteral("gradingPreview"));
    auto *head = new QLabel(tr("Who would change"));
    head->setFont(stepped(font(), TextStep::Section));
    m_counts->setObjectName(QStringLiteral("gradingCounts"));
    m_sentence->setObjectName(QStringLiteral("gradingSentence"));
    for (QLabel *label : {m_counts, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_changes->setObjectName(QStringLiteral("gradingChanges"));
    m_changes->setAccessibleName(head->text());
    m_changes->setHorizontalHeaderLabels({tr("Customer"), tr("Change"), tr("Why")});
    m_changes->verticalHeader()->hide();
    m_changes->verticalHeader()->setDefaultSectionSize(28);
    m_changes->setShowGrid(false);
    m_changes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_changes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_changes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_changes->setTabKeyNavigation(false);
    m_changes->setWordWrap(false);
    m_changes->horizontalHeader()->setStretchLastSection(true);
    m_changes->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_changes->setColumnWidth(0, scaled(170, font()));
    m_changes->setColumnWidth(1, scaled(64, font()));
    m_changes->setMinimumHeight(220);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(head);
    column->addWidget(m_counts);
    column->addWidget(m_sentence);
    column->addWidget(m_changes, 1);
    column->addStretch(0); // keeps the words at the top while there is no list
    m_changes->hide();
    connect(m_changes, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem *item) {
        emit customerChosen(Id{m_changes->item(item->row(), 0)->data(Qt::UserRole).toLongLong()});
    });
}

void GradingPreviewPane::setPreview(const GradingPreview &preview)
{
    const auto pair = [](const QString &letter, int before, int after) {
        return before == after
                   ? tr("%1: %2", "letter: customers").arg(letter).arg(before)
                   : tr("%1: %2 → %3", "letter: customers before, after").arg(letter).arg(before).arg(after);
    };
    QStringList counts{pair(QStringLiteral("A"), preview.inForce.a, preview.after.a),
                       pair(QStringLiteral("B"), preview.inForce.b, preview.after.b),
                       pair(QStringLiteral("C"), preview.inForce.c, preview.after.c)};
    if (preview.inForce.ungraded + preview.after.ungraded > 0)
        counts << pair(shownLetter({}), preview.inForce.ungraded, preview.after.ungraded);
    m_counts->setText(counts.join(QStringLiteral("     ")));
    const int changes = int(preview.changes.size());
    m_sentence->setText(
        changes == 0 ? tr("No customer's letter would change.")
        : changes > mostListed
            ? tr("The letters of %n customer(s) would change; the first %1 are listed.", nullptr, changes)
                  .arg(mostListed)
            : tr("The letters of %n customer(s) would change.", nullptr, changes));
    m_changes->setVisible(changes > 0);
    m_changes->setRowCount(std::min(changes, mostListed));
    for (int row = 0; row < m_changes->rowCount(); ++row) {
        const GradeProposal &change = preview.changes[size_t(row)];
        Record shown(customer::type());
        shown.set(customer::name, Value(change.name));
        shown.set(customer::number, Value(change.number));
        const QStringList texts{shownCustomer(m_session, shown),
                                tr("%1 → %2").arg(shownLetter(change.from), shownLetter(change.to)), change.because};
        for (int column = 0; column < int(texts.size()); ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            if (column == 0)
                item->setData(Qt::UserRole, change.customer.value);
            m_changes->setItem(row, column, item);
        }
    }
}

void GradingPreviewPane::tell(const QString &sentence)
{
    m_counts->clear();
    m_sentence->setText(sentence);
    m_changes->setRowCount(0);
    m_changes->hide();
}

void GradingPreviewPane::clear() { tell({}); }

} // namespace kebu
