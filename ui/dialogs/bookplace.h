#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;

namespace kebu {

/// Where a book's file is, or where a new one goes: a line to type in and a button that asks the desktop.
class BookPlace : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose {
        NewFile, ///< the ending is added where it is missing; a file that is there already is refused
        ThatFile ///< one that exists
    };
    /// Its parts are called `namePlace` and `nameBrowse`.
    BookPlace(Purpose purpose, const QString &name, QWidget *parent = nullptr);

    /// What the desktop's question is titled, and the name it proposes for a new file.
    void setQuestion(const QString &title, std::function<QString()> proposal = {});
    void setTall();
    void setFile(const QString &file);
    /// Absolute or not, as it was typed, with `/` between folders; empty: nothing was.
    [[nodiscard]] QString file() const;
    /// Why that file will not do; empty: it does, or nothing was typed yet.
    [[nodiscard]] QString objection() const;

signals:
    void changed();

private:
    void browse();

    Purpose m_purpose;
    QLineEdit *m_line;
    QPushButton *m_browse;
    QString m_title;
    std::function<QString()> m_proposal;
};

} // namespace kebu
