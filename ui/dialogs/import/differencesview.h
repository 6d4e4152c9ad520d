#pragma once

#include <QTableView>

namespace kebu {

class DifferencesModel;

/// Book and file side by side, decided by keyboard: Left keeps the book's value, Right takes the file's, with Shift for
/// all fields of the row; Space takes the other side. A click on a value takes it.
class DifferencesView : public QTableView
{
    Q_OBJECT

public:
    explicit DifferencesView(DifferencesModel &model, QWidget *parent = nullptr);

    /// What the keys do, in a sentence.
    [[nodiscard]] static QString hint();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layColumns();

    DifferencesModel &m_model;
};

} // namespace kebu
