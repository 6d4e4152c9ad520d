#pragma once

#include <QStringView>

namespace kebu {

/// Characters that a Chinese region takes up at the head of `text`, its suffix included (上海市, 浙江省, 内蒙古, 中国);
/// 0 where there is none. Provinces, prefecture-level cities and the great ports' new areas, as GB/T 2260 lists them.
/// Pure, thread-safe.
[[nodiscard]] int regionLengthAt(QStringView text);

/// The region without its suffix: 上海市 is 上海, 广西壮族自治区 is 广西.
[[nodiscard]] QStringView bareRegion(QStringView region);

/// Whether a bare region is a province or the country: it may hold a city of another name.
[[nodiscard]] bool isWideRegion(QStringView bare);

} // namespace kebu
