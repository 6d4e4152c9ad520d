#include "ui/screens/settings/stagespage.h"

#include "core/domain/customer.h"
#include "core/domain/opportunity.h"
#include "ui/look/labels.h"
#include "ui/screens/settings/fieldsbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace kebu {

namespace {

constexpr int longestStay = 730;
constexpr int shortestLimit = 5;
constexpr int longestLimit = 30 * 24 * 60;
constexpr int daysWidth = 104;
constexpr int percentWidth = 76;

QSpinBox *numberField(const QString &name, int from, int to, const QString &suffix)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setRange(from, to);
    field->setAlignment(Qt::AlignRight);
    field->setSuffix(suffix);
    return field;
}

std::vector<FieldsButton::Option> optionsOf(const Catalog &catalog, const RecordType &type)
{
    std::vector<FieldsButton::Option> options;
    for (const FieldInfo &field : catalog.fieldsOf(type)) {
        if (isAskable(type, field))
            options.push_back({field.name, field.labelText()});
    }
    return options;
}

QStringList stagesOf(const Catalog &catalog, const RecordType &type, FieldName stage)
{
    QStringList codes;
    for (const PicklistEntry &entry : catalog.picklists().entries(type.field(type.indexOf(stage)).picklist)) {
        if (!entry.retired)
            codes << entry.code;
    }
    return codes;
}

QString wordFor(const Catalog &catalog, const RecordType &type, FieldName field, const QString &code)
{
    return catalog.choiceLabel(type.field(type.indexOf(field)), code);
}

} // namespace

StagesPage::StagesPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(
          desk, QStringLiteral("stagesPage"), tr("Stages and records"),
          tr("How long an opportunity may stay in a stage, how likely it is won from there, and what the stage "
             "asks for when something is moved into it. Imports and scripts are not asked."),
          parent)
{
    addDealRows();
    addCustomerRows();
    addRecordingRows();
    addButtons();
    connect(&desk.session, &Session::bookChanged, this, [this] {
        if (isVisible() && typed() == stored())
            refresh(); // a field of one's own came or went
    });
}

FieldsButton *StagesPage::fieldsButton(const QString &name, const QString &label)
{
    auto *button = new FieldsButton(tr("asks for nothing"));
    button->setObjectName(name);
    button->setAccessibleName(tr("%1: asks for").arg(label));
    connect(button, &FieldsButton::edited, this, &StagesPage::edited);
    return button;
}

void StagesPage::addDealRows()
{
    addSection(tr("Opportunities: days allowed, probability, asks for"));
    const Catalog &catalog = session().catalog();
    for (const QString &stage : stagesOf(catalog, opportunity::type(), opportunity::stage))
        addDealRow(stage, wordFor(catalog, opportunity::type(), opportunity::stage, stage));
    const QString lost = wordFor(catalog, opportunity::type(), opportunity::result, QStringLiteral("lost"));
    m_loss = fieldsButton(QStringLiteral("requiredForLoss"), lost);
    m_loss->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addRow(lost, m_loss);
    m_wonStays = numberField(QStringLiteral("wonStays"), 0, longestStay, tr(" days", "after a number"));
    addRow(tr("Won ones stay on the board"), m_wonStays);
    connect(m_wonStays, &QSpinBox::valueChanged, this, &StagesPage::edited);
}

void StagesPage::addDealRow(const QString &stage, const QString &label)
{
    DealRow row{stage, numberField(QStringLiteral("days-") + stage, 0, longestStay, tr(" days", "after a number")),
                numberField(QStringLiteral("probability-") + stage, 0, 100, QStringLiteral(" %")),
                fieldsButton(QStringLiteral("required-") + stage, label)};
    row.days->setSpecialValueText(tr("No limit"));
    row.days->setAccessibleName(tr("%1: days allowed").arg(label));
    row.probability->setAccessibleName(tr("%1: probability").arg(label));
    row.days->setFixedWidth(scaled(daysWidth, font()));
    row.probability->setFixedWidth(scaled(percentWidth, font()));
    auto *fields = new QWidget;
    fields->setObjectName(QStringLiteral("stage-") + stage);
    fields->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout(fields);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(row.days);
    line->addWidget(row.probability);
    line->addWidget(row.required, 1);
    fields->setFocusProxy(row.days);
    addRow(label, fields);
    for (QSpinBox *field : {row.days, row.probability})
        connect(field, &QSpinBox::valueChanged, this, &StagesPage::edited);
    m_deals.push_back(row);
}

void StagesPage::addCustomerRows()
{
    addSection(tr("Customers: asks for"));
    const Catalog &catalog = session().catalog();
    for (const QString &stage : stagesOf(catalog, customer::type(), customer::stage)) {
        const QString label = wordFor(catalog, customer::type(), customer::stage, stage);
        FieldsButton *required = fieldsButton(QStringLiteral("customer-") + stage, label);
        required->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        addRow(label, required);
        m_customers.push_back({stage, required});
    }
}

void StagesPage::addRecordingRows()
{
    addSection(tr("Writing contacts down"));
    m_limit =
        numberField(QStringLiteral("recordingLimit"), shortestLimit, longestLimit, tr(" minutes", "after a number"));
    addRow(
        tr("On time within"), m_limit,
        tr("1440 minutes are a day. What is written down later is accepted, marked late and counted in the review."));
    connect(m_limit, &QSpinBox::valueChanged, this, &StagesPage::edited);
}

void StagesPage::addButtons()
{
    m_save = addFootButton(tr("Save"), "stagesSave");
    m_save->setProperty("primary", true);
    m_discard = addFootButton(tr("Discard"), "stagesDiscard");
    connect(m_save, &QPushButton::clicked, this, &StagesPage::save);
    connect(m_discard, &QPushButton::clicked, this, &StagesPage::refresh);
    addReset([this] {
        show({StagePolicy{}, 24 * 60});
        edited();
    });
}

StagesPage::Typed StagesPage::stored() const { return {session().stagePolicy(), session().recordingLimitMinutes()}; }

StagesPage::Typed StagesPage::typed() const
{
    Typed typed = stored();
    for (const DealRow &row : m_deals)
        typed.stages.stages[row.stage] = {row.days->value(), row.probability->value(), row.required->chosen()};
    typed.stages.lossRequires = m_loss->chosen();
    typed.stages.wonStaysDays = m_wonStays->value();
    for (const CustomerRow &row : m_customers) {
        const QStringList chosen = row.required->chosen();
        if (!chosen.isEmpty() || typed.stages.customerRequires.contains(row.stage))
            typed.stages.customerRequires[row.stage] = chosen;
    }
    typed.recordingLimitMinutes = m_limit->value();
    return typed;
}

void StagesPage::refresh()
{
    if (!session().isOpen())
        return;
    show(stored());
    edited();
}

void StagesPage::show(const Typed &shown)
{
    m_isShowing = true;
    showLabels();
    const auto ofDeals = optionsOf(session().catalog(), opportunity::type());
    const auto ofCustomers = optionsOf(session().catalog(), customer::type());
    for (const DealRow &row : m_deals) {
        const StagePolicy::Stage stage = shown.stages.of(row.stage);
        row.days->setValue(stage.allowedDays);
        row.probability->setValue(stage.probability);
        row.required->setFields(ofDeals, stage.required);
    }
    m_loss->setFields(ofDeals, shown.stages.lossRequires);
    m_wonStays->setValue(shown.stages.wonStaysDays);
    for (const CustomerRow &row : m_customers)
        row.required->setFields(ofCustomers, shown.stages.customerRequires.value(row.stage));
    m_limit->setValue(shown.recordingLimitMinutes);
    m_isShowing = false;
}

/// Stages may bear other names since the page was built.
void StagesPage::showLabels()
{
    const Catalog &catalog = session().catalog();
    const auto name = [this](const QWidget *field, const QString &label) {
        for (QLabel *words : findChildren<QLabel *>()) {
            if (words->buddy() == field)
                words->setText(label);
        }
    };
    for (const DealRow &row : m_deals)
        name(row.required->parentWidget(), wordFor(catalog, opportunity::type(), opportunity::stage, row.stage));
    for (const CustomerRow &row : m_customers)
        name(row.required, wordFor(catalog, customer::type(), customer::stage, row.stage));
}

void StagesPage::edited()
{
    if (m_isShowing || !session().isOpen())
        return;
    const bool isNew = !(typed() == stored());
    m_save->setEnabled(isNew && !session().book().isReadOnly());
    m_discard->setEnabled(isNew);
}

void StagesPage::save()
{
    const Typed now = typed();
    session().storeStages(now.stages, now.recordingLimitMinutes, [this] {
        desk().shell.post({Message::Kind::Success, tr("Stages and records are stored."), {}, {}, {}}, {});
        refresh();
    });
}

} // namespace kebu
