#pragma once

#include "core/services/customerhistory.h"
#include "ui/models/customercontent.h"
#include "ui/models/shownvalue.h"

#include <QAbstractListModel>

#include <optional>

namespace kebu {

/// One thing that happened or is planned with a customer, in words ready to be painted.
struct TimelineEntry {
    enum class Kind { Month, Planned, Interaction, Promise, Task, Deal, Service, File, Change };
    struct PromiseLine {
        Id record;
        QString text;
        ShownDue due;
    };
    Kind kind = Kind::Interaction;
    Id record;
    qint64 at = 0; ///< ms UTC, what the stream is ordered by
    QLatin1String icon;
    QString title;
    QString moment;
    QString who;
    QString remark;   ///< "written down 31 h later"
    QString attitude; ///< code
    QString attitudeWord;
    QString text;
    QString words; ///< the customer's own
    QString result;
    std::vector<PromiseLine> promises;
    ShownDue due;            ///< of what is planned or promised
    bool isFollowUp = false; ///< `record` is a follow-up, open or closed
};

/// Interactions, promises, follow-ups, deals, service, files and changes of one customer in one stream, the newest
/// first, grouped by month. What is planned stands on top. Older interactions are fetched as the view asks for more;
/// what lies before the oldest one known is held back until then, so that the stream has no gaps and only grows at its
/// end.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `All` leaves out changes of fields: they are read and shown only where they are asked for.
    enum class Filter { All, Interactions, Promises, Tasks, Deals, Service, Files, Changes };

    explicit TimelineModel(Session &session, QObject *parent = nullptr);

    void setContent(const CustomerContent &content);
    void setFilter(Filter filter);
    /// Keeps entries that hold all the words.
    void setSearch(const QString &words);
    void clear();
    /// Makes all words again: masking or language changed.
    void retranslate();
    [[nodiscard]] const TimelineEntry &entry(int row) const { return m_shown[size_t(row)]; }
    [[nodiscard]] const CustomerContent &content() const { return m_content; }
    /// -1: not read yet.
    [[nodiscard]] int countOf(Filter filter) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    enum class Change { Anew, Longer };
    void build(Change change = Change::Anew);
    void show(Change change = Change::Anew);
    [[nodiscard]] std::vector<TimelineEntry> entriesToShow() const;
    [[nodiscard]] qint64 knownSince() const;
    void addInteractions();
    void addPromises();
    void addTasks();
    void addArchive();
    void readChanges();
    [[nodiscard]] bool fits(const TimelineEntry &entry) const;
    [[nodiscard]] TimelineEntry monthOf(const TimelineEntry &entry, int count) const;

    Session &m_session;
    CustomerContent m_content;
    std::vector<TimelineEntry> m_entries; ///< all that is loaded
    std::vector<TimelineEntry> m_shown;
    std::optional<std::vector<HistoryLine>> m_changes; ///< empty: nobody asked yet
    Filter m_filter = Filter::All;
    QString m_search;
    bool m_isFetching = false;
    quint64 m_generation = 0;
};

} // namespace kebu
