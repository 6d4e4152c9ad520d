#pragma once

#include "core/base/datetime.h"
#include "core/base/language.h"
#include "core/domain/record.h"
#include "core/sheets/mask.h"
#include "core/sheets/sheet.h"
#include "core/sheets/sheettemplate.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace kebu {

/// What every sheet needs to know besides its records. A service fills it in; sheets never ask the book.
struct SheetContext {
    Language language = Language::Chinese;
    PageSpec page;
    Mask mask;
    QTimeZone zone = QTimeZone::utc(); ///< the book's
    Instant printedAt;
    QString printedBy;
    bool isForCustomer = false; ///< the customer will read it: no grade, competitors, negotiation or remarks
    /// The word of a picklist's entry; without it, or where it knows none, the declared word is taken.
    std::function<QString(const FieldInfo &field, const QString &code)> choiceWord;
    /// What a referenced record is called, such as ("user", 7) → 林晓. Masked here, so give it in full.
    std::function<QString(const QString &record, Id id)> nameOf;
    std::vector<FieldInfo> customerFields = {}; ///< declared and the user's own, for layouts and forms that name them
    std::optional<SheetTemplate> layout = {};   ///< the user's; without it the house's
    std::optional<Picture> logo = {};           ///< painted where the layout wants it

    /// Null when there is no such field.
    [[nodiscard]] const FieldInfo *customerField(const QString &name) const;
};

/// What a customer may not read about itself: grades, competitors, the negotiation, remarks.
[[nodiscard]] bool isForUsOnly(const FieldInfo &customerField);

/// A column of a log or a register as the house sets it. Shares are relative widths.
struct SheetColumn {
    const char *name;
    Label head;
    double share;
    double englishShare;
    Align align = Align::Left;
    bool isInternal = false;
};

/// Reads fields as they stand on paper: in the sheet's language and behind its mask. Sheets read records through
/// nothing else, which is what makes a masked sheet masked.
class RecordReader
{
public:
    explicit RecordReader(const SheetContext &context) : m_context(context) {}

    /// The field in words; empty when it is not set or the record is null.
    [[nodiscard]] QString text(const Record &record, FieldName field) const;
    /// The same for a field of the user's own as well.
    [[nodiscard]] QString text(const Record &record, const FieldInfo &field) const;
    [[nodiscard]] QString label(const FieldInfo &field) const
    {
        return field.customId ? field.customLabel : field.label.in(m_context.language);
    }
    /// Names of the records a Refs field points at.
    [[nodiscard]] QStringList names(const Record &record, FieldName field) const;
    /// The entries of a Choice field, that of the record ticked.
    [[nodiscard]] std::vector<CheckBox> checkBoxes(const Record &record, FieldName field, const RecordType &type) const;
    /// A customer's name; masked it keeps the number beside it: `*精密机械 · C-000128`.
    [[nodiscard]] QString customerName(const Record &customer) const;

    [[nodiscard]] QString name(const QString &text) const { return m_context.mask.of(text, Personal::Name); }
    [[nodiscard]] QString freeText(const QString &text) const { return m_context.mask.ofFreeText(text); }
    [[nodiscard]] QString word(const Label &label) const { return label.in(m_context.language); }
    [[nodiscard]] QString choiceWord(const FieldInfo &field, const QString &code) const;

private:
    [[nodiscard]] QString referenceName(const QString &record, Id id) const;
    [[nodiscard]] QStringList names(const FieldInfo &field, const Value &value) const;
    [[nodiscard]] QString plain(const FieldInfo &field, const Value &value) const;

    const SheetContext &m_context;
};

/// A sheet with title, head, foot and page words of the house, and no blocks yet.
[[nodiscard]] Sheet emptySheet(const SheetContext &context, const Label &title);

} // namespace kebu
