#include "ui/shell/ask.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <optional>

namespace kebu::ask {

namespace {
std::optional<QString> nextFile;
std::optional<bool> nextConfirm;
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
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

bool confirm(QWidget *parent, const QString &question, const QString &yes)
{
    if (nextConfirm)
        return *std::exchange(nextConfirm, std::nullopt);
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    const QPushButton *accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

void answerFileWith(const QString &path) { nextFile = path; }

void answerConfirmWith(bool yes) { nextConfirm = yes; }

} // namespace kebu::ask
