#include "core/rules/holidaytable.h"

namespace kebu {

namespace {

constexpr Label newYear{"New Year's Day", "元旦"};
constexpr Label springFestival{"Spring Festival", "春节"};
constexpr Label qingming{"Tomb-sweeping Day", "清明节"};
constexpr Label labourDay{"Labour Day", "劳动节"};
constexpr Label dragonBoat{"Dragon Boat Festival", "端午节"};
constexpr Label midAutumn{"Mid-autumn Festival", "中秋节"};
constexpr Label nationalDay{"National Day", "国庆节"};

constexpr bool off = false;
constexpr bool work = true;

constexpr HolidaySpan table[] = {
    // 2020
    {newYear, off, 20200101, 20200101},
    {springFestival, off, 20200124, 20200202},
    {qingming, off, 20200404, 20200406},
    {labourDay, off, 20200501, 20200505},
    {dragonBoat, off, 20200625, 20200627},
    {nationalDay, off, 20201001, 20201008},
    {springFestival, work, 20200119, 20200119},
    {labourDay, work, 20200426, 20200426},
    {labourDay, work, 20200509, 20200509},
    {dragonBoat, work, 20200628, 20200628},
    {nationalDay, work, 20200927, 20200927},
    {nationalDay, work, 20201010, 20201010},
    // 2021
    {newYear, off, 20210101, 20210103},
    {springFestival, off, 20210211, 20210217},
    {qingming, off, 20210403, 20210405},
    {labourDay, off, 20210501, 20210505},
    {dragonBoat, off, 20210612, 20210614},
    {midAutumn, off, 20210919, 20210921},
    {nationalDay, off, 20211001, 20211007},
    {springFestival, work, 20210207, 20210207},
    {springFestival, work, 20210220, 20210220},
    {labourDay, work, 20210425, 20210425},
    {labourDay, work, 20210508, 20210508},
    {midAutumn, work, 20210918, 20210918},
    {nationalDay, work, 20210926, 20210926},
    {nationalDay, work, 20211009, 20211009},
    // 2022
    {newYear, off, 20220101, 20220103},
    {springFestival, off, 20220131, 20220206},
    {qingming, off, 20220403, 20220405},
    {labourDay, off, 20220430, 20220504},
    {dragonBoat, off, 20220603, 20220605},
    {midAutumn, off, 20220910, 20220912},
    {nationalDay, off, 20221001, 20221007},
    {newYear, off, 20221231, 20221231},
    {springFestival, work, 20220129, 20220129},
    {springFestival, work, 20220130, 20220130},
    {qingming, work, 20220402, 20220402},
    {labourDay, work, 20220424, 20220424},
    {labourDay, work, 20220507, 20220507},
    {nationalDay, work, 20221008, 20221008},
    {nationalDay, work, 20221009, 20221009},
    // 2023
    {newYear, off, 20230101, 20230102},
    {springFestival, off, 20230121, 20230127},
    {qingming, off, 20230405, 20230405},
    {labourDay, off, 20230429, 20230503},
    {dragonBoat, off, 20230622, 20230624},
    {midAutumn, off, 20230929, 20230929},
    {nationalDay, off, 20230930, 20231006},
    {springFestival, work, 20230128, 20230128},
    {springFestival, work, 20230129, 20230129},
    {labourDay, work, 20230423, 20230423},
    {labourDay, work, 20230506, 20230506},
    {dragonBoat, work, 20230625, 20230625},
    {nationalDay, work, 20231007, 20231007},
    {nationalDay, work, 20231008, 20231008},
    // 2024
    {newYear, off, 20240101, 20240101},
    {springFestival, off, 20240210, 20240217},
    {qingming, off, 20240404, 20240406},
    {labourDay, off, 20240501, 20240505},
    {dragonBoat, off, 20240610, 20240610},
    {midAutumn, off, 20240915, 20240917},
    {nationalDay, off, 20241001, 20241007},
    {springFestival, work, 20240204, 20240204},
    {springFestival, work, 20240218, 20240218},
    {qingming, work, 20240407, 20240407},
    {labourDay, work, 20240428, 20240428},
    {labourDay, work, 20240511, 20240511},
    {midAutumn, work, 20240914, 20240914},
    {nationalDay, work, 20240929, 20240929},
    {nationalDay, work, 20241012, 20241012},
    // 2025
    {newYear, off, 20250101, 20250101},
    {springFestival, off, 20250128, 20250204},
    {qingming, off, 20250404, 20250406},
    {labourDay, off, 20250501, 20250505},
    {dragonBoat, off, 20250531, 20250602},
    {nationalDay, off, 20251001, 20251005},
    {midAutumn, off, 20251006, 20251006},
    {nationalDay, off, 20251007, 20251008},
    {springFestival, work, 20250126, 20250126},
    {springFestival, work, 20250208, 20250208},
    {labourDay, work, 20250427, 20250427},
    {nationalDay, work, 20250928, 20250928},
    {nationalDay, work, 20251011, 20251011},
    // 2026
    {newYear, off, 20260101, 20260103},
    {springFestival, off, 20260215, 20260223},
    {qingming, off, 20260404, 20260406},
    {labourDay, off, 20260501, 20260505},
    {dragonBoat, off, 20260619, 20260621},
    {midAutumn, off, 20260925, 20260927},
    {nationalDay, off, 20261001, 20261007},
    {newYear, work, 20260104, 20260104},
    {springFestival, work, 20260214, 20260214},
    {springFestival, work, 20260228, 20260228},
    {labourDay, work, 20260509, 20260509},
    {nationalDay, work, 20260920, 20260920},
    {nationalDay, work, 20261010, 20261010},
};

} // namespace

std::span<const HolidaySpan> holidayTable() { return table; }

} // namespace kebu
