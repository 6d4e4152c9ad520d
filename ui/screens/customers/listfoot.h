#pragma once

#include "core/base/id.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace kebu {

class ElidedLabel;
class Session;

/// The line under the list: how many are shown, of how many, and what they amount to. Tells the count at once; what has
/// to be summed up follows, read beside what the list itself needs.
class ListFoot : public QWidget
{
    Q_OBJECT

public:
    explicit ListFoot(Session &session, QWidget *parent = nullptr);

    void showCounting();
    /// `ids`: the whole result.
    void showResult(const std::vector<Id> &ids);
    void clear();
    void retranslate();

signals:
    /// How many customers the book holds.
    void totalKnown(qint64 all);

private:
    Session &m_session;
    QLabel *m_status;
    ElidedLabel *m_hint;
    quint64 m_question = 0;
};

} // namespace kebu
