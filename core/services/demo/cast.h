#pragma once

#include "core/services/demo/scribe.h"

namespace kebu::demo {

// The customers written by hand, in tables a person can read. Days are counted from the demo's day: `ago` backwards.

struct CastPerson {
    const char *name;
    const char *title;
    const char *role; ///< code of decision_role
    const char *phone;
    const char *channel = "phone";
    const char *preferences = "";
    int birthdayIn = 0; ///< days until the next birthday; 0: unknown
    bool lunar = false;
};

struct CastTalk {
    int ago;
    QTime at;
    const char *method;
    const char *topic;
    char mood; ///< + 0 - and ! for no answer
    const char *content;
    const char *words = "";
    int person = 0;
    int by = 0; ///< index into World::users
    int lateHours = 0;
};

struct CastPromise {
    int talk; ///< index into the talks
    bool ours;
    const char *text;
    int dueIn; ///< days, negative: past
    bool kept = false;
};

enum class Slot {
    Fixed,
    Soon,
    Later
}; ///< a day counted from today; the n-th working day of the next week; from n days on

struct CastTask {
    Slot slot;
    int day;
    QTime at; ///< null: any time
    const char *method;
    const char *goal;
    const char *origin = "manual";
};

struct CastNeed {
    const char *text;
    const char *urgency;
    const char *importance;
    double budgetFrom = 0; ///< in 万
    double budgetTo = 0;
    const char *state = "open";
    const char *purchaseTime = "";
};

struct CastDeal {
    const char *title;
    double wan;
    const char *stage;
    int openedAgo;
    int closesIn; ///< expected, or when negative and a result stands: when it closed
    const char *kind = "new";
    const char *result = "";
};

struct CastCustomer {
    const char *name;
    const char *shortName;
    const char *industry;
    const char *province;
    const char *city;
    const char *grade;
    const char *stage;
    int stageAgo; ///< days since the stage was entered
    int since;    ///< days since the first contact
    const char *source;
    const char *tag;
    int employees = 0;
    const char *intent = "medium";
    int older = 6; ///< further talks before the written ones
    int owner = 0;
    const char *product = "立体货架";
    const char *site = "成品仓";
    const char *preference = "";
    const char *remarks = "";
    const char *because = "月度评定";
    const char *gradeBefore = "";
    std::vector<CastPerson> people = {};
    std::vector<CastTalk> talks = {}; ///< newest first
    std::vector<CastPromise> promises = {};
    std::vector<CastTask> tasks = {};
    std::vector<CastNeed> needs = {};
    std::vector<CastDeal> deals = {};
};

/// The customers of Today and of the pictures.
[[nodiscard]] const std::vector<CastCustomer> &leadingCast();
[[nodiscard]] const std::vector<CastCustomer> &secondCast();
[[nodiscard]] const std::vector<CastCustomer> &supportingCast();
/// All of them, those known longest first.
[[nodiscard]] std::vector<const CastCustomer *> castBySeniority();

/// One customer of the cast with everything around it.
Result<void> writeCast(Scribe &scribe, const CastCustomer &cast);

} // namespace kebu::demo
