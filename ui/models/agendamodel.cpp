#include "ui/models/agendamodel.h"

#include "core/domain/catalog.h"
#include "core/domain/interaction.h"
#include "core/rules/masking.h"
#include "core/rules/phonenumber.h"
#include "core/rules/tradewords.h"
#include "ui/models/agendatext.h"
#include "ui/models/shownvalue.h"

#include <QMimeData>

namespace kebu {

namespace {

enum Group { Overdue, Awaiting, Today, Week };

} // namespace

bool AgendaModel::fits(const AgendaItem &item, Filter filter) const
{
    switch (filter) {
    case Filter::GradeA:
        return item.grade == u"A";
    case Filter::Calls:
        return item.method == u"phone";
    case Filter::Visits:
        return isAppointment(item.method);
    case Filter::Mine:
        return isMine(item);
    case Filter::All:
        break;
    }
    return true;
}

void AgendaModel::setMe(Id me) { m_me = me; }

bool AgendaModel::hasOthers() const
{
    return std::ranges::any_of(std::array{Overdue, Awaiting, Today}, [this](int group) {
        return std::ranges::any_of(itemsOf(group), [this](const AgendaItem &item) { return !isMine(item); });
    });
}

void AgendaModel::setAgenda(Agenda agenda, const WallTime &now, bool isOtherDay)
{
    beginResetModel();
    m_agenda = std::move(agenda);
    m_now = now;
    m_isOtherDay = isOtherDay;
    rebuild();
    endResetModel();
}

void AgendaModel::setWords(const Catalog *catalog, bool isMasked)
{
    m_catalog = catalog;
    m_isMasked = isMasked;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void AgendaModel::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    rebuild();
    endResetModel();
}

void AgendaModel::clear() { setAgenda({}, {}, false); }

const std::vector<AgendaItem> &AgendaModel::itemsOf(int group) const
{
    switch (group) {
    case Overdue:
        return m_agenda.overdue;
    case Awaiting:
        return m_agenda.awaiting;
    case Today:
        return m_agenda.today;
    default:
        return m_agenda.week;
    }
}

void AgendaModel::rebuild()
{
    m_rows.clear();
    for (int group = 0; group < groups; ++group) {
        m_counts[size_t(group)] = 0;
        if (m_isOtherDay && group != Today)
            continue;
        const std::vector<AgendaItem> &items = itemsOf(group);
        const auto head = m_rows.size();
        for (int i = 0; i < int(items.size()); ++i) {
            if (!fits(items[size_t(i)], m_filter))
                continue;
            ++m_counts[size_t(group)];
            if (!m_isFolded[size_t(group)])
                m_rows.push_back({group, i});
        }
        if (m_counts[size_t(group)] > 0)
            m_rows.insert(m_rows.begin() + qsizetype(head), Row{group, -1});
    }
}

int AgendaModel::dueCount(Filter filter) const
{
    int count = 0;
    for (const int group : {Overdue, Awaiting, Today})
        count += int(std::ranges::count_if(itemsOf(group),
                                           [this, filter](const AgendaItem &item) { return fits(item, filter); }));
    return count;
}

const AgendaItem *AgendaModel::item(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return nullptr;
    const Row &row = m_rows[size_t(index.row())];
    return row.item < 0 ? nullptr : &itemsOf(row.group)[size_t(row.item)];
}

QModelIndex AgendaModel::find(Id customer, Id task) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const AgendaItem *shown = item(index(row));
        if (shown && shown->customer == customer && (!task || shown->task == task))
            return index(row);
    }
    return {};
}

QModelIndex AgendaModel::nextDue(int fromRow, Id leaveOut) const
{
    const int count = int(m_rows.size());
    for (int step = 0; step < count; ++step) {
        const int row = (std::max(fromRow, 0) + step) % count;
        const AgendaItem *shown = item(index(row));
        if (shown && shown->task != leaveOut && m_rows[size_t(row)].group != Week)
            return index(row);
    }
    return {};
}

int AgendaModel::groupOf(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[size_t(index.row())].group : -1;
}

QModelIndex AgendaModel::headOf(int group) const
{
    const auto found =
        std::ranges::find_if(m_rows, [group](const Row &row) { return row.group == group && row.item < 0; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

void AgendaModel::setFolded(int group, bool isFolded)
{
    if (group < 0 || m_isFolded[size_t(group)] == isFolded)
        return;
    beginResetModel();
    m_isFolded[size_t(group)] = isFolded;
    rebuild();
    endResetModel();
}

QString AgendaModel::titleOf(int group) const
{
    switch (group) {
    case Overdue:
        return tr("Overdue");
    case Awaiting:
        return tr("What came of it?");
    case Today:
        return m_isOtherDay ? dueText({m_agenda.day, {}, {}}, m_now) : tr("Today");
    default:
        return tr("Next 7 days");
    }
}

QString AgendaModel::lastText(const AgendaItem &item) const
{
    if (!item.lastContact.isValid())
        return tr("No contact yet");
    const auto label = [this](FieldName field, const QString &code) {
        return m_catalog ? m_catalog->choiceLabel(*interaction::type().find(QString(field)), code) : code;
    };
    const QString text =
        dotted({shownDay(item.lastContact, m_now.date) + u' ' + label(interaction::method, item.lastMethod),
                item.lastAttitude.isEmpty() ? QString() : label(interaction::attitude, item.lastAttitude)});
    return item.lastContent.isEmpty() ? text : tr("%1: %2", "last contact: what was said").arg(text, item.lastContent);
}

QString AgendaModel::contactOf(const AgendaItem &item) const
{
    if (item.contactName.isEmpty()) // a person is greeted as such; a company without contacts has nobody
        return item.gender.isEmpty() ? QString() : honorificFor({}, item.gender);
    if (!m_isMasked)
        return item.contactTitle.isEmpty() ? item.contactName : item.contactName + u' ' + item.contactTitle;
    const QString shown =
        masked(item.contactName, Personal::Name, {false, honorificFor(item.contactTitle, item.gender)});
    return shown == u"*" ? QString() : shown;
}

AgendaLine AgendaModel::lineOf(const AgendaItem &item) const
{
    AgendaLine line;
    line.due = dueOf(item.state);
    line.dueWord = dueWordOf(item, m_now);
    line.grade = {item.grade.isEmpty() ? QChar() : item.grade.front(), item.warmth, false};
    line.name = shortName(item.customerName);
    line.contact = contactOf(item);
    line.goal = item.goal;
    line.why = item.why;
    line.last = lastText(item);
    line.methodIcon = methodIcon(item.method);
    line.hours = hoursText(item.preferredDays, item.preferredFrom, item.preferredTo, item.preference);
    line.phone = normalizePhone(item.phone).display;
    if (!m_isMasked)
        return line;
    const bool isCompany = !companyNameParts(item.customerName).form.isEmpty() || !item.contactName.isEmpty();
    const FreeTextMask free({item.contactName, item.customerName, line.name}, {item.phone});
    line.name = maskedCustomer(item.customerName, item.number, isCompany);
    line.goal = free.apply(line.goal);
    line.why = free.apply(line.why);
    line.last = free.apply(line.last);
    line.hours = free.apply(line.hours);
    line.phone = masked(item.phone, Personal::Phone);
    return line;
}

int AgendaModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == GroupRole)
        return row.group;
    const AgendaItem *shown = item(index);
    if (!shown) {
        switch (role) {
        case Qt::DisplayRole:
            return titleOf(row.group);
        case Qt::AccessibleTextRole:
            return tr("%1, %n follow-up(s)", nullptr, m_counts[size_t(row.group)]).arg(titleOf(row.group));
        case CountRole:
            return m_counts[size_t(row.group)];
        case FoldedRole:
            return m_isFolded[size_t(row.group)];
        default:
            return {};
        }
    }
    switch (role) {
    case LineRole:
        return QVariant::fromValue(lineOf(*shown));
    case CustomerRole:
        return shown->customer.value;
    case Qt::DisplayRole:
        return lineOf(*shown).name;
    case Qt::AccessibleTextRole: {
        const AgendaLine line = lineOf(*shown);
        return QStringList{
            dueText(shown->due, m_now), gradeText(line.grade), line.name, line.contact, line.goal, line.why, line.last}
            .join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: {
        const AgendaLine line = lineOf(*shown);
        return QStringList{line.name, line.goal, line.why, line.last}.join(u'\n').toHtmlEscaped().replace(
            u'\n', QStringLiteral("<br>"));
    }
    default:
        return {};
    }
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (item(index))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    // an unfolded head is passed over by Up and Down; a folded one must be reached to unfold it
    return m_isFolded[size_t(m_rows[size_t(index.row())].group)] ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                                 : Qt::NoItemFlags;
}

QStringList AgendaModel::mimeTypes() const { return {QString::fromLatin1(mimeType)}; }

QMimeData *AgendaModel::mimeData(const QModelIndexList &indexes) const
{
    for (const QModelIndex &index : indexes) {
        if (const AgendaItem *dragged = item(index)) {
            auto *data = new QMimeData;
            data->setData(QString::fromLatin1(mimeType), dragged->task.toString().toLatin1());
            return data;
        }
    }
    return nullptr;
}

} // namespace kebu
