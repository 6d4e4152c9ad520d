#pragma once

#include "core/exchange/workbook.h"

#include <QHash>
#include <QXmlStreamReader>

namespace kebu {

/// The rows of one sheet, as texts. One thread; the archive, the workbook and the texts outlive it.
class SheetReader
{
public:
    SheetReader(const Workbook &book, const SharedTexts &texts) : m_book(book), m_texts(texts) {}

    [[nodiscard]] Result<void> open(const ZipFile &archive, const QString &entry);
    /// True: `row` is the next row that stands in the file; rows the file leaves out are blank and not told.
    [[nodiscard]] Result<bool> next(QStringList &row);
    /// Over how many columns a merged cell of that row reaches, in this row alone; 0: none. Rows from 1.
    [[nodiscard]] int bannerAt(qint64 row) const { return m_banners.value(row - 1); }
    /// From 1.
    [[nodiscard]] qint64 rowNumber() const { return m_row + 1; }
    [[nodiscard]] qint64 bytesRead() const { return m_xml.characterOffset(); }

private:
    [[nodiscard]] Result<void> readRow(QStringList &row);
    [[nodiscard]] QString readCell();
    [[nodiscard]] QString readInline();
    [[nodiscard]] QString cellText(const QString &type, int style, const QString &stored, const QString &inlined) const;
    void spreadMerged(QStringList &row);
    [[nodiscard]] Result<void> findMerged(const ZipFile &archive, const QString &entry);
    [[nodiscard]] Error problem() const;
    [[nodiscard]] Error tooMuchText() const;

    const Workbook &m_book;
    const SharedTexts &m_texts;
    std::unique_ptr<QIODevice> m_device;
    QXmlStreamReader m_xml;
    QHash<qint64, int> m_banners; ///< row → how many columns its merged cell reaches over
    QList<MergedCells> m_merged;  ///< those that reach over several rows, by their top
    QList<std::pair<MergedCells, QString>> m_open;
    qsizetype m_nextMerged = 0;
    qint64 m_row = -1;
    qint64 m_padding = 0;
    qint64 m_characters = 0; ///< that were told of all rows
};

} // namespace kebu
