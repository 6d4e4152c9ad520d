#include "core/services/importmemory.h"

#include "core/domain/registry.h"
#include "core/exchange/headername.h"

#include <QCryptographicHash>

namespace kebu {

namespace {

QString settingFor(const QStringList &header)
{
    QStringList folded;
    for (const QString &name : header)
        folded << foldedHeader(name);
    const QByteArray hash = QCryptographicHash::hash(folded.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("import.layout.") + QString::fromLatin1(hash.toHex().left(32));
}

} // namespace

Result<std::optional<Mapping>> rememberedMapping(Snapshot &view, const QStringList &header)
{
    KEBU_LET(json, Settings(view.connection()).text(settingFor(header)));
    if (json.isEmpty())
        return std::optional<Mapping>();
    const auto mapping = Mapping::fromJson(json.toUtf8(), findRecordType);
    if (!mapping)
        return std::optional<Mapping>();
    const auto checked = mapping->checkAgainst(header);
    return checked ? std::optional<Mapping>(*checked) : std::optional<Mapping>();
}

Result<void> rememberMapping(Settings &settings, const QStringList &header, const Mapping &mapping)
{
    return settings.set(settingFor(header), QString::fromUtf8(mapping.toJson()));
}

} // namespace kebu
