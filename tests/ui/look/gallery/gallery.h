#pragma once

#include <QWidget>

#include <memory>

namespace kebu::gallery {

/// Qt's own controls in our style.
[[nodiscard]] std::unique_ptr<QWidget> controls(bool isChinese);
/// Our own widgets.
[[nodiscard]] std::unique_ptr<QWidget> parts(bool isChinese);
/// Every icon by its name.
[[nodiscard]] std::unique_ptr<QWidget> icons();

} // namespace kebu::gallery
