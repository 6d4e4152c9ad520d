#pragma once

#include "ui/models/customercontent.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace kebu {

class ElidedLabel;
class RecordForm;
class SectionHeader;

/// The record of a customer as the paper form is laid out: what is known, section by section; edited in place.
class FactsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FactsPanel(Session &session, QWidget *parent = nullptr);

    /// Shows the record; a form being typed in stays as it is.
    void setContent(const CustomerContent &content);
    void clear();
    void retranslate();
    /// Turns into the form; the named field takes the keyboard.
    void edit(const QString &field = {});
    [[nodiscard]] bool isEditing() const;
    /// Fields that other parts of the page set: grade by its popover, stage by its strip.
    [[nodiscard]] static QStringList elsewhere();

signals:
    /// Another company of the family.
    void customerActivated(kebu::Id customer);
    /// How to invoice the customer and where to deliver is on the clipboard; the sentence says how.
    void detailsCopied(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void addCopyButton(SectionHeader *head);
    void copyInvoice();
    [[nodiscard]] QGridLayout *addGrid(QVBoxLayout *column, Section section);
    void addRow(QGridLayout *grid, const QString &name, const QString &text, const QString &field);
    void addPrimaryContact(QGridLayout *grid);
    void addSection(QVBoxLayout *column, Section section);
    void addFamily(QVBoxLayout *column);
    /// Below each other, whatever their section: as far right as the longest label asks, within reason.
    void alignValues();
    [[nodiscard]] QString rangeText(const FieldInfo &beginning, const FieldInfo &end) const;
    void save();
    void endEditing();

    Session &m_session;
    CustomerContent m_content;
    QStackedWidget *m_stack;
    QScrollArea *m_facts;
    QScrollArea *m_formArea;
    QPushButton *m_save;
    QPushButton *m_cancel;
    RecordForm *m_form = nullptr; ///< while editing
    struct Row {
        ElidedLabel *label;
        QWidget *value;
    };
    std::vector<Row> m_rows; ///< shown
};

} // namespace kebu
