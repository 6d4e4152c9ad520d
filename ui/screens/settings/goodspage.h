#pragma once

#include "core/services/goodsandtags.h"
#include "ui/screens/settings/settingspage.h"

class QComboBox;
class QLineEdit;

namespace kebu {

class WordList;

/// What is sold, with code, unit and list price, and the tags: added, edited in place and merged where one thing has
/// two names. Each step is a change of the book and can be undone.
class GoodsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit GoodsPage(SettingsDesk &desk, QWidget *parent = nullptr);
    void refresh() override;

private:
    void connectList(WordList *list);
    void showKind();
    void showRows(const std::vector<NamedRecord> &records);
    void add();
    void write(const QString &key, const QStringList &texts);
    void merge(const QString &from, const QString &into);
    void run(const QString &title, std::function<Result<void>(Change &)> work);
    [[nodiscard]] const RecordType &type() const;
    /// Columns that are edited in place, in their order.
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] WordList *list() const;

    QComboBox *m_kind;
    WordList *m_products;
    WordList *m_tags;
    QLineEdit *m_name;
    std::vector<NamedRecord> m_records; ///< shown
    int m_asked = 0;
    QMetaObject::Connection m_failed;
};

} // namespace kebu
