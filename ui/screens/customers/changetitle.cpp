#include "ui/screens/customers/changetitle.h"

#include "core/base/text.h"
#include "ui/models/shownvalue.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

namespace kebu {

namespace {

QString say(const char *sentence, int customers)
{
    return QCoreApplication::translate("changeTitle", sentence, nullptr, customers);
}

} // namespace

QString changeTitle(const Session &session, const FieldEdit &edit, int customers)
{
    constexpr qsizetype longest = 40;
    const QString label = edit.field.labelText();
    if (edit.mode == FieldEdit::Mode::Add)
        return say(QT_TRANSLATE_N_NOOP("changeTitle", "%1 added to %n customer(s)"), customers).arg(label);
    if (edit.mode == FieldEdit::Mode::Remove)
        return say(QT_TRANSLATE_N_NOOP("changeTitle", "%1 taken from %n customer(s)"), customers).arg(label);
    if (edit.value.isEmpty() && edit.newTags.isEmpty())
        return say(QT_TRANSLATE_N_NOOP("changeTitle", "%1 of %n customer(s) cleared"), customers).arg(label);
    const bool isSpoken = edit.field.personalClass == Personal::None && edit.field.target != u"customer" &&
                          edit.field.type != FieldType::Refs;
    const QString value = simplifiedLine(
        isSpoken ? edit.newChoice.isEmpty() ? shownValue(session, edit.field, edit.value) : edit.newChoice : QString());
    if (value.isEmpty() || value.size() > longest)
        return say(QT_TRANSLATE_N_NOOP("changeTitle", "%1 of %n customer(s) changed"), customers).arg(label);
    return say(QT_TRANSLATE_N_NOOP("changeTitle", "%1 of %n customer(s): %2"), customers).arg(label, value);
}

} // namespace kebu
