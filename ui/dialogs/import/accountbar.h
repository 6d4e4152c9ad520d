#pragma once

#include "ui/dialogs/import/importrows.h"

#include <QWidget>

namespace kebu {

/// How the rows of a file divide into new, changed, same, conflicts, skipped and refused, as one bar. The words and
/// figures stand beside it; nothing is said by colour alone.
class AccountBar : public QWidget
{
    Q_OBJECT

public:
    explicit AccountBar(const ImportRowsModel &rows, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ImportRowsModel &m_rows;
};

} // namespace kebu
