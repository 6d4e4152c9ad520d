#include "core/exchange/programs.h"

#include "core/exchange/headername.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace kebu {

QString programOf(const QStringList &header)
{
    struct Program {
        const char *name;
        const char *signs; ///< names of columns that only its exports have together
    };
    static constexpr std::array programs{
        Program{"outlook", "e-mail display name|business street"},
        Program{"outlook", "e-mail address|business phone|job title"},
        Program{"google", "organization 1 - name|e-mail 1 - value"},
        Program{"google", "organization name|e-mail 1 - value"},
        Program{"google", "organization title|labels"},
        Program{"hubspot", "record id|lifecycle stage"},
        Program{"hubspot", "record id|deal stage|pipeline"},
        Program{"zoho", "record id|lead owner"},
        Program{"zoho", "record id|account owner"},
        Program{"zoho", "record id|contact owner|created time"},
        Program{"zoho", "record id|deal owner"},
        Program{"pipedrive", "organization - name|organization - owner"},
        Program{"pipedrive", "person - name|person - organization"},
        Program{"pipedrive", "deal - title|deal - stage"},
        Program{"salesforce", "createddate|ownerid"},
        Program{"salesforce", "isdeleted|createdbyid"},
        Program{"salesforce", "leadsource|createddate|leadid"},
        Program{"salesforce", "account owner|mailing street|account name"},
        Program{"salesforce", "account owner|billing street|account name|account site|rating|type"},
    };
    QSet<QString> folded;
    for (const QString &column : header)
        folded.insert(foldedHeader(column));
    for (const Program &program : programs) {
        const QStringList signs = QString::fromLatin1(program.signs).split(u'|');
        if (std::all_of(signs.begin(), signs.end(),
                        [&folded](const QString &sign) { return folded.contains(foldedHeader(sign)); }))
            return QString::fromLatin1(program.name);
    }
    return {};
}

QStringList presetNames()
{
    return {u"outlook"_qs, u"google"_qs, u"hubspot"_qs, u"zoho"_qs, u"salesforce"_qs, u"pipedrive"_qs};
}

} // namespace kebu
