#include "core/exchange/partedvalues.h"

#include "core/exchange/headername.h"
#include "core/exchange/headerrow.h"
#include "core/exchange/mappingguess.h"

#include <deque>

namespace kebu {

namespace {

const QString between = QStringLiteral(" ::: ");
constexpr int rowsLookedAt = 200;
constexpr qsizetype mostParts = 5;

bool holdsGroups(const QString &column)
{
    const QString folded = foldedHeader(column);
    return folded == u"labels" || folded == u"groupmembership";
}

QString ownGroups(const QString &cell)
{
    QStringList groups = cell.split(between, Qt::SkipEmptyParts);
    groups.removeIf([](const QString &group) { return group.trimmed().startsWith(u'*'); });
    return groups.join(QStringLiteral(", "));
}

class PartedSource final : public TableSource
{
public:
    explicit PartedSource(std::unique_ptr<TableSource> source) : m_source(std::move(source)) {}

    Result<void> begin()
    {
        m_parts.assign(size_t(m_source->header().size()), 1);
        while (m_held.size() < rowsLookedAt) {
            QStringList row;
            KEBU_LET(has, m_source->next(row));
            if (!has)
                break;
            for (size_t i = 0; i < m_parts.size(); ++i) {
                if (!holdsGroups(m_source->header().at(qsizetype(i))))
                    m_parts[i] = std::clamp(row.value(qsizetype(i)).count(between) + 1, m_parts[i], mostParts);
            }
            m_held.push_back({m_source->rowNumber(), std::move(row)});
        }
        QStringList names;
        for (size_t i = 0; i < m_parts.size(); ++i) {
            for (qsizetype part = 0; part < m_parts[i]; ++part)
                names << m_source->header().at(qsizetype(i));
        }
        m_header = columnNames(names, true);
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
        row = parted(asRead);
        return true;
    }
    [[nodiscard]] qint64 rowNumber() const override { return m_rowNumber; }
    [[nodiscard]] qint64 blankRows() const override { return m_source->blankRows(); }
    [[nodiscard]] qint64 bytesRead() const override { return m_source->bytesRead(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_source->bytesTotal(); }
    [[nodiscard]] qint64 undecodable() const override { return m_source->undecodable(); }
    [[nodiscard]] SourceFacts facts() const override { return m_source->facts(); }

private:
    [[nodiscard]] QStringList parted(const QStringList &asRead) const
    {
        QStringList row;
        for (qsizetype i = 0; i < asRead.size(); ++i) {
            const qsizetype most = size_t(i) < m_parts.size() ? m_parts[size_t(i)] : 1;
            if (size_t(i) < m_parts.size() && holdsGroups(m_source->header().at(i))) {
                row << ownGroups(asRead[i]);
                continue;
            }
            QStringList values = most > 1 ? asRead[i].split(between) : QStringList{asRead[i]};
            while (values.size() > most) {
                const QString last = values.takeLast();
                values.last() += between + last;
            }
            values.resize(most);
            row << values;
        }
        return row;
    }

    std::unique_ptr<TableSource> m_source;
    std::vector<qsizetype> m_parts; ///< of each column as it was read
    QStringList m_header;
    std::deque<std::pair<qint64, QStringList>> m_held;
    qint64 m_rowNumber = 0;
};

} // namespace

Result<std::unique_ptr<TableSource>> withPartedValues(std::unique_ptr<TableSource> source)
{
    if (programOf(source->header()) != u"google")
        return source;
    auto parted = std::make_unique<PartedSource>(std::move(source));
    KEBU_TRY(parted->begin());
    return std::unique_ptr<TableSource>(std::move(parted));
}

} // namespace kebu
