#include "core/exchange/arrangedsource.h"

#include "core/exchange/headerrow.h"

#include <deque>

namespace kebu {

namespace {

class ArrangedSource final : public TableSource
{
public:
    ArrangedSource(std::unique_ptr<TableSource> source, std::unique_ptr<Arrangement> arrangement)
        : m_source(std::move(source)),
          m_arrangement(std::move(arrangement))
    {
    }

    Result<void> begin()
    {
        QList<QStringList> rows;
        qint64 held = 0;
        while (m_held.size() < Arrangement::rowsLookedAt && held < Arrangement::charactersLookedAt) {
            QStringList row;
            KEBU_LET(has, m_source->next(row));
            if (!has)
                break;
            for (const QString &cell : std::as_const(row))
                held += cell.size();
            rows << row;
            m_held.emplace_back(m_source->rowNumber(), std::move(row));
        }
        m_header = columnNames(m_arrangement->learn(m_source->header(), rows), true);
        return {};
    }

    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] Result<bool> next(QStringList &row) override
    {
        QStringList asRead;
        if (!m_held.empty()) {
            m_rowNumber = m_held.front().first;
            asRead = std::move(m_held.front().second);
            m_held.pop_front();
        } else {
            KEBU_LET(has, m_source->next(asRead));
            if (!has)
                return false;
            m_rowNumber = m_source->rowNumber();
        }
        row = m_arrangement->arranged(asRead);
        return true;
    }
    [[nodiscard]] qint64 rowNumber() const override { return m_rowNumber; }
    [[nodiscard]] qint64 blankRows() const override { return m_source->blankRows(); }
    [[nodiscard]] qint64 bytesRead() const override { return m_source->bytesRead(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_source->bytesTotal(); }
    [[nodiscard]] qint64 undecodable() const override { return m_source->undecodable(); }
    [[nodiscard]] SourceFacts facts() const override { return m_source->facts(); }
    [[nodiscard]] QStringList parts() const override { return m_source->parts(); }

private:
    std::unique_ptr<TableSource> m_source;
    std::unique_ptr<Arrangement> m_arrangement;
    QStringList m_header;
    std::deque<std::pair<qint64, QStringList>> m_held;
    qint64 m_rowNumber = 0;
};

} // namespace

Result<std::unique_ptr<TableSource>> arrangedSource(std::unique_ptr<TableSource> source,
                                                    std::unique_ptr<Arrangement> arrangement)
{
    auto arranged = std::make_unique<ArrangedSource>(std::move(source), std::move(arrangement));
    KEBU_TRY(arranged->begin());
    return std::unique_ptr<TableSource>(std::move(arranged));
}

} // namespace kebu
