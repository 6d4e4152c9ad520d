#include "core/exchange/headername.h"

#include <QRegularExpression>

namespace kebu {

QString foldedHeader(const QString &name)
{
    static const QRegularExpression remark(
        QStringLiteral(
            R"([(\[【](?:必填|选填|可选|\*|required|optional|yyyy[^)\]】]*|年[-/]月[-/]日|元|万元|RMB)[)\]】])"),
        QRegularExpression::CaseInsensitiveOption);
    QString folded = name.normalized(QString::NormalizationForm_KC).toLower().remove(remark);
    folded.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return folded;
}

} // namespace kebu
