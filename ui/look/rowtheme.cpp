#include "ui/look/rowtheme.h"

#include <QStyleOptionViewItem>

namespace kebu {

Theme rowTheme(const QStyleOptionViewItem &option, bool isTicked)
{
    Theme theme = themeOf(option.widget);
    if (!theme.isHighContrast() || !(isTicked || (option.state & QStyle::State_Selected)))
        return theme;
    for (QColor *ink : {&theme.text, &theme.muted, &theme.faint, &theme.control, &theme.link, &theme.bar, &theme.error,
                        &theme.warning, &theme.soon, &theme.success})
        *ink = theme.onSelection;
    theme.base = theme.selection; // what is hollow shows the row
    for (GradeColors *grade : {&theme.gradeA, &theme.gradeB, &theme.gradeC}) {
        if (!grade->ground.isValid())
            grade->text = theme.onSelection;
        grade->outline = theme.onSelection;
    }
    return theme;
}

} // namespace kebu
