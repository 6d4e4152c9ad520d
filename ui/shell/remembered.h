#pragma once

#include <QString>

class QSplitter;

namespace kebu {

class Session;

/// Keeps where the person drew the splitter in the open book's settings, as `splitter_NAME`, and puts it there again
/// when the book is opened. `name` is unique among the splitters of the window.
void rememberSplitter(Session &session, QSplitter *splitter, const QString &name);

} // namespace kebu
