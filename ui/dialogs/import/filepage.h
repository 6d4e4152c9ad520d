#pragma once

#include "core/services/importer.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace kebu {

class ElidedLabel;

/// First step: which file, and what was found in it: encoding, separator, header and the first rows. A file may be
/// dropped anywhere on the page.
class FilePage : public QWidget
{
    Q_OBJECT

public:
    explicit FilePage(QWidget *parent = nullptr);

    void setFile(const QString &file);
    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] QString encoding() const;
    /// Name of a record type, or `auto`.
    [[nodiscard]] QString record() const;
    void showPreview(const ImportPreview &preview);
    void showProblem(const QString &sentence);
    void focusFirst();

signals:
    void fileChosen(const QString &file);
    /// Encoding or kind were changed by hand.
    void optionsChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QString m_file;
    QPushButton *m_choose;
    ElidedLabel *m_name;
    QComboBox *m_encoding;
    QComboBox *m_record;
    QLabel *m_found;
    QTableWidget *m_sample;
};

} // namespace kebu
