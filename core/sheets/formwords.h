#pragma once

#include "core/domain/catalog.h"

#include <QHash>

#include <optional>

namespace kebu {

/// What a placeholder of a user's form asks for.
struct FormName {
    QString list;  ///< empty: of the customer itself; else formList or the name of a record that belongs to it
    QString field; ///< as FormWord::field
    int index = 0; ///< n: the n-th of the list; 0: the row's own, or the first outside of a repeated row
    bool operator==(const FormName &) const = default;
};

namespace formList {
inline constexpr char log[] = "log";             ///< the communication log as paper shows it
inline constexpr char customers[] = "customers"; ///< all chosen customers, a row each
} // namespace formList

/// One thing a form may ask for, and how it is written.
struct FormWord {
    QString list;
    QString field;   ///< `customer.name`, `sheet.size`, `today`; in a list the field or column alone
    QString chinese; ///< `客户名称`, `联系人.姓名`
    QString english; ///< `Name`, `Contact.Name`
    QString name;    ///< `customer.name`, `contact.name`
};

/// The placeholders of a book: declared fields, the user's own, what the record sheet puts together, the day. Names
/// are read without regard to case, width and blanks, in either language or as fields.tsv writes them.
class FormWords
{
public:
    explicit FormWords(const Catalog &catalog);

    /// Nothing where no word has this name. `联系人.2.姓名` and `contact.2.name` are the second contact's.
    [[nodiscard]] std::optional<FormName> find(const QString &written) const;
    /// The word that looks most like it; empty where none does.
    [[nodiscard]] QString nearest(const QString &written) const;
    [[nodiscard]] const std::vector<FormWord> &all() const { return m_words; }

private:
    void add(FormWord word, const QStringList &spellings);
    void addCustomer(const std::vector<FieldInfo> &fields);
    void addItems();
    void addList(const RecordType &type, const std::vector<FieldInfo> &fields);
    void addLog();
    void addCustomersList();

    std::vector<FormWord> m_words;
    QHash<QString, size_t> m_bySpelling;
};

} // namespace kebu
