#include "app/shots/scenes.h"
#include "ui/shell/places.h"

namespace kebu::shots {

namespace {

/// Whatever screens the window has, once each, under names that begin with `prefix`.
void tour(Studio &studio, Camera &camera, const QString &prefix)
{
    for (const char *place : placesToPicture()) {
        camera.scene(prefix + QLatin1String(place), [&] {
            studio.trigger(place);
            camera.take(prefix + QLatin1String(place), studio.window());
        });
    }
    camera.scene(prefix + QStringLiteral("customer"), [&] {
        studio.window().openCustomer(studio.richest());
        camera.take(prefix + QStringLiteral("customer"), studio.window());
        studio.window().newCustomer();
        camera.take(prefix + QStringLiteral("new-customer"), studio.window());
        studio.trigger("today");
    });
}

} // namespace

std::vector<const char *> placesToPicture()
{
    std::vector<const char *> keys;
    for (const Place &place : places()) {
        if (place.way == Place::Way::Rail || place.way == Place::Way::Menu)
            keys.push_back(place.key);
    }
    return keys;
}

void pictureNarrow(Studio &studio, Camera &camera)
{
    studio.window().resize(1024, 680);
    tour(studio, camera, QStringLiteral("narrow-"));
    studio.window().resize(1440, 900);
}

void pictureMasked(Studio &studio, Camera &camera)
{
    studio.session().setMasked(true);
    tour(studio, camera, QStringLiteral("masked-"));
    studio.session().setMasked(false);
}

void pictureLargeType(Studio &studio, Camera &camera)
{
    tour(studio, camera, QStringLiteral("large-"));
    studio.window().resize(1024, 680);
    tour(studio, camera, QStringLiteral("large-narrow-"));
}

} // namespace kebu::shots
