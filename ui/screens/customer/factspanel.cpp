#include "ui/screens/customer/factspanel.h"
#include "core/services/pagecompleteness.h"

#include "core/domain/contact.h"
#include "core/domain/customer.h"
#include "ui/forms/recordform.h"
#include "ui/look/icons.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/invoicedetails.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/customer/familylist.h"
#include "ui/shell/session.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int side = 16;
constexpr int between = 8;
constexpr int leastLabelWidth = 84;
constexpr int mostLabelLetters = 15; ///< of average width: what leaves the values the wider half
constexpr Section shownSections[] = {Section::Basics,       Section::Reach,   Section::Company, Section::Person,
                                     Section::Background,   Section::Grading, Section::Stage,   Section::Habits,
                                     Section::Registration, Section::Details};

/// A row of the record; a double click edits it.
class FactValue : public QLabel
{
public:
    FactValue(const QString &text, std::function<void()> edit) : QLabel(text), m_edit(std::move(edit))
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

protected:
    void mouseDoubleClickEvent(QMouseEvent *) override { m_edit(); }

private:
    std::function<void()> m_edit;
};

/// A field that ends a range, whose beginning bears the same name.
bool endsRange(const FieldInfo &field)
{
    return !field.customId && field.name.endsWith(QLatin1String("_to")) &&
           customer::type().find(field.name.chopped(2) + QStringLiteral("from"));
}

/// Null for a field that begins no range.
const FieldInfo *endOfRange(const FieldInfo &field)
{
    return !field.customId && field.name.endsWith(QLatin1String("_from"))
               ? customer::type().find(field.name.chopped(4) + QStringLiteral("to"))
               : nullptr;
}

/// The label of a range without the word that says which end it is: 员工数（起） is 员工数.
QString rangeLabel(const FieldInfo &beginning)
{
    QString label = beginning.labelText();
    for (const QString &end : {QStringLiteral("（起）"), QStringLiteral(" from")}) {
        if (label.endsWith(end))
            label.chop(end.size());
    }
    return label;
}

/// What the head of the page and the stage strip show already.
const QStringList &headline()
{
    static const QStringList fields{QString(customer::name), QString(customer::number), QString(customer::tags),
                                    QString(customer::grade), QString(customer::stage)};
    return fields;
}

QKeySequence copyKeys() { return QKeySequence(QStringLiteral("Ctrl+Shift+I")); }

QScrollArea *scrolled(QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setBackgroundRole(QPalette::Base);
    return area;
}

} // namespace

FactsPanel::FactsPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_stack(new QStackedWidget(this)),
      m_facts(scrolled(this)),
      m_formArea(scrolled(this)),
      m_save(new QPushButton(icon(QLatin1String("document-save")), {}, this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("facts"));
    m_save->setObjectName(QStringLiteral("saveFacts"));
    m_save->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancelFacts"));
    auto *page = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 8, 16, 8);
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(0);
    pageColumn->addWidget(m_formArea, 1);
    pageColumn->addLayout(buttons);
    m_stack->addWidget(m_facts);
    m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    // not the button's own: a page that is read again makes the button anew, and would lose a key on its way to it
    connect(new QShortcut(copyKeys(), this), &QShortcut::activated, this, &FactsPanel::copyInvoice);
    connect(m_save, &QPushButton::clicked, this, &FactsPanel::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { // Escape leaves the draft
        if (m_form)
            m_form->discardDraft();
        endEditing();
    });
    retranslate();
}

QStringList FactsPanel::elsewhere() { return {QString(customer::grade), QString(customer::stage)}; }

void FactsPanel::retranslate()
{
    m_save->setText(tr("Save"));
    setShownShortcut(m_save, QKeySequence(QStringLiteral("Ctrl+S")));
    m_cancel->setText(tr("Cancel"));
    m_facts->setAccessibleName(tr("Record"));
    m_formArea->setAccessibleName(m_facts->accessibleName());
    fill();
}

void FactsPanel::setContent(const CustomerContent &content)
{
    const bool isOther = m_content.page.customer.isNull() || m_content.page.customer.id() != content.page.customer.id();
    m_content = content;
    if (isOther)
        endEditing();
    fill();
}

void FactsPanel::clear()
{
    m_content = {};
    endEditing();
    m_rows.clear();
    delete m_facts->takeWidget();
}

bool FactsPanel::isEditing() const { return m_form != nullptr; }

void FactsPanel::fill()
{
    if (m_content.page.customer.isNull())
        return;
    auto *body = new QWidget;
    m_rows.clear();
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(side, 12, side, 16);
    column->setSpacing(4);
    auto *change = new QPushButton(icon(QLatin1String("document-edit")), tr("Edit"));
    change->setObjectName(QStringLiteral("editFacts"));
    change->setFlat(true);
    change->setProperty("shownShortcut", QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText)); // the page's key
    connect(change, &QPushButton::clicked, this, [this] { edit(); });
    const Completeness complete = completenessOf(m_content.page);
    QStringList missing;
    for (const ArchivePoint *point : complete.missing)
        missing << point->label.text();
    auto *head = new SectionHeader(sectionTitle(Section::Basics), tr("%1 % complete").arg(complete.percent));
    if (!missing.isEmpty())
        head->setToolTip(tr("Missing: %1").arg(missing.join(tr(", "))));
    head->addWidget(change);
    column->addWidget(head);
    for (const Section section : shownSections) {
        addSection(column, section);
        if (section == Section::Company)
            addFamily(column);
    }
    column->addStretch(1);
    alignValues();
    m_facts->setWidget(body);
}

void FactsPanel::alignValues()
{
    int wanted = leastLabelWidth;
    int value = 0; // an address of mail is one word, and breaks nowhere
    for (const Row &row : m_rows) {
        wanted = std::max(wanted, row.label->sizeHint().width());
        value = std::max(value, row.value->minimumSizeHint().width());
    }
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_facts);
    const int room = m_facts->maximumViewportSize().width() - bar - 2 * side - between - value;
    const int most = std::max(leastLabelWidth, std::min(room, fontMetrics().averageCharWidth() * mostLabelLetters));
    for (const Row &row : m_rows)
        row.label->setFixedWidth(std::min(wanted, most));
}

void FactsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    alignValues();
}

/// Whoever writes the invoice sits elsewhere and asks for it in a chat.
void FactsPanel::addCopyButton(SectionHeader *head)
{
    if (invoiceDetails(m_session, m_content).text.isEmpty())
        return;
    auto *copy = new QPushButton(icon(QLatin1String("edit-copy")), tr("Invoice details"));
    copy->setObjectName(QStringLiteral("copyInvoice"));
    copy->setFlat(true);
    const QString shownKeys = copyKeys().toString(QKeySequence::NativeText);
    copy->setProperty("shownShortcut", shownKeys);
    copy->setIcon(copy->icon()); // it measures itself anew
    const QString what = tr("Copy how to invoice and where to deliver as one text");
    copy->setToolTip(plainToolTip(what + u' ' + shownKeys));
    copy->setAccessibleName(what);
    connect(copy, &QPushButton::clicked, this, &FactsPanel::copyInvoice);
    head->addWidget(copy);
}

void FactsPanel::copyInvoice()
{
    if (const QString told = copyInvoiceDetails(m_session, m_content); !told.isEmpty())
        emit detailsCopied(told);
}

QGridLayout *FactsPanel::addGrid(QVBoxLayout *column, Section section)
{
    if (section != Section::Basics) {
        column->addSpacing(10);
        auto *head = new SectionHeader(sectionTitle(section));
        if (section == Section::Reach)
            addCopyButton(head);
        column->addWidget(head);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(between);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    return grid;
}

void FactsPanel::addRow(QGridLayout *grid, const QString &name, const QString &text, const QString &field)
{
    auto *label = new ElidedLabel(name);
    label->setTone(ElidedLabel::Tone::Muted);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, Qt::AlignTop);
    auto *value = new FactValue(text, [this, field] { edit(field); });
    grid->addWidget(value, row, 1);
    m_rows.push_back({label, value});
}

void FactsPanel::addPrimaryContact(QGridLayout *grid)
{
    const Record &person = m_content.page.contacts.front(); // the primary one stands first
    if (person.has(contact::leftOn))
        return;
    addRow(grid, tr("Main contact"), shownContact(m_session, person) + u' ' + person.text(contact::title), {});
    for (const FieldName name : {contact::mobile, contact::landline, contact::email}) {
        const FieldInfo &field = contact::type().field(contact::type().indexOf(name));
        if (person.has(name))
            addRow(grid, field.labelText(), shownValue(m_session, field, person.value(name)), {});
    }
}

void FactsPanel::addSection(QVBoxLayout *column, Section section)
{
    const Record &customer = m_content.page.customer;
    const QHash<Id, QString> names = m_content.names();
    QGridLayout *grid = nullptr;
    if (section == Section::Reach && !m_content.page.contacts.empty()) {
        grid = addGrid(column, section);
        addPrimaryContact(grid);
    }
    for (const FieldInfo &field : m_session.catalog().fieldsOf(customer::type())) {
        if (field.section != section || (!field.customId && headline().contains(field.name)))
            continue;
        if (endsRange(field))
            continue;
        const FieldInfo *end = endOfRange(field);
        QString text = end ? rangeText(field, *end) : shownValue(m_session, field, valueOf(customer, field), names);
        if (text.isEmpty())
            continue;
        if (isFreeText(field))
            text = m_content.freeText(m_session, text);
        if (!grid)
            grid = addGrid(column, section);
        addRow(grid, end ? rangeLabel(field) : field.labelText(), text, field.name);
    }
}

void FactsPanel::addFamily(QVBoxLayout *column)
{
    if (m_content.family.members.empty())
        return;
    column->addSpacing(10);
    column->addWidget(new SectionHeader(tr("Family"), tr("parent and subsidiaries")));
    auto *family = new FamilyList(m_session, m_content.family, m_content.page.customer.id());
    connect(family, &FamilyList::customerActivated, this, &FactsPanel::customerActivated);
    column->addWidget(family);
}

/// 100–500人; one end alone says which one it is.
QString FactsPanel::rangeText(const FieldInfo &beginning, const FieldInfo &end) const
{
    const Record &customer = m_content.page.customer;
    const QString from = shownValue(m_session, beginning, valueOf(customer, beginning));
    const QString to = shownValue(m_session, end, valueOf(customer, end));
    if (from.isEmpty() && to.isEmpty())
        return {};
    const QString range = to.isEmpty()     ? tr("from %1").arg(from)
                          : from.isEmpty() ? tr("up to %1").arg(to)
                          : from == to     ? from
                                           : from + QStringLiteral("–") + to;
    return beginning.name == u"employees_from" ? tr("%1", "a number of people").arg(range) : range;
}

void FactsPanel::edit(const QString &field)
{
    if (m_content.page.customer.isNull())
        return;
    if (!m_form) {
        m_form = new RecordForm(m_session, customer::type(), elsewhere());
        m_form->setContentsMargins(16, 12, 16, 12);
        m_form->setRecord(m_content.page.customer);
        m_formArea->setWidget(m_form);
        m_stack->setCurrentIndex(1);
    }
    m_form->focusField(field.isEmpty() ? QString(customer::name) : field);
    if (FieldEditor *editor = m_form->editor(field))
        m_formArea->ensureWidgetVisible(editor, 0, 80);
}

void FactsPanel::save()
{
    if (!m_form || !m_form->validateAll())
        return;
    const RecordDraft draft = m_form->draft();
    m_session.change(
        tr("Edited %1").arg(shownCustomer(m_session, draft.record)),
        [draft](Change &change) -> Result<void> {
            KEBU_TRY(draft.save(change));
            return {};
        },
        [this](const ChangeInfo &) { endEditing(); });
}

void FactsPanel::endEditing()
{
    m_stack->setCurrentIndex(0);
    if (m_form)
        m_formArea->takeWidget()->deleteLater();
    m_form = nullptr;
}

void FactsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_form) {
        endEditing();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace kebu
