#pragma once

#include <QCompleter>
#include <QStringListModel>

namespace kebu {

/// Completes what is typed by parts of words, pinyin and initials. The popup holds what fits, in the order given.
class WordCompleter : public QCompleter
{
    Q_OBJECT
public:
    explicit WordCompleter(QObject *parent);
    void setWords(const QStringList &words) { m_words = words; }
    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] QStringList fitting(const QString &typed) const;
    /// Shows what fits; connect it to `textEdited`, which an input method's composition does not emit.
    void offer(const QString &typed);
    /// Shows these, whatever is typed: they were found elsewhere.
    void offerExactly(const QStringList &words);

private:
    QStringList m_words;
    QStringListModel *m_shown;
};

} // namespace kebu
