#pragma once

#include "ui/models/customercontent.h"

namespace kebu {

/// What the people who write the invoice and send the goods ask for, as one plain text to paste into a chat or a mail:
/// a labelled line for each value that is known, masked as the window is.
struct InvoiceDetails {
    QString text;            ///< empty: the customer's record says neither how to invoice nor where to deliver
    bool isPersonal = false; ///< holds an address, a name or a number that is not masked
};

/// In the order of an invoice: title, tax number, bank and telephone, what is sold (`deal`: a contract or an order, may
/// be null), then where it goes and who takes it in.
[[nodiscard]] InvoiceDetails invoiceDetails(const Session &session, const CustomerContent &content,
                                            const Record *deal = nullptr);
/// Puts them on the clipboard and has a disclosure chained where personal values left unmasked. The sentence to tell;
/// empty when there was nothing to copy.
QString copyInvoiceDetails(Session &session, const CustomerContent &content, const Record *deal = nullptr);

} // namespace kebu
