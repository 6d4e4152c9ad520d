#include "ui/shell/ask.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinterInfo>
#include <QPushButton>

#include <optional>

namespace kebu::ask {

namespace {
std::optional<QString> nextFile;
std::optional<bool> nextConfirm;
std::function<PrinterAnswer(QPrinter &)> nextPrinter;
} // namespace

QString openFile(QWidget *parent, const QString &title, const QString &filter)
{
    if (nextFile)
        return *std::exchange(nextFile, std::nullopt);
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QStringList openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    if (nextFile)
        return {*std::exchange(nextFile, std::nullopt)};
    return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    if (nextFile)
        return *std::exchange(nextFile, std::nullopt);
    QFileDialog dialog(parent, title, suggestion, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(QFileInfo(suggestion).fileName());
    const QString ending = QFileInfo(suggestion).suffix();
    if (filter.count(u'*') == 1 && filter.contains(QStringLiteral("*.") + ending)) // else it is the person's choice
        dialog.setDefaultSuffix(ending);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

bool confirm(QWidget *parent, const QString &question, const QString &yes)
{
    if (nextConfirm)
        return *std::exchange(nextConfirm, std::nullopt);
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    const QPushButton *accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.setEscapeButton(box.addButton(QCoreApplication::translate("ask", "Cancel"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == accept;
}

PrinterAnswer choosePrinter(QWidget *parent, QPrinter &printer)
{
    if (nextPrinter)
        return std::exchange(nextPrinter, nullptr)(printer);
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return PrinterAnswer::NoneThere;
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted ? PrinterAnswer::Chosen : PrinterAnswer::Declined;
}

void answerFileWith(const QString &path) { nextFile = path; }

void answerConfirmWith(bool yes) { nextConfirm = yes; }

void answerPrinterWith(const std::function<PrinterAnswer(QPrinter &)> &choose) { nextPrinter = choose; }

} // namespace kebu::ask
