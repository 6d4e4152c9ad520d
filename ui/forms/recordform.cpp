#include "ui/forms/recordform.h"

#include "core/domain/customer.h"
#include "ui/forms/formdraft.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

constexpr int labelWidth = 108;
const QString kindField = QString(customer::kind);

/// In the order of the eye; the second column begins where two are shown.
constexpr Section leftSections[] = {Section::Basics, Section::Grading, Section::Stage, Section::Habits,
                                    Section::Details};
constexpr Section rightSections[] = {Section::Reach, Section::Company, Section::Person, Section::Background,
                                     Section::Registration};

} // namespace

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Basics:
        return RecordForm::tr("Basics");
    case Section::Reach:
        return RecordForm::tr("Ways to reach");
    case Section::Company:
        return RecordForm::tr("Company");
    case Section::Person:
        return RecordForm::tr("Person");
    case Section::Grading:
        return RecordForm::tr("Grading");
    case Section::Stage:
        return RecordForm::tr("Cooperation");
    case Section::Habits:
        return RecordForm::tr("Habits");
    case Section::Background:
        return RecordForm::tr("Needs and background");
    case Section::Registration:
        return RecordForm::tr("Registration");
    case Section::Details:
        break;
    }
    return RecordForm::tr("Details");
}

RecordForm::RecordForm(Session &session, const RecordType &type, const QStringList &leaveOut, int columns,
                       QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_type(type),
      m_record(type),
      m_draft(new FormDraft(session, *this)),
      m_resumed(nullptr),
      m_resumedWords(nullptr)
{
    build(leaveOut, columns);
    showKind();
    connect(m_draft, &FormDraft::restored, this, &RecordForm::resumed);
    connect(&session, &Session::maskedChanged, this, &RecordForm::remask);
}

RecordForm::~RecordForm()
{
    delete m_draft; // before the editors it reads
}

QWidget *RecordForm::buildResumed()
{
    auto *resumed = new QWidget;
    resumed->setObjectName(QStringLiteral("resumedDraft"));
    m_resumedWords = new ElidedLabel;
    m_resumedWords->setTone(ElidedLabel::Tone::Warning);
    auto *discard = new QPushButton(tr("Discard"));
    discard->setObjectName(QStringLiteral("discardDraft"));
    discard->setFlat(true);
    connect(discard, &QPushButton::clicked, this, [this] {
        discardDraft();
        showRecord();
        focusField();
    });
    auto *row = new QHBoxLayout(resumed);
    row->setContentsMargins(0, 0, 0, 8);
    row->addWidget(m_resumedWords, 1);
    row->addWidget(discard);
    resumed->hide();
    return resumed;
}

void RecordForm::resumed(Instant savedAt)
{
    const WallTime when = WallTime::of(savedAt, m_session.clock().zone());
    const bool isToday = when.date == m_session.clock().today();
    m_resumedWords->setText(tr("Typed %1 and not saved yet.")
                                .arg(isToday
                                         ? when.time.toString(QStringLiteral("HH:mm"))
                                         : QLocale().toString(QDateTime(when.date, when.time), QLocale::ShortFormat)));
    m_resumed->show();
    m_isDirty = true;
    showKind();
    tellOwner();
}

void RecordForm::discardDraft()
{
    m_draft->discard();
    m_isDirty = false;
}

void RecordForm::build(const QStringList &leaveOut, int columns)
{
    m_resumed = buildResumed();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_resumed);
    auto *row = new QHBoxLayout;
    row->setSpacing(32);
    whole->addLayout(row);
    std::vector<QVBoxLayout *> layouts;
    for (int i = 0; i < columns; ++i) {
        layouts.push_back(new QVBoxLayout);
        layouts.back()->setSpacing(8);
        row->addLayout(layouts.back(), 1);
    }
    const std::vector<FieldInfo> fields = m_session.catalog().fieldsOf(m_type);
    const auto addSection = [&](Section section) {
        for (const FieldInfo &field : fields) {
            if (field.section != section || field.isSystemSet || leaveOut.contains(field.name))
                continue;
            if (FieldEditor *editor = makeFieldEditor(field, m_session, this))
                addRow(editor, partFor(section, layouts));
        }
    };
    // Tab follows the order of making: the left column, then the right one
    std::ranges::for_each(leftSections, addSection);
    std::ranges::for_each(rightSections, addSection);
    for (QVBoxLayout *layout : layouts)
        layout->addStretch(1);
}

int RecordForm::partFor(Section section, const std::vector<QVBoxLayout *> &columns)
{
    if (const auto known = m_partOf.constFind(int(section)); known != m_partOf.constEnd())
        return *known;
    const bool isRight = std::ranges::find(rightSections, section) != std::end(rightSections);
    QVBoxLayout *column = isRight ? columns.back() : columns.front();
    Part part{new SectionHeader(sectionTitle(section)), new QWidget, nullptr};
    part.grid = new QGridLayout(part.body);
    part.grid->setContentsMargins(0, 0, 0, 12);
    part.grid->setHorizontalSpacing(8);
    part.grid->setVerticalSpacing(6);
    part.grid->setColumnMinimumWidth(0, labelWidth);
    part.grid->setColumnStretch(1, 1);
    column->addWidget(part.head);
    column->addWidget(part.body);
    m_parts.push_back(part);
    m_partOf.insert(int(section), int(m_parts.size()) - 1);
    return int(m_parts.size()) - 1;
}

void RecordForm::addRow(FieldEditor *editor, int part)
{
    const FieldInfo &field = editor->field();
    QString words = field.labelText();
    words.replace(u'&', QStringLiteral("&&"));
    auto *label = new QLabel(field.isRequired ? words + QStringLiteral(" *") : words, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(editor->focusProxy() ? editor->focusProxy() : editor);
    label->setContentsMargins(0, 5, 0, 0);
    label->setFixedWidth(labelWidth);
    if (field.personalClass != Personal::None) {
        const QString purpose = plainToolTip(tr("Why it is asked for: %1").arg(purposeOf(field.personalClass).text()));
        label->setToolTip(purpose);
        editor->setToolTip(purpose);
    }
    auto *remark = new ElidedLabel({}, this);
    remark->setObjectName(QStringLiteral("remark-") + field.name);
    remark->setStep(TextStep::Small);
    remark->setWordWrap(true); // what keeps from saving is read whole, in a narrow form too
    remark->hide();
    QGridLayout *grid = m_parts[size_t(part)].grid;
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(editor, row, 1);
    grid->addWidget(remark, row + 1, 1);
    const QString name = field.name;
    const bool isCustomer = field.target == u"customer";
    connect(editor, &FieldEditor::edited, this, [this, name, isCustomer] {
        m_isDirty = true;
        m_draft->touch(name);
        if (const Row *shown = rowOf(name))
            showRemark(*shown, {}, false);
        if (name == kindField)
            showKind();
        if (isCustomer)
            tellOwner(); // what other fields offer follows from whose it is
        emit edited(name);
    });
    m_rows.push_back({editor, label, remark, part, false, field.isRequired});
}

const RecordForm::Row *RecordForm::rowOf(const QString &field) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&field](const Row &row) { return row.editor->field().name == field; });
    return found == m_rows.end() ? nullptr : &*found;
}

FieldEditor *RecordForm::editor(const QString &field) const
{
    const Row *row = rowOf(field);
    return row ? row->editor : nullptr;
}

FieldEditor *RecordForm::openEditor(const QString &field) const
{
    const Row *row = rowOf(field);
    return row && !row->isLocked ? row->editor : nullptr;
}

void RecordForm::showKind()
{
    QString kind;
    if (const Row *row = rowOf(kindField)) {
        if (const auto value = row->editor->value())
            kind = value->text();
    } else if (m_type.find(kindField)) {
        kind = m_record.text(customer::kind);
    }
    std::vector<bool> isUsed(m_parts.size());
    for (const Row &row : m_rows) {
        const QString &only = row.editor->field().onlyKind;
        const bool isMeant = only.isEmpty() || kind.isEmpty() || only == kind;
        row.editor->setVisible(isMeant);
        row.label->setVisible(isMeant);
        row.remark->setVisible(isMeant && !row.remark->text().isEmpty());
        if (isMeant)
            isUsed[size_t(row.part)] = true;
    }
    for (size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i].head->setVisible(isUsed[i] && m_parts.size() > 1);
        m_parts[i].body->setVisible(isUsed[i]);
    }
}

void RecordForm::tellOwner()
{
    const Record owner = record();
    for (const Row &row : m_rows)
        row.editor->setOwner(owner);
}

void RecordForm::setRecord(const Record &record, Id about)
{
    m_draft->begin(record, about); // first: what was typed for the other record still stands in the fields
    m_record = record;
    showRecord();
}

void RecordForm::showRecord()
{
    for (const Row &row : m_rows)
        row.editor->setOwner(m_record);
    for (Row &row : m_rows) {
        const Value value = valueOf(m_record, row.editor->field());
        row.editor->setValue(value);
        row.hidden.reset();
        row.hiddenText.clear();
        lockMasked(row, value);
        showRemark(row, {}, false);
    }
    m_isDirty = false;
    showKind();
    m_resumed->hide();
}

Record RecordForm::record() const
{
    Record typed = m_record;
    for (const Row &row : m_rows) {
        if (row.editor->isHidden())
            continue;
        if (row.isLocked) {
            if (row.hidden)
                setValue(typed, row.editor->field(), *row.hidden);
            continue;
        }
        if (auto value = row.editor->value())
            setValue(typed, row.editor->field(), std::move(*value));
    }
    return typed;
}

RecordDraft RecordForm::draft() const
{
    RecordDraft draft{record(), {}};
    for (const Row &row : m_rows) {
        if (!row.isLocked && !row.editor->isHidden())
            row.editor->collect(draft.words);
    }
    m_draft->expectSaving();
    return draft;
}

Result<Value> RecordForm::checked(const Row &row) const
{
    KEBU_LET(value, row.editor->value());
    NewWords words;
    row.editor->collect(words);
    const bool isEmpty = value.isEmpty() && words.choices.empty() && words.tags.empty() && words.records.empty();
    if (isEmpty && row.isRequired)
        return Error{ErrorCode::Invalid, tr("%1 is needed.").arg(row.editor->field().labelText()), {}};
    return value;
}

void RecordForm::require(const QStringList &fields)
{
    for (Row &row : m_rows) {
        if (row.isRequired || !fields.contains(row.editor->field().name))
            continue;
        row.isRequired = true;
        row.label->setText(row.label->text() + QStringLiteral(" *"));
    }
}

bool RecordForm::validateAll()
{
    FieldEditor *first = nullptr;
    for (const Row &row : m_rows) {
        if (row.isLocked || row.editor->isHidden())
            continue;
        const Result<Value> value = checked(row);
        showRemark(row, value ? QString() : value.error().message, true);
        if (!value && !first)
            first = row.editor;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

void RecordForm::showRemark(const Row &row, const QString &sentence, bool isError) const
{
    const bool isWrong = isError && !sentence.isEmpty();
    row.editor->setInvalid(isWrong);
    row.editor->setAccessibleDescription(sentence);
    row.remark->setTone(isError ? ElidedLabel::Tone::Error : ElidedLabel::Tone::Warning);
    row.remark->setText(isWrong && row.editor->explainsItself() ? QString() : sentence);
    row.remark->setVisible(!row.remark->text().isEmpty() && !row.editor->isHidden());
}

void RecordForm::setHint(const QString &field, const QString &sentence)
{
    if (const Row *row = rowOf(field))
        showRemark(*row, sentence, false);
}

void RecordForm::focusField(const QString &field)
{
    if (FieldEditor *wanted = editor(field))
        wanted->setFocus(Qt::OtherFocusReason);
    else if (!m_rows.empty())
        m_rows.front().editor->setFocus(Qt::OtherFocusReason);
}

} // namespace kebu
