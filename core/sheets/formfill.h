#pragma once

#include "core/sheets/form.h"
#include "core/sheets/xmltree.h"

namespace kebu {

/// A placeholder found in a text: `{{…}}` or ｛｛…｝｝, its braces included.
struct FoundPlaceholder {
    qsizetype begin = 0;
    qsizetype end = 0;
    QString name; ///< between the braces, trimmed
};
[[nodiscard]] std::vector<FoundPlaceholder> placeholdersIn(const QString &text);

using FormNames = QHash<QString, FormName>; ///< by FoundPlaceholder::name

/// Answers placeholders while a form is filled; knows which row of which list is being written.
class FormAnswers
{
public:
    FormAnswers(const FormNames &names, const FormRecord &record) : m_names(names), m_record(record) {}

    [[nodiscard]] FormValue value(const QString &name) const;
    /// The list whose rows a table row with these placeholders is repeated for; empty: none.
    [[nodiscard]] QString listOf(const std::vector<FoundPlaceholder> &placeholders) const;
    [[nodiscard]] int countOf(const QString &list) const { return int(m_record.lists.value(list).size()); }

    /// From here on the list's placeholders are answered from this row; an empty list ends it.
    void enterRow(const QString &list, int row)
    {
        m_list = list;
        m_row = row;
    }
    [[nodiscard]] const QString &currentList() const { return m_list; }

private:
    const FormNames &m_names;
    const FormRecord &m_record;
    QString m_list;
    int m_row = 0;
};

/// Text that lies spread over elements, as Word spreads a paragraph over runs, with its placeholders.
class SpreadText
{
public:
    /// The `t` elements under `node`, those of paragraphs inside it left out.
    SpreadText(const XmlTree &tree, int node);

    [[nodiscard]] const std::vector<FoundPlaceholder> &placeholders() const { return m_placeholders; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// For each `t` element whose text changes: its index and what takes its place. A value goes where its placeholder
    /// begins and takes that run's look; line feeds become breaks where `breaks` says so, else blanks.
    [[nodiscard]] QHash<int, QString> filled(const FormAnswers &answers, bool breaks) const;

private:
    struct Piece {
        int node;
        qsizetype begin; ///< in the whole text
        QString text;
    };
    void collect(int node, bool isTop);
    [[nodiscard]] QString elementOf(const Piece &piece, const QString &text, bool breaks) const;

    const XmlTree &m_tree;
    std::vector<Piece> m_pieces;
    QString m_text;
    std::vector<FoundPlaceholder> m_placeholders;
};

/// The text between `begin` and `end` with the elements of `changed` exchanged.
[[nodiscard]] QString spliced(const XmlTree &tree, qsizetype begin, qsizetype end, const QHash<int, QString> &changed);

/// A placeholder and where it stands, in words.
struct PlacedName {
    QString name;
    QString place;
};
/// Those of a part of a Word document; `part` is its name in the package.
[[nodiscard]] std::vector<PlacedName> wordPlaceholders(const XmlTree &tree, const QString &part);
[[nodiscard]] Result<QByteArray> fillWordPart(const XmlTree &tree, const FormNames &names,
                                              const std::vector<FormRecord> &records);

/// Those of a workbook's sheets.
[[nodiscard]] Result<std::vector<PlacedName>> workbookPlaceholders(const OfficePackage &package);
[[nodiscard]] Result<QByteArray> fillWorkbook(const OfficePackage &package, const FormNames &names,
                                              const FormRecord &record);

} // namespace kebu
