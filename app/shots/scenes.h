#pragma once

#include "app/shots/camera.h"

namespace kebu::shots {

/// What is pictured, a function for each part of the program. Each begins with an open book unless it says otherwise,
/// and leaves the window in its usual size and unmasked.

/// Keys of every screen that a menu leads to, in their order; the settings are pictured page by page.
[[nodiscard]] std::vector<const char *> placesToPicture();

/// Begins and ends without a book.
void pictureDoor(Studio &studio, Camera &camera);
/// Begins without a book, ends with an empty one.
void pictureEmptyBook(Studio &studio, Camera &camera);
void pictureToday(Studio &studio, Camera &camera);
void pictureCustomers(Studio &studio, Camera &camera);
void pictureCustomerPage(Studio &studio, Camera &camera);
/// Cases with their forms, surveys with their results.
void pictureService(Studio &studio, Camera &camera);
/// A month's end, the radar and the risk of leaving.
void pictureCare(Studio &studio, Camera &camera);
void pictureReports(Studio &studio, Camera &camera);
/// Every kind of chart by itself, grey as well, and the files it is saved as.
void pictureCharts(Studio &studio, Camera &camera);
void pictureImport(Studio &studio, Camera &camera);
void picturePrint(Studio &studio, Camera &camera);
/// What the window's own actions open: palette, settings, menus and the rest.
void pictureFrame(Studio &studio, Camera &camera);
/// Board, list and forecast.
void picturePipeline(Studio &studio, Camera &camera);
/// Duplicates, side by side and in bulk; the monthly check and normal forms.
void pictureQuality(Studio &studio, Camera &camera);
/// Business cards, a family of companies, a handover, a book taken along; ends with one that rests.
void pictureArchive(Studio &studio, Camera &camera);
/// Each page of the settings.
void pictureSettings(Studio &studio, Camera &camera);
void picturePaper(Studio &studio, Camera &camera);
/// The main screens in a window of 1024×680.
void pictureNarrow(Studio &studio, Camera &camera);
/// The main screens with all data masked.
void pictureMasked(Studio &studio, Camera &camera);
/// The main screens in a dress with larger type.
void pictureLargeType(Studio &studio, Camera &camera);

} // namespace kebu::shots
