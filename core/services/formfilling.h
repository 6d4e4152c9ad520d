#pragma once

#include "core/services/printing.h"
#include "core/sheets/form.h"

namespace kebu {

/// The form at `path` read for this book: its own fields count as words too. Errors of Form::open.
[[nodiscard]] Result<Form> openForm(Snapshot &view, const QString &path);

/// What the form asks for of a customer, masked where `options` say so. NotFound when there is no such customer.
[[nodiscard]] Result<FormRecord> formRecord(Snapshot &view, const Form &form, Id customer, const PrintOptions &options);
/// For a form that holds all customers, a row each.
[[nodiscard]] Result<FormRecord> formOfCustomers(Snapshot &view, const Form &form, const std::vector<Id> &customers,
                                                 const PrintOptions &options);

/// What will stand in the form for that customer, as a sheet to look at: each placeholder with its value, each list as
/// a table. Word and Excel lay the form itself out.
[[nodiscard]] Result<Sheet> formPreview(Snapshot &view, const Form &form, Id customer, const PrintOptions &options);

struct FilledForms {
    QStringList files;
    int customers = 0;
};

/// Fills the form and writes it. `to` is a file with the form's own ending (all customers in one document where the
/// form allows it) or a folder, which is made where it is missing: then each customer gets a file named by its number
/// and, unless masked, its name. Files appear whole or not at all; a file that stands there is replaced.
[[nodiscard]] Result<FilledForms> fillForms(Snapshot &view, const Form &form, const std::vector<Id> &customers,
                                            const QString &to, const PrintOptions &options);

} // namespace kebu
