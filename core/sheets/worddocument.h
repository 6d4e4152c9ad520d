#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/sheets/officepackage.h"
#include "core/sheets/sheet.h"

#include <QHash>
#include <QXmlStreamWriter>

namespace kebu {

/// Sheets as a Word document (.docx): a section each, with heads and foots, page x of y, heads of tables that repeat,
/// rows that stay whole, and Simplified Chinese fonts named. Texts are plain text in it as on paper. The same sheets
/// give the same bytes. It is put together in memory, some twenty kilobytes a sheet.
class WordDocument
{
public:
    /// `isCountedThrough`: the pages of all sheets are one sequence.
    WordDocument(Language language, bool isCountedThrough);
    WordDocument(const WordDocument &) = delete;
    WordDocument &operator=(const WordDocument &) = delete;

    void add(const Sheet &sheet);
    /// When all are added; nothing can be added after it. Invalid without sheets.
    [[nodiscard]] Result<QByteArray> bytes();

private:
    /// What a sheet needs at its end, once it is known whether another follows.
    struct Section {
        PageSpec page;
        QString head; ///< ids of the parts
        QString foot;
        bool countsOn = false;
    };
    /// The id under which the document knows the part; one that is there already is taken again.
    QString edge(const char *kind, const QByteArray &bytes);
    void writeSection(const Section &section);

    Language m_language;
    bool m_isCountedThrough;
    QString m_title;
    QByteArray m_body;
    QXmlStreamWriter m_xml;
    std::optional<Section> m_open; ///< of the last sheet
    std::vector<OfficePart> m_edges;
    QHash<QByteArray, QString> m_edgeIds; ///< by their bytes
    std::optional<Picture> m_logo;
};

[[nodiscard]] Result<QByteArray> wordDocument(const std::vector<Sheet> &sheets, Language language);

} // namespace kebu
