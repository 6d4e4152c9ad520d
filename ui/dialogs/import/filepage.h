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
class EmptyState;
class NoticeBox;
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
    /// `isMasked`: the rows of the file are shown behind the mask.
    void showPreview(const ImportPreview &preview, bool isMasked = false);
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
    void showSample(const ImportPreview &preview, bool isMasked);
    void forgetAnswers();
    void hideQuestions();
    void askDates(const ImportPreview &preview);
    void showDateQuestion();
    void setRowVisible(QWidget *field, bool isVisible);

    QStringList m_files;
    QByteArray m_pasted;
    bool m_asksDates = false;
    QStringList m_dateColumns; ///< in which day and month cannot be told apart
    QFormLayout *m_form;
    QPushButton *m_choose;
    QPushButton *m_chooseFolder;
    QPushButton *m_paste;
    ElidedLabel *m_name;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_part;
    QComboBox *m_header;
    QComboBox *m_dates;
    QComboBox *m_record;
    PassphraseField *m_secret; ///< of a file that is another book
    NoticeBox *m_notice;       ///< what keeps the person from going on
    QLabel *m_found;
    QTableWidget *m_sample;
    EmptyState *m_guide;
};

} // namespace kebu
