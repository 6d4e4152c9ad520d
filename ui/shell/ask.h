#pragma once

#include <QStringList>

#include <functional>

class QPrinter;
class QWidget;

/// The dialogs that stop the person, in one place, so that tests answer them beforehand.
namespace kebu::ask {

/// An empty text when the person thought better of it.
[[nodiscard]] QString openFile(QWidget *parent, const QString &title, const QString &filter);
/// Any number; none when the person thought better of it.
[[nodiscard]] QStringList openFiles(QWidget *parent, const QString &title, const QString &filter);
/// Where the filter names the suggestion's ending alone, a name that was typed without one gets it.
[[nodiscard]] QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter);
/// Only erasing a person's data and changing the passphrase ask (UX, principle 3).
[[nodiscard]] bool confirm(QWidget *parent, const QString &question, const QString &yes);

enum class PrinterAnswer { Chosen, Declined, NoneThere };
/// Lets the person choose and set up a printer; NoneThere, without a dialog, where the system has none.
[[nodiscard]] PrinterAnswer choosePrinter(QWidget *parent, QPrinter &printer);

/// The next file dialog answers `path` without being shown. For tests.
void answerFileWith(const QString &path);
void answerConfirmWith(bool yes);
void answerPrinterWith(const std::function<PrinterAnswer(QPrinter &)> &choose);

} // namespace kebu::ask
