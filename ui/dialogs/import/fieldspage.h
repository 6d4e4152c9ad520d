#pragma once

#include "core/domain/catalog.h"
#include "core/services/importwords.h"
#include "ui/dialogs/import/targetchoices.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace kebu {

/// Second step: where each column goes. Guessed, to be changed; a mapping can be kept as a file and taken up again.
class FieldsPage : public QWidget
{
    Q_OBJECT

public:
    explicit FieldsPage(QWidget *parent = nullptr);

    /// `catalog` outlives the page. `isMasked`: what stands in the file is shown behind the mask.
    void showPreview(const ImportPreview &preview, const Catalog &catalog, bool isMasked = false);
    /// As the combos say.
    [[nodiscard]] Mapping mapping() const;
    [[nodiscard]] int mappedColumns() const;
    [[nodiscard]] QString preset() const;
    /// Counts the words of a column in the whole file, in the background.
    using WordsReader = std::function<Pending<Result<std::vector<ColumnWord>>>(const QString &column)>;
    void setWordsReader(WordsReader reader) { m_readWords = std::move(reader); }
    void focusFirst();
    void showProblem(const QString &sentence);

signals:
    void presetChosen();
    void loadAsked();
    void saveAsked();
    void changed();

private:
    void addRow(int row, const ImportPreview &preview, const RecordType &type);
    void addWordsButton(int row);
    /// Words of the first rows that the list does not know and nobody has said the meaning of.
    [[nodiscard]] int unknownWords(int row);
    void count();
    void refreshWordsButtons();
    /// The picklist field a column goes to; null for any other.
    [[nodiscard]] const FieldInfo *listOf(int row) const;
    void askWords(int row);
    [[nodiscard]] ColumnTarget *targetOf(int row);

    Mapping m_mapping; ///< as guessed or loaded
    QStringList m_header;
    bool m_isMasked = false;
    QList<Personal> m_personal; ///< of the columns, where the mask is on
    int m_hidden = 0;           ///< columns of cards and calendars without anything in the first rows
    std::vector<std::vector<TargetChoice>> m_choices; ///< by column
    QTableWidget *m_table;
    std::vector<QComboBox *> m_combos;
    QList<QStringList> m_samples;
    WordsReader m_readWords;
    const Catalog *m_catalog = nullptr;
    QComboBox *m_preset;
    QLabel *m_count;
};

} // namespace kebu
