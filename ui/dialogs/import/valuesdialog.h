#pragma once

#include "core/domain/catalog.h"
#include "core/exchange/mapping.h"
#include "core/services/importwords.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTableWidget;

namespace kebu {

/// What the words of a column mean in a picklist: each word of the file beside an entry of the list, a new entry, or
/// nothing.
class ValuesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `words`: of the first rows. REQUIRES: `catalog` outlives the dialog.
    ValuesDialog(const Catalog &catalog, const FieldInfo &field, const QString &column, const QStringList &words,
                 const ColumnTarget &target, QWidget *parent = nullptr);

    /// The words of the whole file, once it was read: with how often they occur, those that were not there yet behind.
    void showCounted(const std::vector<ColumnWord> &words);
    /// The target with what was said here.
    [[nodiscard]] ColumnTarget target() const;

private:
    void addWord(const QString &word);

    const Catalog &m_catalog;
    FieldInfo m_field;
    QString m_column;
    QStringList m_words;
    ColumnTarget m_target;
    std::vector<QComboBox *> m_combos;
    QLabel *m_explained;
    QTableWidget *m_table;
};

} // namespace kebu
