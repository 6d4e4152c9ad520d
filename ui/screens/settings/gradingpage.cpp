#include "ui/screens/settings/gradingpage.h"

#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/screens/settings/gradingpreviewpane.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {
constexpr int pauseMs = 300;
constexpr int mostDays = 3650;
constexpr double mostMinor = 100'000'000'000.0;
} // namespace

GradingPage::GradingPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("gradingPage"), tr("Grading"),
                   tr("The letter says who a customer is, the digit how warm the relation is. Two sums of 100 points "
                      "each; each point is listed with its reason."),
                   parent),
      m_preview(new GradingPreviewPane(desk.session))
{
    addLetterRows();
    addWarmthRows();
    addButtons();
    setAside(m_preview);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &GradingPage::startPreview);
    connect(m_preview, &GradingPreviewPane::customerChosen, this,
            [this](Id customer) { this->desk().shell.openCustomer(customer); });
}

GradingPage::~GradingPage() { m_reading.cancel(); }

template <typename Member>
QDoubleSpinBox *GradingPage::addNumber(const QString &label, Member GradePolicy::*member, const char *name, double most,
                                       int decimals, const QString &hint)
{
    auto *field = new QDoubleSpinBox;
    field->setObjectName(QString::fromLatin1(name));
    field->setDecimals(decimals);
    field->setRange(0, most);
    field->setAlignment(Qt::AlignRight);
    addRow(label, field, hint);
    m_numbers.push_back({field, [member](const GradePolicy &policy) { return double(policy.*member); },
                         [member](GradePolicy &policy, double value) { policy.*member = Member(value); }});
    connect(field, &QDoubleSpinBox::valueChanged, this, &GradingPage::edited);
    return field;
}

void GradingPage::addLetterRows()
{
    addSection(tr("Letter: who the customer is"));
    addNumber(tr("Intent"), &GradePolicy::intent, "weightIntent", 100);
    addNumber(tr("Urgency of needs"), &GradePolicy::urgency, "weightUrgency", 100);
    addNumber(tr("Importance of needs"), &GradePolicy::importance, "weightImportance", 100);
    addNumber(tr("Value"), &GradePolicy::value, "weightValue", 100);
    addNumber(tr("Stage and size"), &GradePolicy::stageAndSize, "weightStage", 100);
    m_letterSum = note({});
    m_letterSum->setObjectName(QStringLiteral("letterSum"));
    body()->addWidget(m_letterSum);
    addNumber(tr("A from"), &GradePolicy::thresholdA, "thresholdA", 100);
    addNumber(tr("B from"), &GradePolicy::thresholdB, "thresholdB", 100, 0, tr("Below it is C."));
    QDoubleSpinBox *amount =
        addNumber(tr("Full points from an amount of"), &GradePolicy::fullAmountMinor, "fullAmount", mostMinor / 100);
    m_numbers.back().read = [](const GradePolicy &policy) { return double(policy.fullAmountMinor) / 100; };
    m_numbers.back().write = [](GradePolicy &policy, double value) { policy.fullAmountMinor = qint64(value * 100); };
    amount->setGroupSeparatorShown(true);
    amount->setSingleStep(10'000);
    addNumber(tr("Full points from orders"), &GradePolicy::fullOrderCount, "fullOrders", 1000);
}

void GradingPage::addWarmthRows()
{
    addSection(tr("Digit: how warm the relation is"));
    addNumber(tr("Recency"), &GradePolicy::recency, "weightRecency", 100);
    addNumber(tr("Frequency"), &GradePolicy::frequency, "weightFrequency", 100);
    addNumber(tr("Trend"), &GradePolicy::trend, "weightTrend", 100);
    addNumber(tr("Answers"), &GradePolicy::answers, "weightAnswers", 100);
    m_warmthSum = note({});
    m_warmthSum->setObjectName(QStringLiteral("warmthSum"));
    body()->addWidget(m_warmthSum);
    addNumber(tr("1 (hot) from"), &GradePolicy::threshold1, "threshold1", 100);
    addNumber(tr("2 (warm) from"), &GradePolicy::threshold2, "threshold2", 100, 0, tr("Below it is 3, cold."));
    addNumber(tr("Half-life in days"), &GradePolicy::halfLifeDays, "halfLife", mostDays, 0,
              tr("After so many days a contact counts half."));
    addNumber(tr("Full points from contacts"), &GradePolicy::fullFrequency, "fullFrequency", 100, 1);
}

void GradingPage::addButtons()
{
    m_save = addFootButton(tr("Save"), "gradingSave");
    m_save->setProperty("primary", true);
    connect(m_save, &QPushButton::clicked, this, &GradingPage::save);
    QPushButton *discard = addFootButton(tr("Discard"), "gradingDiscard");
    connect(discard, &QPushButton::clicked, this, [this] {
        desk().draft.grading.reset();
        refresh();
    });
    addReset([this] {
        // what the page of the rhythm owns stays as it is
        GradePolicy defaults;
        defaults.dormantAfterDays = typed().dormantAfterDays;
        defaults.silentAfterDays = typed().silentAfterDays;
        showPolicy(defaults);
        edited();
    });
}

void GradingPage::refresh()
{
    if (!session().isOpen()) {
        m_preview->clear();
        return;
    }
    showPolicy(desk().draft.grading.value_or(session().gradePolicy()));
    check();
    m_pause.start();
}

void GradingPage::showPolicy(const GradePolicy &policy)
{
    m_isShowing = true;
    for (const Number &number : m_numbers)
        number.field->setValue(number.read(policy));
    m_isShowing = false;
}

GradePolicy GradingPage::typed() const
{
    GradePolicy policy = desk().draft.grading.value_or(session().gradePolicy());
    for (const Number &number : m_numbers)
        number.write(policy, number.field->value());
    return policy;
}

void GradingPage::edited()
{
    if (m_isShowing || !session().isOpen())
        return;
    const GradePolicy policy = typed();
    desk().draft.grading = policy == session().gradePolicy() ? std::nullopt : std::optional(policy);
    check();
    m_pause.start();
}

void GradingPage::check()
{
    const GradePolicy policy = typed();
    const auto tellSum = [this](QLabel *label, double sum) {
        const bool isWhole = qFuzzyCompare(sum, 100.0);
        label->setText(isWhole ? tr("Together 100 points") : tr("Together %1 points; they must be 100").arg(sum));
        QPalette palette = label->palette(); // its role is WindowText, as all notes have
        palette.setColor(QPalette::WindowText, isWhole ? themeOf(this).muted : themeOf(this).error);
        label->setPalette(palette);
    };
    tellSum(m_letterSum, policy.intent + policy.urgency + policy.importance + policy.value + policy.stageAndSize);
    tellSum(m_warmthSum, policy.recency + policy.frequency + policy.trend + policy.answers);
    const auto field = [this](const char *name) { return findChild<QDoubleSpinBox *>(QLatin1String(name)); };
    complain(field("thresholdB"), policy.thresholdB >= policy.thresholdA ? tr("B must begin below A.")
                                  : policy.thresholdB <= 0               ? tr("Give more than zero.")
                                                                         : QString());
    complain(field("threshold2"), policy.threshold2 >= policy.threshold1 ? tr("2 must begin below 1.")
                                  : policy.threshold2 <= 0               ? tr("Give more than zero.")
                                                                         : QString());
    for (const char *name : {"halfLife", "fullFrequency", "fullOrders", "fullAmount"})
        complain(field(name), field(name)->value() <= 0 ? tr("Give more than zero.") : QString());
    const bool isNew = desk().draft.grading.has_value();
    m_save->setEnabled(isNew && GradePolicy::fromJson(policy.toJson()).ok() && !session().book().isReadOnly());
    findChild<QPushButton *>(QStringLiteral("gradingDiscard"))->setEnabled(isNew);
}

void GradingPage::startPreview()
{
    if (!session().isOpen())
        return;
    m_reading.cancel();
    const int asked = ++m_asked;
    const Result<GradePolicy> policy = GradePolicy::fromJson(typed().toJson());
    if (!policy) {
        m_preview->tell(policy.error().message);
        return;
    }
    m_reading =
        session().book().read([candidate = *policy](Snapshot &view) { return previewGrading(view, candidate); });
    m_reading.then(this, [this, asked](const Result<GradingPreview> &preview) {
        if (asked != m_asked || !session().isOpen())
            return;
        if (preview)
            m_preview->setPreview(*preview);
        else
            m_preview->tell(preview.error().message);
    });
}

void GradingPage::save()
{
    session().storePolicies(typed(), session().cadencePolicy(), [this] {
        desk().draft.grading.reset();
        refresh();
        desk().shell.post({Message::Kind::Success,
                           tr("The rules of grading are stored. Letters change when you accept the next regrade."),
                           tr("Review…"),
                           QLatin1String("star-shape"),
                           {}},
                          [&shell = desk().shell] { shell.openPlace(QStringLiteral("regrade")); });
    });
}

} // namespace kebu
