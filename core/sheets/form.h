#pragma once

#include "core/sheets/formwords.h"
#include "core/sheets/officepackage.h"

#include <QSet>

namespace kebu {

/// A value in a form: its words, and its number where a spreadsheet should be able to add it up.
struct FormValue {
    QString text;
    std::optional<double> number = {};
};
using FormRow = QHash<QString, FormValue>; ///< by FormName::field

/// What is written into a form for one customer.
struct FormRecord {
    FormRow own;
    QHash<QString, std::vector<FormRow>> lists; ///< by FormName::list, in the order of the rows
};

/// What a form asks for, so that nothing else is gathered.
struct FormNeeds {
    QSet<QString> own;
    QHash<QString, QSet<QString>> lists;

    /// One document holds all customers, a row each, instead of one a customer.
    [[nodiscard]] bool isOfManyCustomers() const { return lists.contains(QString::fromLatin1(formList::customers)); }
};

/// A form of the user's own: a .docx or .xlsx with `{{客户名称}}` or `{{customer.name}}` where values belong.
///
/// A table row that names fields of a list is repeated for each of its entries; rows that follow each other and name
/// the same list are repeated together; a list without entries leaves its row empty. In a workbook the rows below
/// move down, and references, merged cells and formulas with them. Braces may be full-width, ｛｛客户名称｝｝, and Word
/// may have split a placeholder over any number of runs. Whatever is not a placeholder stays as it is, and every part
/// of the file that holds none keeps its bytes.
class Form
{
public:
    enum class Kind { Word, Excel };

    /// Errors of OfficePackage; Invalid when it is neither a document nor a workbook, or holds no placeholder, or
    /// some that no field answers to: all of these are named with their place.
    [[nodiscard]] static Result<Form> open(const QString &path, const FormWords &words);
    [[nodiscard]] static Result<Form> of(OfficePackage package, const FormWords &words);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString ending() const
    {
        return m_kind == Kind::Word ? QStringLiteral("docx") : QStringLiteral("xlsx");
    }
    [[nodiscard]] const FormNeeds &needs() const { return m_needs; }
    /// How many there are; each occurrence counts.
    [[nodiscard]] int placeholders() const { return m_placeholders; }

    /// The filled form.
    [[nodiscard]] Result<QByteArray> filled(const FormRecord &record) const;
    /// Whether one document may hold so many customers: Invalid for a workbook, and where head or foot name a customer.
    [[nodiscard]] Result<void> holdsTogether(size_t customers) const;
    /// One document with a page break between customers; those that do not hold together are refused as above.
    [[nodiscard]] Result<QByteArray> filledTogether(const std::vector<FormRecord> &records) const;

private:
    explicit Form(OfficePackage package) : m_package(std::move(package)) {}

    OfficePackage m_package;
    Kind m_kind = Kind::Word;
    FormNeeds m_needs;
    int m_placeholders = 0;
    QHash<QString, FormName> m_names; ///< by what stands between the braces
    QStringList m_parts;              ///< that may hold placeholders
};

} // namespace kebu
