#pragma once

#include "core/domain/catalog.h"
#include "core/exchange/mapping.h"

#include <QDialog>

class QComboBox;
class QTableWidget;

namespace kebu {

/// What the words of a column mean in a picklist: each word of the file beside an entry of the list, a new entry, or
/// nothing.
class ValuesDialog : public QDialog
{
    Q_OBJECT

public:
    ValuesDialog(const Catalog &catalog, const FieldInfo &field, const QString &column, const QStringList &words,
                 const ColumnTarget &target, QWidget *parent = nullptr);

    /// The target with what was said here.
    [[nodiscard]] ColumnTarget target() const;

private:
    void addWord(int row, const Catalog &catalog, const FieldInfo &field);

    QStringList m_words;
    ColumnTarget m_target;
    std::vector<QComboBox *> m_combos;
    QTableWidget *m_table;
};

} // namespace kebu
