#pragma once

#include "core/domain/customer.h"
#include "tests/ui/support/opensession.h"
#include "ui/dialogs/import/importrows.h"
#include "ui/dialogs/importdialog.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <catch2/catch_test_macros.hpp>

namespace kebu::test {

/// A file beside the book.
inline QString writeFile(const TempBook &book, const char *name, const QString &text)
{
    const QString path = book.folder() + u'/' + QString::fromUtf8(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    return path;
}

/// The dialog as a person before a keyboard meets it.
class Wizard
{
public:
    Wizard(TempBook &book, const QString &file) : open(book), dialog(open.session, open.shell, file)
    {
        dialog.QDialog::show();
        QApplication::setActiveWindow(&dialog);
    }

    template <typename T>
    T *part(const char *name)
    {
        return dialog.findChild<T *>(QString::fromLatin1(name));
    }
    /// Ctrl+Return, once it may be pressed.
    void goOn()
    {
        auto *forward = part<QPushButton>("importForward");
        REQUIRE(QTest::qWaitFor([&] { return forward->isEnabled(); }));
        auto *title = part<QLabel>("importTitle");
        const QString before = title->text();
        QApplication::setActiveWindow(&dialog); // a window asked in between gives it back only with a desktop around
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor(
            [&] { return title->text() != before; })); // a button pressed by its keys is seen to go down
    }
    /// The trial's account, once it stands.
    void waitForAccount()
    {
        if (!QTest::qWaitFor([this] { return account().contains(u'='); }))
            FAIL("no account, but: " << account().toStdString());
    }
    QString account() { return part<QLabel>("importAccount")->text(); }
    const ImportRowsModel &rows()
    {
        return static_cast<const ImportRowsModel &>(*part<QTableView>("importRows")->model());
    }
    qint64 customers()
    {
        return open.session.book()
            .read([](Snapshot &view) { return view.count(customer::type()); })
            .result()
            .valueOr(-1);
    }

    OpenSession open;
    ImportDialog dialog;
};

} // namespace kebu::test
