#pragma once

#include "core/rules/grading.h"

#include <QWidget>

class QGridLayout;

namespace kebu {

class SectionHeader;

/// One sum of a grade: each criterion with a bar of its share, its points and its reason.
class GradePoints : public QWidget
{
    Q_OBJECT

public:
    explicit GradePoints(QWidget *parent = nullptr);
    void setPoints(const QString &title, const std::vector<GradePoint> &points);
    /// "12", "12.5"
    [[nodiscard]] static QString number(double points);

private:
    SectionHeader *m_head;
    QWidget *m_holder = nullptr; ///< of the rows, made anew with them
};

} // namespace kebu
