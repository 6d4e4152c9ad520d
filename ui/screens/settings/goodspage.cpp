#include "ui/screens/settings/goodspage.h"

#include "core/domain/product.h"
#include "core/domain/registry.h"
#include "core/domain/tag.h"
#include "core/services/merge.h"
#include "ui/models/shownvalue.h"
#include "ui/screens/settings/wordlist.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kebu {

namespace {

QStringList heads(const RecordType &type, const QStringList &columns)
{
    QStringList words;
    for (const QString &column : columns)
        words << type.find(column)->labelText();
    return words << GoodsPage::tr("Used");
}

QStringList productColumns()
{
    return {QString(product::name), QString(product::code), QString(product::unit), QString(product::listPrice)};
}

QStringList tagColumns() { return {QString(tag::name), QString(tag::kind)}; }

} // namespace

GoodsPage::GoodsPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("goodsPage"), tr("Products and tags"),
                   tr("Edit in place. Where one thing has two names, merge one into the other: every record that names "
                      "it then names the one that stays. Everything here can be undone."),
                   parent),
      m_kind(new QComboBox),
      m_products(new WordList(heads(product::type(), productColumns()), int(productColumns().size()))),
      m_tags(new WordList(heads(tag::type(), tagColumns()), int(tagColumns().size()))),
      m_name(new QLineEdit)
{
    m_kind->setObjectName(QStringLiteral("goodsKind"));
    m_kind->addItem(product::type().plural().text(), product::type().name());
    m_kind->addItem(tag::type().plural().text(), tag::type().name());
    m_name->setObjectName(QStringLiteral("newGood"));
    addRow(tr("&Of"), m_kind);
    body()->addSpacing(4);
    for (WordList *list : {m_products, m_tags}) {
        body()->addWidget(list);
        connectList(list);
    }
    addSection(tr("New entry"));
    addRow(tr("&Name"), m_name, tr("Enter adds it; the rest is typed in the table."));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &GoodsPage::showKind);
    connect(m_name, &QLineEdit::returnPressed, this, &GoodsPage::add);
    connect(m_name, &QLineEdit::textEdited, this, [this] { complain(m_name, {}); });
    connect(&desk.session, &Session::bookChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    showKind();
}

void GoodsPage::connectList(WordList *list)
{
    list->setMerging(true);
    list->setOrdered(false);
    list->setRetiring(false);
    connect(list, &WordList::edited, this, &GoodsPage::write);
    connect(list, &WordList::mergeRequested, this, &GoodsPage::merge);
    connect(list, &WordList::addRequested, this,
            [this] { m_name->text().trimmed().isEmpty() ? m_name->setFocus() : add(); });
}

const RecordType &GoodsPage::type() const { return *findRecordType(m_kind->currentData().toString()); }

WordList *GoodsPage::list() const { return &type() == &product::type() ? m_products : m_tags; }

QStringList GoodsPage::columns() const { return &type() == &product::type() ? productColumns() : tagColumns(); }

void GoodsPage::showKind()
{
    m_products->setVisible(list() == m_products);
    m_tags->setVisible(list() == m_tags);
    complain(m_name, {});
    refresh();
}

void GoodsPage::refresh()
{
    if (!session().isOpen())
        return;
    const int asked = ++m_asked;
    session()
        .book()
        .read([type = &type()](Snapshot &view) { return namedRecords(view, *type); })
        .then(this, [this, asked](const Result<std::vector<NamedRecord>> &records) {
            if (records && asked == m_asked && session().isOpen())
                showRows(*records);
        });
}

void GoodsPage::showRows(const std::vector<NamedRecord> &records)
{
    m_records = records;
    std::vector<WordList::Row> rows;
    for (const NamedRecord &named : records) {
        QStringList texts;
        for (const QString &column : columns()) {
            const FieldInfo &field = *type().find(column);
            texts << shownValue(session(), field, valueOf(named.record, field));
        }
        texts << (named.uses > 0 ? QString::number(named.uses) : QString());
        rows.push_back({named.record.id().toString(), texts});
    }
    list()->setRows(rows);
    const bool isWritable = !session().book().isReadOnly();
    list()->setFree(isWritable, isWritable);
}

void GoodsPage::write(const QString &key, const QStringList &texts)
{
    QHash<QString, QString> typed;
    for (int i = 0; i < int(columns().size()); ++i)
        typed.insert(columns()[i], texts.value(i));
    run(tr("%1 changed").arg(texts.value(0)), [type = &type(), id = Id::fromString(key), typed](Change &change) {
        return writeNamed(change, *type, id, typed);
    });
}

void GoodsPage::merge(const QString &from, const QString &into)
{
    const auto recordOf = [this](const QString &key) {
        return std::ranges::find_if(m_records,
                                    [&key](const NamedRecord &named) { return named.record.id().toString() == key; });
    };
    const auto gone = recordOf(from);
    const auto kept = recordOf(into);
    if (gone == m_records.end() || kept == m_records.end())
        return;
    run(mergeTitle(kept->record, gone->record),
        [type = &type(), keep = kept->record.id(), other = gone->record.id()](Change &change) -> Result<void> {
            KEBU_TRY(kebu::merge(change, *type, keep, other));
            return {};
        });
}

void GoodsPage::add()
{
    const QString name = m_name->text().trimmed();
    disconnect(m_failed);
    m_failed = connect(&session(), &Session::failed, this, [this](const Error &error) {
        disconnect(m_failed);
        complain(m_name, error.message);
    });
    session().change(
        tr("%1 added to a list").arg(name),
        [type = &type(), name](Change &change) -> Result<void> {
            KEBU_TRY(addNamed(change, *type, name));
            return {};
        },
        [this](const ChangeInfo &) {
            disconnect(m_failed);
            m_name->clear();
            m_name->setFocus();
        });
}

void GoodsPage::run(const QString &title, std::function<Result<void>(Change &)> work)
{
    disconnect(m_failed);
    // what was typed into a cell and refused goes back to what the book holds
    m_failed = connect(&session(), &Session::failed, this, [this] {
        disconnect(m_failed);
        showRows(std::vector<NamedRecord>(m_records));
    });
    session().change(title, std::move(work), [this](const ChangeInfo &) { disconnect(m_failed); });
}

} // namespace kebu
