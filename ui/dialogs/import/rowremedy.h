#pragma once

#include "core/services/importer.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace kebu {

/// What is to be said of the row at hand, and the ways out that are more than a cell put right: the same in other rows,
/// and which record it is about where several of the book fit.
class RowRemedy : public QWidget
{
    Q_OBJECT

public:
    explicit RowRemedy(QWidget *parent = nullptr);

    /// Records of the book by what tells them apart on the screen: masked where it is.
    void setNames(const QHash<Id, QString> &names);
    /// An empty sentence: nothing is to be said.
    void say(const QString &sentence);
    /// `others`: rows in which the same is wrong; 0 hides the offer and takes it back.
    void offerAlike(int others);
    /// The records the row may be about, of which those without a name are left out; none hides the question. `chosen`
    /// is the one it is taken for, null: none of them, and then it is `otherwise`.
    void offerRecords(const ImportPlace &place, const std::vector<Id> &candidates, Id chosen, const QString &otherwise);

signals:
    void alikeWished(bool isWished);
    /// Null: none of them.
    void recordChosen(const kebu::ImportPlace &place, kebu::Id record);

private:
    void fillRecords();

    QLabel *m_why;
    QCheckBox *m_alike;
    QWidget *m_recordRow;
    QComboBox *m_records;
    ImportPlace m_place;
    std::vector<Id> m_candidates;
    Id m_chosen;
    QString m_otherwise;
    QHash<Id, QString> m_names;
};

} // namespace kebu
