#pragma once

#include "core/services/exporter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace kebu {

/// How customers leave the book: in which form, masked or not, and whether for people or for programs. What each means
/// stands under it. Where the file goes is asked afterwards.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `isMasked`: the screen is, and then the file is too.
    ExportDialog(int customers, bool isMasked, QWidget *parent = nullptr);

    /// Without the file and the records.
    [[nodiscard]] ExportOptions options() const;
    /// The follow-ups of the customers are written instead of the customers.
    [[nodiscard]] bool isOfFollowUps() const;
    /// Of the file's name, without the point.
    [[nodiscard]] QString ending() const;
    /// For the dialog that asks for the file: `Workbooks (*.xlsx)`.
    [[nodiscard]] QString filter() const;

private:
    void build(bool isMasked);
    void explain();

    QComboBox *m_form;
    QCheckBox *m_masked;
    QCheckBox *m_exact;
    QLabel *m_said;
};

} // namespace kebu
