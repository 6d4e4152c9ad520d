#include "app/cli/command.h"
#include "app/cli/session.h"
#include "core/domain/customer.h"
#include "core/services/churnrisk.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace kebu::cli {

namespace {

struct Judged {
    CustomerRisk risk;
    QString number;
    QString name;
};

struct Report {
    ChurnStudy study;
    std::vector<Judged> customers;
};

/// `which` empty: all.
Result<Report> reportOn(Snapshot &view, const QString &which, int limit)
{
    KEBU_LET(study, studyChurn(view));
    Id only;
    if (!which.isEmpty()) {
        KEBU_LET(record, view.get(customer::type(), which));
        only = record.id();
    }
    Report report;
    for (const CustomerRisk &risk : study.risks) {
        if (limit >= 0 && int(report.customers.size()) >= limit)
            break;
        if (only && risk.customer != only)
            continue;
        KEBU_LET(record, view.get(customer::type(), risk.customer));
        report.customers.push_back({risk, record.text(customer::number), record.text(customer::name)});
    }
    report.study = std::move(study);
    return report;
}

QJsonObject modelJson(const ChurnModel &model)
{
    QJsonArray features;
    for (size_t i = 0; i < riskFeatures().size(); ++i)
        features.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(riskFeatures()[i].name)},
                                    {QStringLiteral("label"), riskFeatures()[i].label.text()},
                                    {QStringLiteral("weight"), model.model.weights[i]},
                                    {QStringLiteral("says"), model.weightText(i)}});
    QJsonObject heldOut = model.toJson().value(QLatin1String("held_out")).toObject();
    heldOut.insert(QStringLiteral("hit_rate"), model.trial.hitRate());
    heldOut.insert(QStringLiteral("base_rate"), model.trial.baseRate());
    heldOut.insert(QStringLiteral("says"), model.trialText());
    return {{QStringLiteral("features"), features},
            {QStringLiteral("samples"), model.samples},
            {QStringLiteral("held_out"), heldOut}};
}

QJsonArray customersJson(const std::vector<Judged> &customers)
{
    QJsonArray rows;
    for (const Judged &judged : customers) {
        QJsonArray because;
        for (const CustomerRisk::Reason &reason : judged.risk.reasons)
            because.append(reason.text);
        rows.append(QJsonObject{{QStringLiteral("number"), judged.number},
                                {QStringLiteral("customer"), judged.name},
                                {QStringLiteral("risk"), judged.risk.probability},
                                {QStringLiteral("because"), because}});
    }
    return rows;
}

} // namespace

Outcome runRisk(Session &session)
{
    KEBU_ASK(limit, session.numberOption("limit", -1, 0));
    KEBU_LET(report, session.read([which = session.argument(1), limit](Snapshot &view) {
        return reportOn(view, which, limit);
    }));
    session.give(QJsonObject{{QStringLiteral("ended"), report.study.endedCustomers},
                             {QStringLiteral("needed"), endedCustomersNeeded},
                             {QStringLiteral("days"), riskHorizonDays},
                             {QStringLiteral("model"), report.study.model ? QJsonValue(modelJson(*report.study.model))
                                                                          : QJsonValue(QJsonValue::Null)},
                             {QStringLiteral("customers"), customersJson(report.customers)}});
    return {};
}

} // namespace kebu::cli
