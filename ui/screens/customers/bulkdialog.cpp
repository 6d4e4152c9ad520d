#include "ui/screens/customers/bulkdialog.h"

#include "core/domain/customer.h"
#include "core/services/listing.h"
#include "ui/forms/completion.h"
#include "ui/forms/fieldeditor.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/customers/changepreview.h"
#include "ui/screens/customers/changetitle.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

namespace {

/// Asked for most, hence first.
const QStringList &usualFields()
{
    static const QStringList names{QStringLiteral("next_due"), QStringLiteral("owner"),  QStringLiteral("stage"),
                                   QStringLiteral("tags"),     QStringLiteral("intent"), QStringLiteral("grade")};
    return names;
}

} // namespace

BulkDialog::BulkDialog(Session &session, std::vector<Id> customers, const QString &field, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_customers(std::move(customers)),
      m_field(new QComboBox(this)),
      m_what(new QComboBox(this)),
      m_place(new QVBoxLayout),
      m_preview(new ChangePreview(session, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this)),
      m_apply(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
{
    setObjectName(QStringLiteral("bulkDialog"));
    setWindowTitle(tr("Change %n customer(s)", nullptr, int(m_customers.size())));
    resize(720, 520);
    m_field->setObjectName(QStringLiteral("bulkField"));
    m_what->setObjectName(QStringLiteral("bulkWhat"));
    m_apply->setObjectName(QStringLiteral("bulkApply"));
    m_apply->setProperty("primary", true);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Field"), m_field);
    form->addRow(tr("What"), m_what);
    form->addRow(tr("Value"), m_place);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_preview, 1);
    column->addWidget(m_buttons);
    listFields(field);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &BulkDialog::look);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkDialog::chooseField);
    connect(m_what, &QComboBox::currentIndexChanged, this, &BulkDialog::chooseWhat);
    connect(m_preview, &ChangePreview::looked, this, [this] {
        m_apply->setEnabled(m_preview->isReady() && m_preview->preview().cells > 0);
        m_apply->setText(m_apply->isEnabled()
                             ? tr("Change %n customer(s)", nullptr, int(m_preview->preview().customers))
                             : tr("Change"));
    });
    connect(m_preview, &ChangePreview::applied, this, &QDialog::accept);
    connect(m_preview, &ChangePreview::stopped, this, [this] { m_apply->setEnabled(true); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &BulkDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        m_apply->setEnabled(false);
        m_preview->apply(title(m_looked));
    });
    chooseField();
}

void BulkDialog::listFields(const QString &chosen)
{
    std::vector<FieldInfo> all = listColumns(customer::type(), m_session.catalog());
    std::erase_if(all, [](const FieldInfo &field) {
        return !whyFixed(field).isEmpty() || field.isUnique || field.name == QString(customer::name);
    });
    std::ranges::stable_sort(all, {}, [](const FieldInfo &field) {
        const qsizetype at = usualFields().indexOf(field.name);
        return at < 0 ? usualFields().size() : at;
    });
    m_fields = std::move(all);
    m_field->setEditable(true);
    m_field->setInsertPolicy(QComboBox::NoInsert);
    auto *completer = new WordCompleter(this);
    QStringList words;
    for (const FieldInfo &field : m_fields)
        words << field.labelText();
    m_field->addItems(words);
    completer->setWords(words);
    m_field->setCompleter(completer);
    connect(m_field->lineEdit(), &QLineEdit::textEdited, completer, &WordCompleter::offer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &word) { m_field->setCurrentIndex(m_field->findText(word)); });
    connect(m_field->lineEdit(), &QLineEdit::editingFinished, this, [this, completer] {
        const QStringList fit = completer->fitting(m_field->currentText());
        const int exact = m_field->findText(m_field->currentText());
        m_field->setCurrentIndex(exact >= 0      ? exact
                                 : fit.isEmpty() ? m_field->currentIndex()
                                                 : m_field->findText(fit.first()));
    });
    const auto found = std::ranges::find(m_fields, chosen, &FieldInfo::name);
    m_field->setCurrentIndex(found == m_fields.end() ? 0 : int(found - m_fields.begin()));
}

const FieldInfo *BulkDialog::field() const
{
    const int index = m_field->currentIndex();
    return index >= 0 && index < std::ssize(m_fields) ? &m_fields[size_t(index)] : nullptr;
}

BulkDialog::What BulkDialog::what() const { return What(m_what->currentData().toInt()); }

void BulkDialog::chooseField()
{
    delete m_editor;
    m_editor = nullptr;
    if (!field())
        return m_preview->setSentence(tr("Choose a field."), false);
    const QSignalBlocker quiet(m_what);
    m_what->clear();
    if (field()->type == FieldType::Refs) {
        m_what->addItem(tr("Add"), int(What::Add));
        m_what->addItem(tr("Take away"), int(What::Remove));
    }
    m_what->addItem(tr("Set to"), int(What::Set));
    if (!field()->isRequired && field()->name != u"next_due")
        m_what->addItem(tr("Clear"), int(What::Clear));
    m_editor = makeFieldEditor(*field(), m_session, this);
    m_place->addWidget(m_editor);
    setTabOrder(m_what, m_editor->focusProxy() ? m_editor->focusProxy() : m_editor);
    connect(m_editor, &FieldEditor::edited, this, [this] {
        m_apply->setEnabled(false);
        m_pause.start();
    });
    m_editor->setFocus(Qt::OtherFocusReason);
    chooseWhat();
}

void BulkDialog::chooseWhat()
{
    if (m_editor)
        m_editor->setEnabled(what() != What::Clear);
    look();
}

Result<FieldEdit> BulkDialog::wanted() const
{
    FieldEdit edit{*field(),
                   what() == What::Add      ? FieldEdit::Mode::Add
                   : what() == What::Remove ? FieldEdit::Mode::Remove
                                            : FieldEdit::Mode::Set,
                   {},
                   {},
                   {}};
    if (what() == What::Clear)
        return edit;
    KEBU_LET(value, m_editor->value());
    NewWords words;
    m_editor->collect(words);
    for (const NewWords::Word &choice : words.choices)
        edit.newChoice = choice.word;
    for (const NewWords::Word &tag : words.tags)
        edit.newTags << tag.word;
    edit.value = std::move(value);
    return edit;
}

void BulkDialog::look()
{
    if (!field() || !m_editor || m_preview->isApplying())
        return;
    const auto edit = wanted();
    if (!edit)
        return m_preview->setSentence(edit.error().message, true);
    if (edit->value.isEmpty() && edit->newTags.isEmpty() && what() != What::Clear && field()->type != FieldType::Bool)
        return m_preview->setSentence(tr("Type the value; what it changes is shown before it is done."), false);
    m_looked = *edit;
    m_preview->setEdit({m_customers, {edit->field}, GridEdit::Source::Same, {*edit}, {}, false});
}

QString BulkDialog::title(const FieldEdit &edit) const
{
    return changeTitle(m_session, edit, int(m_preview->preview().customers));
}

void BulkDialog::reject()
{
    m_preview->stop(); // a change that runs ends without a trace; the dialog goes at once
    QDialog::reject();
}

} // namespace kebu
