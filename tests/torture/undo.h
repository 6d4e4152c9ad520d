#pragma once

#include <QString>

namespace kebu::torture {

/// `edits` random edits of every kind on every kind of record, undone to the start in a fresh process and redone in
/// another; summaries compared with a rebuild at every hundredth. Prints the counts as JSON. 0 when all holds.
int undoAll(int edits);
/// The fresh process: takes back, or makes again, so many changes and prints the digest.
int turnBack(const QString &book, int changes, bool isRedo);

} // namespace kebu::torture
