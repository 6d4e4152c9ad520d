#pragma once

#include <QPushButton>
#include <QStringList>

class QMenu;

namespace kebu {

/// Some fields out of many: a button that names those chosen and opens a list to tick others. The list stays open while
/// one ticks, by mouse, Space or Return; Escape closes it.
class FieldsButton : public QPushButton
{
    Q_OBJECT

public:
    struct Option {
        QString field;
        QString label;
    };

    /// `nothing`: what the button says where no field is chosen.
    FieldsButton(const QString &nothing, QWidget *parent = nullptr);

    /// Chosen ones that are no option (a field that was retired) are kept and not shown.
    void setFields(const std::vector<Option> &options, const QStringList &chosen);
    /// In the order of the options.
    [[nodiscard]] QStringList chosen() const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// By the person.
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showChosen();

    QString m_nothing;
    QStringList m_kept;
    QMenu *m_menu;
};

} // namespace kebu
