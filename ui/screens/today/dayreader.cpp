#include "ui/screens/today/dayreader.h"

#include "core/services/dayprogress.h"
#include "ui/shell/session.h"

namespace kebu {

namespace {

constexpr int loadedDays = 63;
constexpr int listAtMost = 500;
constexpr int warningsAtMost = 40;
constexpr int datesAhead = 30;

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

} // namespace

void DayReader::read(QDate day)
{
    m_session.book()
        .read([day, user = m_session.book().user()](Snapshot &view) -> Result<DayWork> {
            KEBU_LET(agenda, followUpsOn(view, day, listAtMost));
            KEBU_LET(loads, load(view, mondayOf(view.today()), loadedDays, user));
            KEBU_LET(done, followUpsDoneOn(view, view.today()));
            return DayWork{std::move(agenda), std::move(loads), done};
        })
        .then(this, [this, asked = ++m_asked](const Result<DayWork> &work) {
            if (asked != m_asked || !m_session.isOpen())
                return;
            if (work)
                emit dayRead(*work);
            else
                emit failed(work.error());
        });
}

void DayReader::readDates()
{
    m_session.book()
        .readAside([](Snapshot &view) -> Result<DatesAhead> {
            KEBU_LET(days, keyDatesAhead(view, view.today(), datesAhead));
            KEBU_LET(warnings, watchList(view, view.today(), warningsAtMost));
            return DatesAhead{std::move(days), std::move(warnings)};
        })
        .then(this, [this, asked = m_asked](const Result<DatesAhead> &dates) {
            if (asked == m_asked && dates && m_session.isOpen())
                emit datesRead(*dates);
        });
}

} // namespace kebu
