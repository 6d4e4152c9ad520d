#pragma once

#include "core/sheets/recordsheet.h"

namespace kebu {

/// What may stand on a record sheet beside the customer's own fields: values that are put together from several.
struct RecordItemInfo {
    const char *name;
    Label label;
    bool isInternal = false; ///< not for the customer's eyes
    bool isWide = false;
    bool onlyIfFilled = false; ///< leaves no empty row behind
};

[[nodiscard]] const std::vector<RecordItemInfo> &recordItems();
/// Null when there is no such item.
[[nodiscard]] const RecordItemInfo *findRecordItem(const QString &name);

/// The items of one customer, in the sheet's language and behind its mask.
/// REQUIRES: `input` outlives it
class RecordItems
{
public:
    explicit RecordItems(const RecordSheetInput &input);

    /// Label and value; the label may depend on the customer, as 合同金额 and 预计金额 do.
    [[nodiscard]] LabelledValue item(const QString &name) const;
    /// The same as one text: `☑高 ☐中 ☐低` for what is ticked.
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] const Record &customer() const { return m_customer; }
    [[nodiscard]] const RecordReader &reader() const { return m_reader; }

private:
    [[nodiscard]] QString word(const Label &label) const { return m_reader.word(label); }
    [[nodiscard]] QString of(FieldName field) const { return m_reader.text(m_customer, field); }
    [[nodiscard]] QString ofLeading(FieldName field) const { return m_reader.text(m_leading, field); }
    [[nodiscard]] Language language() const { return m_context.language; }
    [[nodiscard]] bool isIndividual() const;
    [[nodiscard]] QString usual(const char *channel, const QString &value) const;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString size() const;
    [[nodiscard]] QString grade() const;
    [[nodiscard]] QString foundedOn() const;
    [[nodiscard]] QString family() const;
    [[nodiscard]] QString mainContact() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] QString wechatAndEmail() const;
    [[nodiscard]] QString preferences() const;
    [[nodiscard]] QString needText(const Record &need) const;
    [[nodiscard]] QString coreNeeds() const;
    [[nodiscard]] Record firstNeed() const { return m_in.needs.empty() ? Record() : m_in.needs.front(); }
    [[nodiscard]] QString decisionChain() const;
    [[nodiscard]] QString competitors() const;
    [[nodiscard]] QString tags() const;
    [[nodiscard]] QString stage() const;
    [[nodiscard]] QString amount() const;
    [[nodiscard]] QString signedOn() const;
    [[nodiscard]] QString teamAndOwner() const;
    [[nodiscard]] QString nextContact() const;
    [[nodiscard]] QString promises() const;
    [[nodiscard]] QString contracts() const;
    [[nodiscard]] QString cases() const;
    [[nodiscard]] QString loss() const;

    const RecordSheetInput &m_in;
    const SheetContext &m_context;
    RecordReader m_reader;
    Record m_customer;
    Record m_leading;
};

} // namespace kebu
