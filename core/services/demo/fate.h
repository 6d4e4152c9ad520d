#pragma once

#include "core/services/demo/dice.h"

#include <QString>

#include <vector>

namespace kebu::demo {

/// Everything chance decides once about a customer.
struct Fate {
    int age = 0; ///< days since the first contact
    char letter = 'C';
    int warmth = 3; ///< 1 to 3, 4: dormant
    bool isLost = false;
    bool isIndividual = false;
    int stageAgo = 0;
    QString stage;
    std::vector<int> talksAgo; ///< newest first
    int unansweredUntil = 0;   ///< of who left: attempts of up to so many days ago were not answered; 0: of nobody
    size_t owner = 0;
    int wan = 5;
};

/// Of a customer first met `age` days ago.
[[nodiscard]] Fate drawFate(Dice &dice, int age);

} // namespace kebu::demo
