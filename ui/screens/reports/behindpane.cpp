#include "ui/screens/reports/behindpane.h"

#include "ui/charts/chartnumber.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/screens/reports/behindmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr double minorUnits = 100;

} // namespace

BehindPane::BehindPane(Session &session, Shell &shell, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_shell(shell),
      m_model(new BehindModel(this)),
      m_title(new ElidedLabel),
      m_source(new ElidedLabel),
      m_list(new QListView),
      m_total(new ElidedLabel),
      m_open(new QPushButton),
      m_close(new QToolButton)
{
    setObjectName(QStringLiteral("behindPane"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setObjectName(QStringLiteral("behindTitle"));
    m_title->setStep(TextStep::PaneTitle);
    m_source->setStep(TextStep::Small);
    m_source->setTone(ElidedLabel::Tone::Muted);
    m_list->setObjectName(QStringLiteral("behindList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BehindDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_total->setObjectName(QStringLiteral("behindTotal"));
    m_open->setObjectName(QStringLiteral("behindOpen"));
    m_close->setObjectName(QStringLiteral("behindClose"));
    m_close->setIcon(icon(QLatin1String("window-close")));
    m_close->setAutoRaise(true);

    auto *heads = new QVBoxLayout;
    heads->setSpacing(2);
    heads->addWidget(m_title);
    heads->addWidget(m_source);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 10, 8, 8);
    top->addLayout(heads, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 8, 16, 8);
    bottom->addWidget(m_total, 1);
    bottom->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);

    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { m_shell.openCustomer(m_model->at(index.row()).customer); });
    connect(m_list, &QListView::customContextMenuRequested, this, &BehindPane::showMenu);
    connect(m_open, &QPushButton::clicked, this, &BehindPane::openInList);
    connect(m_close, &QToolButton::clicked, this, &BehindPane::closed);
    connect(&m_session, &Session::maskedChanged, m_model, &BehindModel::setMasked);
    auto *copyKeys = new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copyKeys, &QShortcut::activated, this, &BehindPane::copy);
    retranslate();
}

void BehindPane::retranslate()
{
    m_list->setAccessibleName(tr("Customers behind the figure"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_open->setText(tr("Open in Customers"));
    present(m_answer);
}

void BehindPane::showFigure(const FigureReference &figure, const QString &source)
{
    m_figure = figure;
    m_source->setText(source);
    refresh();
}

void BehindPane::refresh()
{
    if (!hasFigure() || !m_session.isOpen())
        return;
    const quint64 question = ++m_question;
    m_session.book()
        .read([figure = m_figure](Snapshot &view) { return readBehind(view, figure); })
        .then(this, [this, question](const Result<BehindAnswer> &answer) {
            if (question != m_question)
                return;
            if (answer)
                present(*answer);
            else
                m_shell.post({Message::Kind::Error, answer.error().message, {}, {}, {}});
        });
}

void BehindPane::present(const BehindAnswer &answer)
{
    m_answer = answer;
    m_model->setMasked(m_session.isMasked());
    m_model->setRows(answer.rows);
    const QString counted = tr("%n customer(s)", nullptr, int(answer.customers));
    m_title->setText(m_figure.title.isEmpty() ? counted
                                              : tr("%1: %2", "figure: 9 customers").arg(m_figure.title, counted));
    QString total;
    if (answer.customers > qint64(answer.rows.size()))
        total = tr("The first %1 are shown").arg(answer.rows.size());
    else if (answer.amount.minor > 0)
        total = tr("Amount %1").arg(shortNumber(double(answer.amount.minor) / minorUnits));
    m_total->setText(total);
    m_open->setEnabled(!answer.query.isEmpty());
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

void BehindPane::clear()
{
    ++m_question;
    m_figure = {};
    m_source->setText({});
    present({});
}

void BehindPane::openInList() { m_shell.showCustomers(m_answer.query, m_title->text()); }

void BehindPane::copy() const
{
    QStringList lines;
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &index : rows) {
        const CustomerBehind &customer = m_model->at(index.row());
        lines << QStringList{customer.number, m_model->nameOf(customer), gradeText(customer.grade), customer.note,
                             customer.amount.toString()}
                     .join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    if (!m_session.isMasked())
        m_session.disclose(tr("%n customer(s) copied unmasked", nullptr, int(rows.size())));
}

void BehindPane::showMenu(const QPoint &point)
{
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid())
        return;
    const Id customer = m_model->at(index.row()).customer;
    std::vector<Id> all;
    for (const CustomerBehind &row : m_answer.rows)
        all.push_back(row.customer);
    QMenu menu(this);
    menu.addAction(tr("Open the customer's page"), this, [this, customer] { m_shell.openCustomer(customer); });
    menu.addAction(icon(QLatin1String("document-edit")), tr("Log a contact"), this,
                   [this, customer] { m_shell.logWith(customer); });
    menu.addSeparator();
    menu.addAction(tr("Copy as a table"), this, &BehindPane::copy);
    menu.addAction(icon(QLatin1String("document-print")), tr("Print %n record sheet(s)…", nullptr, int(all.size())),
                   this, [this, all] { m_shell.printCustomers(all); });
    menu.exec(m_list->viewport()->mapToGlobal(point));
}

} // namespace kebu
