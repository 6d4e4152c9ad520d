#pragma once

#include "core/services/importer.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QTableWidget;

namespace kebu {

class ElidedLabel;
class PassphraseField;

/// First step: which files, and what was found in them: encoding, sheet, separator, header and the first rows, each to
/// be confirmed or said otherwise. Files and folders may be dropped anywhere on the page, rows of a spreadsheet pasted.
class FilePage : public QWidget
{
    Q_OBJECT

public:
    explicit FilePage(QWidget *parent = nullptr);

    void setFiles(const QStringList &files);
    /// Rows from the clipboard, as a spreadsheet puts them there, in UTF-8.
    void setPasted(const QByteArray &rows);
    [[nodiscard]] bool isChosen() const { return !m_files.isEmpty() || !m_pasted.isEmpty(); }
    [[nodiscard]] QString file() const { return m_files.value(0); }
    /// Puts files, encoding, sheet, header row and the order of dates into the options.
    void say(ImportOptions &options) const;
    /// Nothing is left to be asked.
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] QString encoding() const;
    /// Name of a record type, or `auto`.
    [[nodiscard]] QString record() const;
    void showPreview(const ImportPreview &preview);
    void showProblem(const QString &sentence);
    void focusFirst();

signals:
    void filesChosen(const QStringList &files);
    void pasted(const QByteArray &rows);
    /// Something of what was found was said otherwise.
    void optionsChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void fillParts(const ImportPreview &preview);
    void showSample(const ImportPreview &preview);
    void forgetAnswers();
    [[nodiscard]] QString foundText(const ImportPreview &preview) const;
    void setRowVisible(QWidget *field, bool isVisible);

    QStringList m_files;
    QByteArray m_pasted;
    bool m_asksDates = false;
    QFormLayout *m_form;
    QPushButton *m_choose;
    QPushButton *m_chooseFolder;
    QPushButton *m_paste;
    ElidedLabel *m_name;
    QComboBox *m_encoding;
    QComboBox *m_part;
    QComboBox *m_header;
    QComboBox *m_dates;
    QComboBox *m_record;
    PassphraseField *m_secret; ///< of a file that is another book
    QLabel *m_found;
    QTableWidget *m_sample;
};

} // namespace kebu
