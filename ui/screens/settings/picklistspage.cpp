#include "ui/screens/settings/picklistspage.h"

#include "core/domain/registry.h"
#include "core/services/vocabulary.h"
#include "ui/screens/settings/wordlist.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kebu {

namespace {

/// Words for a list: the fields that choose from it. Lists of the machinery (origins, states set by the program) are
/// not shown.
QMap<QString, QString> shownLists(const Catalog &catalog)
{
    QMap<QString, QString> lists;
    for (const RecordType *type : recordTypes()) {
        for (const FieldInfo &field : catalog.fieldsOf(*type)) {
            if (field.type == FieldType::Choice && !field.isSystemSet &&
                !field.picklist.startsWith(QLatin1String("custom_field")) && !lists.contains(field.picklist))
                lists.insert(field.picklist,
                             PicklistsPage::tr("%1: %2", "record: field").arg(type->label().text(), field.labelText()));
        }
    }
    return lists;
}

QStringList heads()
{
    return {PicklistsPage::tr("Chinese"), PicklistsPage::tr("English"), PicklistsPage::tr("Also understood"),
            PicklistsPage::tr("Used"), PicklistsPage::tr("State")};
}

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[;；,，、]"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

PicklistsPage::PicklistsPage(SettingsDesk &desk, QWidget *parent)
    : SettingsPage(desk, QStringLiteral("picklistsPage"), tr("Picklists"),
                   tr("Edit a name in place, and the further words by which typing and imports know the entry, with "
                      "semicolons between. A retired entry stays where it is used and is no longer offered; a "
                      "merged one gives its records another entry, which understands its words from then on. "
                      "Everything here can be undone."),
                   parent),
      m_list(new QComboBox),
      m_closed(note(tr("The program's rules know this list by heart: its entries can be renamed and ordered, not added "
                       "or retired."))),
      m_words(new WordList(heads(), 3)),
      m_zh(new QLineEdit),
      m_en(new QLineEdit)
{
    m_list->setObjectName(QStringLiteral("picklist"));
    m_zh->setObjectName(QStringLiteral("newChoiceZh"));
    m_en->setObjectName(QStringLiteral("newChoiceEn"));
    m_list->setMaxVisibleItems(20);
    addRow(tr("&List"), m_list);
    body()->addWidget(m_closed);
    body()->addSpacing(4);
    body()->addWidget(m_words);
    addSection(tr("New entry"));
    addRow(tr("In &Chinese"), m_zh);
    addRow(tr("In &English"), m_en, tr("Enter in either field adds it at the end of the list."));
    connect(m_list, &QComboBox::currentIndexChanged, this, &PicklistsPage::showList);
    connect(m_words, &WordList::addRequested, this, [this] {
        m_zh->text().trimmed().isEmpty() && m_en->text().trimmed().isEmpty() ? m_zh->setFocus() : add();
    });
    connect(m_zh, &QLineEdit::returnPressed, this, &PicklistsPage::add);
    connect(m_en, &QLineEdit::returnPressed, this, &PicklistsPage::add);
    for (QLineEdit *line : {m_zh, m_en})
        connect(line, &QLineEdit::textEdited, this, [this] { complain(m_en, {}); });
    connect(m_words, &WordList::edited, this, [this](const QString &code, const QStringList &texts) {
        run(tr("Entry renamed"), [list = list(), code, texts](Change &change) {
            return renameChoice(change, list, code, texts.value(0), texts.value(1), wordsIn(texts.value(2)));
        });
    });
    connect(m_words, &WordList::retireRequested, this, [this](const QString &code, bool isRetired) {
        run(isRetired ? tr("Entry retired") : tr("Entry brought back"),
            [list = list(), code, isRetired](Change &change) { return retireChoice(change, list, code, isRetired); });
    });
    m_words->setMerging(true);
    connect(m_words, &WordList::mergeRequested, this, &PicklistsPage::merge);
    connect(m_words, &WordList::moveRequested, this, [this](const QString &code, int by) {
        run(tr("Entry moved"),
            [list = list(), code, by](Change &change) { return moveChoice(change, list, code, by); });
    });
    connect(&desk.session, &Session::bookChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

QString PicklistsPage::list() const { return m_list->currentData().toString(); }

void PicklistsPage::refresh()
{
    if (!session().isOpen())
        return;
    fillLists();
    showList();
}

void PicklistsPage::fillLists()
{
    const QSignalBlocker silent(m_list);
    const QString current = list().isEmpty() ? QStringLiteral("industry") : list();
    m_list->clear();
    const QMap<QString, QString> lists = shownLists(session().catalog());
    // those that may grow first: they are what people come for
    for (const bool isFree : {true, false}) {
        for (auto it = lists.begin(); it != lists.end(); ++it) {
            if (isFreeList(it.key()) == isFree)
                m_list->addItem(it.value(), it.key());
        }
    }
    m_list->setCurrentIndex(std::max(0, m_list->findData(current)));
}

void PicklistsPage::showList()
{
    showRows({});
    countUse();
    const bool isFree = isFreeList(list());
    const bool isWritable = !session().book().isReadOnly();
    m_words->setFree(isWritable, isFree && isWritable);
    m_closed->setVisible(!isFree);
    m_zh->setEnabled(isFree);
    m_en->setEnabled(isFree);
}

void PicklistsPage::showRows(const QHash<QString, qint64> &use)
{
    std::vector<WordList::Row> rows;
    const auto add = [&](const PicklistEntry &entry) {
        const qint64 count = use.value(entry.code);
        rows.push_back({entry.code,
                        {entry.labelZh, entry.labelEn, entry.synonyms.join(tr("; ", "between words")),
                         count > 0 ? QString::number(count) : QString(), entry.retired ? tr("Retired") : QString()},
                        entry.retired,
                        isFreeChoice(list(), entry.code)});
    };
    const std::vector<PicklistEntry> entries = session().catalog().picklists().entries(list());
    std::ranges::for_each(entries, add);
    // a value that records hold is never hidden, whatever became of its entry
    for (auto used = use.cbegin(); used != use.cend(); ++used) {
        if (std::ranges::find(entries, used.key(), &PicklistEntry::code) == entries.end())
            add({used.key(), used.key(), {}, {}, 0, false, {}});
    }
    m_words->setRows(rows);
}

void PicklistsPage::countUse()
{
    session()
        .book()
        .read([list = list()](Snapshot &view) { return choiceUse(view, list); })
        .then(this, [this, asked = list()](const Result<QHash<QString, qint64>> &use) {
            if (use && asked == list() && session().isOpen())
                showRows(*use);
        });
}

void PicklistsPage::merge(const QString &from, const QString &into)
{
    const Picklists &lists = session().catalog().picklists();
    run(tr("“%1” merged into “%2”").arg(lists.label(list(), from), lists.label(list(), into)),
        [list = list(), from, into](Change &change) -> Result<void> {
            KEBU_TRY(mergeChoice(change, list, from, into));
            return {};
        });
}

void PicklistsPage::add()
{
    const QString zh = m_zh->text().trimmed();
    const QString en = m_en->text().trimmed();
    if (zh.isEmpty() && en.isEmpty()) {
        complain(m_en, tr("Give the entry a name in Chinese or in English."));
        return;
    }
    const QString code = zh.isEmpty() ? en : zh;
    disconnect(m_failed);
    m_failed = connect(&session(), &Session::failed, this, [this](const Error &error) {
        disconnect(m_failed);
        complain(m_en, error.message);
    });
    session().change(
        tr("%1 added to a list").arg(code),
        [list = list(), zh, en](Change &change) -> Result<void> {
            KEBU_TRY(addChoice(change, list, zh, en));
            return {};
        },
        [this, code](const ChangeInfo &) {
            disconnect(m_failed);
            m_zh->clear();
            m_en->clear();
            m_words->setCurrentKey(code);
            m_zh->setFocus();
        });
}

void PicklistsPage::run(const QString &title, std::function<Result<void>(Change &)> work)
{
    disconnect(m_failed);
    // what was typed into a cell and refused goes back to what the book holds
    m_failed = connect(&session(), &Session::failed, this, [this] {
        disconnect(m_failed);
        showList();
    });
    session().change(title, std::move(work), [this](const ChangeInfo &) { disconnect(m_failed); });
}

} // namespace kebu
