#include "core/services/sheettemplates.h"

#include "core/sheets/picture.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kebu {

namespace {

const QString templatesName = QStringLiteral("sheet_templates");
const QString logoName = QStringLiteral("sheet_logo");

Result<void> store(Settings &settings, const std::vector<SheetTemplate> &layouts)
{
    QJsonArray array;
    for (const SheetTemplate &layout : layouts)
        array.append(toJson(layout));
    return settings.set(templatesName, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace

Result<std::vector<SheetTemplate>> sheetTemplates(Settings &settings)
{
    KEBU_LET(json, settings.text(templatesName));
    std::vector<SheetTemplate> layouts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        if (Result<SheetTemplate> layout = templateFromJson(value.toObject()))
            layouts.push_back(std::move(layout).value());
    }
    return layouts;
}

Result<void> storeSheetTemplate(Settings &settings, const SheetTemplate &layout)
{
    KEBU_TRY(templateFromJson(toJson(layout))); // it checks
    KEBU_LET(layouts, sheetTemplates(settings));
    for (SheetTemplate &each : layouts) {
        if (each.name == layout.name && each.sheet == layout.sheet) {
            each = layout;
            return store(settings, layouts);
        }
    }
    layouts.push_back(layout);
    return store(settings, layouts);
}

Result<void> dropSheetTemplate(Settings &settings, const QString &sheet, const QString &name)
{
    KEBU_LET(layouts, sheetTemplates(settings));
    std::erase_if(layouts, [&](const SheetTemplate &each) { return each.name == name && each.sheet == sheet; });
    return store(settings, layouts);
}

Result<std::optional<Picture>> sheetLogo(Settings &settings)
{
    KEBU_LET(base64, settings.text(logoName));
    return pictureFromBytes(QByteArray::fromBase64(base64.toLatin1()));
}

Result<void> storeSheetLogo(Settings &settings, const std::optional<Picture> &logo)
{
    return settings.set(logoName, logo ? QString::fromLatin1(logo->bytes.toBase64()) : QString());
}

} // namespace kebu
