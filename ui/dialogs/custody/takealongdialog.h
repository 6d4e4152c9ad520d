#pragma once

#include "ui/dialogs/workdialog.h"

namespace kebu {

class BookPlace;
class Session;

/// Asks where the copy goes and makes it the living one: the open book is for reading only afterwards, until the copy
/// is brought back. Cannot be left while the files part.
class TakeAlongDialog : public WorkDialog
{
    Q_OBJECT

public:
    explicit TakeAlongDialog(Session &session, QWidget *parent = nullptr);

    /// Where the copy is, once accepted.
    [[nodiscard]] QString target() const;

protected:
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QString wordWhileWorking() const override;
    void go() override;
    void setAsking(bool isAsking) override;

private:
    Session &m_session;
    BookPlace *m_place;
};

} // namespace kebu
