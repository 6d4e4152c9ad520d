#pragma once

class QWidget;

namespace kebu {

/// A wheel turned over a closed list of choices or a number scrolls what the control stands in, and leaves its value
/// and the keyboard where they are: whoever scrolls a long form must not change it on the way.
void keepFromWheel(QWidget *control);

} // namespace kebu
