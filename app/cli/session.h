#pragma once

#include "app/cli/arguments.h"
#include "app/cli/outcome.h"
#include "core/book/book.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace kebu::cli {

/// One run of the program: its arguments, its clock, the open book, and where the answer goes.
class Session
{
public:
    Session(Arguments arguments, std::unique_ptr<Clock> clock)
        : m_arguments(std::move(arguments)),
          m_clock(std::move(clock))
    {
    }

    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    /// The argument at `index`, or an empty text.
    [[nodiscard]] QString argument(qsizetype index) const { return m_arguments.rest().value(index); }
    [[nodiscard]] QString bookPath() const { return argument(0); }
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    [[nodiscard]] QDate today() const { return m_clock->today(); }

    /// A book of an older schema that is only to be read is brought up to date first, if its file can be written.
    Result<void> openBook(bool isReadOnly);
    [[nodiscard]] Book &book() { return *m_book; }
    [[nodiscard]] std::unique_ptr<Book> &bookSlot() { return m_book; }

    /// Reads from one state of the book and waits.
    template <typename Work>
    auto read(Work work)
    {
        return m_book->read(std::move(work)).result();
    }
    /// One change; the title is what undo will name.
    Result<ChangeInfo> change(const QString &title, std::function<Result<void>(Change &)> work);

    /// Writes the answer: `json` with --json, else `text`, or a plain rendering of `json` if that is empty.
    void give(const QJsonObject &json, const QString &text = {}) const;
    void give(const QJsonArray &json) const;
    /// A day given by an option; `otherwise` where it is absent.
    [[nodiscard]] Result<QDate> dayOption(const char *option, QDate otherwise = {}) const;
    /// A number from `least` on.
    [[nodiscard]] Result<int> numberOption(const char *option, int otherwise, int least = 0) const;

private:
    Result<void> upgradeBook(const Secret &secret, const Error &refusal);

    Arguments m_arguments;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Book> m_book;
};

[[nodiscard]] QString say(const char *sentence);
/// What was changed, as every command that changes reports it; null for a change that altered nothing.
[[nodiscard]] QJsonValue changeJson(const ChangeInfo &info);
[[nodiscard]] QJsonObject countsJson(const QMap<QString, qint64> &counts);

} // namespace kebu::cli
