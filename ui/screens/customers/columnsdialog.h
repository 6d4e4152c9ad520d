#pragma once

#include "core/domain/field.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace kebu {

/// Which columns the list shows, and in which order: by ticking and dragging, or by Space and Alt+Up, Alt+Down.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shown`: names of the columns in sight, in order.
    ColumnsDialog(const std::vector<FieldInfo> &available, const QStringList &shown, const QStringList &usual,
                  QWidget *parent);

    [[nodiscard]] QStringList chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QStringList &shown);
    void move(int by);
    void filter(const QString &typed);

    const std::vector<FieldInfo> m_available;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace kebu
