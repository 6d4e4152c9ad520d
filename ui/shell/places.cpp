#include "ui/shell/places.h"

#include "ui/screens/care/radarscreen.h"
#include "ui/screens/care/regradescreen.h"
#include "ui/screens/customer/customerscreen.h"
#include "ui/screens/customers/customersscreen.h"
#include "ui/screens/duplicates/duplicatesscreen.h"
#include "ui/screens/pipeline/pipelinescreen.h"
#include "ui/screens/quality/qualityscreen.h"
#include "ui/screens/reports/reportsscreen.h"
#include "ui/screens/service/servicescreen.h"
#include "ui/screens/settings/settingsscreen.h"
#include "ui/screens/today/todayscreen.h"

#include <QtGlobal>

namespace kebu {

namespace {

template <typename T>
Screen *make(const Place::Surroundings &around)
{
    return new T(around.session, around.shell);
}

Screen *makeSettings(const Place::Surroundings &around)
{
    return new SettingsScreen(around.session, around.shell, around.local);
}

} // namespace

// clang-format off: a line a screen
const std::vector<Place> &places()
{
    using enum Place::Way;
    static const std::vector<Place> table{
        {"today", Rail, "", QT_TRANSLATE_NOOP("Places", "Today"), QT_TRANSLATE_NOOP("Actions", "&Today"),
         "view-calendar-day", "Ctrl+1", make<TodayScreen>},
        {"radar", Menu, "today", QT_TRANSLATE_NOOP("Places", "Radar"),
         QT_TRANSLATE_NOOP("Actions", "&Radar: who may be lost"), "data-warning", "Ctrl+Shift+R", make<RadarScreen>},
        {"regrade", Menu, "today", QT_TRANSLATE_NOOP("Places", "Regrade"),
         QT_TRANSLATE_NOOP("Actions", "Re&grade customers"), "star-shape", "Ctrl+Shift+G", make<RegradeScreen>},
        {"customers", Rail, "", QT_TRANSLATE_NOOP("Places", "Customers"), QT_TRANSLATE_NOOP("Actions", "&Customers"),
         "system-users", "Ctrl+2", make<CustomersScreen>},
        {"customer", Within, "customers", QT_TRANSLATE_NOOP("Places", "Customer page"), "", "", "",
         make<CustomerScreen>},
        {"pipeline", Rail, "", QT_TRANSLATE_NOOP("Places", "Pipeline"), QT_TRANSLATE_NOOP("Actions", "&Pipeline"),
         "view-file-columns", "Ctrl+3", make<PipelineScreen>},
        {"service", Rail, "", QT_TRANSLATE_NOOP("Places", "Service"), QT_TRANSLATE_NOOP("Actions", "&Service"),
         "audio-headset", "Ctrl+4", make<ServiceScreen>},
        {"reports", Rail, "", QT_TRANSLATE_NOOP("Places", "Reports"), QT_TRANSLATE_NOOP("Actions", "&Reports"),
         "office-chart-bar", "Ctrl+5", make<ReportsScreen>},
        {"duplicates", Menu, "customers", QT_TRANSLATE_NOOP("Places", "Duplicates"),
         QT_TRANSLATE_NOOP("Actions", "&Duplicates"), "merge", "", make<DuplicatesScreen>},
        {"quality", Menu, "customers", QT_TRANSLATE_NOOP("Places", "Data check"),
         QT_TRANSLATE_NOOP("Actions", "Data chec&k"), "checkmark", "", make<QualityScreen>},
        {"settings", Foot, "", QT_TRANSLATE_NOOP("Places", "Settings"), QT_TRANSLATE_NOOP("Actions", "&Settings…"),
         "configure", "Ctrl+,", makeSettings},
    };
    return table;
}
// clang-format on

} // namespace kebu
