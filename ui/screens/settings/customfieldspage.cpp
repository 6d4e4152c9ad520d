#include "ui/screens/settings/customfieldspage.h"

#include "core/domain/customfield.h"
#include "core/domain/registry.h"
#include "core/services/vocabulary.h"
#include "ui/screens/settings/wordlist.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kebu {

namespace {

/// The kinds of record a person writes by hand.
const QStringList &ownableRecords()
{
    static const QStringList records{
        QStringLiteral("customer"),     QStringLiteral("contact"),         QStringLiteral("need"),
        QStringLiteral("opportunity"),  QStringLiteral("interaction"),     QStringLiteral("task"),
        QStringLiteral("promise"),      QStringLiteral("quotation"),       QStringLiteral("contract"),
        QStringLiteral("delivery"),     QStringLiteral("order"),           QStringLiteral("payment"),
        QStringLiteral("service_case"), QStringLiteral("feedback"),        QStringLiteral("satisfaction_entry"),
        QStringLiteral("event"),        QStringLiteral("key_date"),        QStringLiteral("contact_point"),
        QStringLiteral("product"),      QStringLiteral("competitor_offer")};
    return records;
}

const FieldInfo &typeField() { return *customField::type().find(QStringLiteral("type")); }

} // namespace

CustomFieldsPage::CustomFieldsPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("customFieldsPage"), tr("Fields of your own"),
                   tr("They stand on forms, in lists, in filters, import and export like any other field. A retired "
                      "field keeps its values."),
                   parent),
      m_record(new QComboBox),
      m_fields(new WordList({tr("Name"), tr("Type"), tr("State")}, 1)),
      m_name(new QLineEdit),
      m_type(new QComboBox)
{
    m_record->setObjectName(QStringLiteral("fieldRecord"));
    m_name->setObjectName(QStringLiteral("newFieldName"));
    m_type->setObjectName(QStringLiteral("newFieldType"));
    for (const QString &record : ownableRecords()) {
        if (const RecordType *type = findRecordType(record))
            m_record->addItem(type->label().text(), record);
    }
    for (const Choice &choice : typeField().choices)
        m_type->addItem(choice.label.text(), QString::fromUtf8(choice.code));
    addRow(tr("&Of"), m_record);
    body()->addWidget(m_fields);
    addSection(tr("New field"));
    addRow(tr("&Name"), m_name);
    addRow(tr("&Type"), m_type, tr("The type stays as it is once the field exists."));
    connect(m_record, &QComboBox::currentIndexChanged, this, &CustomFieldsPage::showFields);
    connect(m_fields, &WordList::addRequested, this,
            [this] { m_name->text().trimmed().isEmpty() ? m_name->setFocus() : add(); });
    connect(m_name, &QLineEdit::returnPressed, this, &CustomFieldsPage::add);
    connect(m_name, &QLineEdit::textEdited, this, [this] { complain(m_name, {}); });
    connect(m_fields, &WordList::edited, this, [this](const QString &key, const QStringList &texts) {
        run(tr("Field renamed"), [id = Id::fromString(key), label = texts.value(0)](Change &change) {
            return renameCustomField(change, id, label);
        });
    });
    connect(m_fields, &WordList::retireRequested, this, [this](const QString &key, bool isRetired) {
        run(isRetired ? tr("Field retired") : tr("Field brought back"),
            [id = Id::fromString(key), isRetired](Change &change) { return retireCustomField(change, id, isRetired); });
    });
    connect(m_fields, &WordList::moveRequested, this, [this](const QString &key, int by) {
        run(tr("Field moved"),
            [id = Id::fromString(key), by](Change &change) { return moveCustomField(change, id, by); });
    });
    connect(&desk.session, &Session::bookChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void CustomFieldsPage::refresh()
{
    if (session().isOpen())
        showFields();
}

void CustomFieldsPage::showFields()
{
    std::vector<WordList::Row> rows;
    for (const Record &definition : session().catalog().customFields()) {
        if (definition.text(customField::record) != m_record->currentData().toString())
            continue;
        const bool isRetired = definition.yes(customField::retired);
        rows.push_back({definition.id().toString(),
                        {customField::asField(definition).labelText(),
                         session().catalog().choiceLabel(typeField(), definition.text(customField::kind)),
                         isRetired ? tr("Retired") : QString()},
                        isRetired});
    }
    m_fields->setRows(rows);
    const bool isWritable = !session().book().isReadOnly();
    m_fields->setFree(isWritable, isWritable);
}

void CustomFieldsPage::add()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        complain(m_name, tr("Give the field a name."));
        return;
    }
    disconnect(m_failed);
    m_failed = connect(&session(), &Session::failed, this, [this](const Error &error) {
        disconnect(m_failed);
        complain(m_name, error.message);
    });
    session().change(
        tr("Field %1 added").arg(name),
        [record = m_record->currentData().toString(), name,
         type = m_type->currentData().toString()](Change &change) -> Result<void> {
            KEBU_TRY(addCustomField(change, record, name, type));
            return {};
        },
        [this](const ChangeInfo &) {
            disconnect(m_failed);
            m_name->clear();
            m_name->setFocus();
        });
}

void CustomFieldsPage::run(const QString &title, std::function<Result<void>(Change &)> work)
{
    disconnect(m_failed);
    m_failed = connect(&session(), &Session::failed, this, [this] {
        disconnect(m_failed);
        showFields();
    });
    session().change(title, std::move(work), [this](const ChangeInfo &) { disconnect(m_failed); });
}

} // namespace kebu
