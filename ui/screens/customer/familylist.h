#pragma once

#include "core/services/family.h"

#include <QWidget>

namespace kebu {

class Session;

/// Parent and subsidiaries, each a way to its page, with what it brings; the sums of all under them.
class FamilyList : public QWidget
{
    Q_OBJECT

public:
    FamilyList(const Session &session, const Family &family, Id current, QWidget *parent = nullptr);

signals:
    void customerActivated(kebu::Id customer);

private:
    void addMember(const FamilyMember &member, Id current);
    void addSums(const Family &family);
    [[nodiscard]] QString nameOf(const FamilyMember &member) const;

    const Session &m_session;
};

} // namespace kebu
