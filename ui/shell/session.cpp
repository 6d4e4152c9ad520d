#include "ui/shell/session.h"

#include "core/domain/customfield.h"
#include "core/domain/picklist.h"
#include "core/domain/user.h"

namespace kebu {

Session::Session(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

Session::~Session() = default;

namespace {

struct Shared {
    Catalog catalog;
    QHash<Id, QString> users;
};

Result<Shared> readShared(Snapshot &view)
{
    KEBU_LET(catalog, view.catalog());
    KEBU_LET(users, view.store().where(user::type(), QStringLiteral("1 ORDER BY id"), {}));
    Shared shared{*catalog, {}};
    for (const Record &user : users)
        shared.users.insert(user.id(), user.text(user::name));
    return shared;
}

} // namespace

void Session::adopt(std::unique_ptr<Book> book)
{
    m_book = std::move(book);
    connect(m_book.get(), &Book::bookChanged, this, [this](const BookChange &change) {
        const bool shared = change.touches(picklistEntry::type()) || change.touches(customField::type()) || change.touches(user::type());
        if (shared)
            refreshCatalog([this, change] { emit bookChanged(change); });
        else
            emit bookChanged(change);
    });
    refreshCatalog([this] { emit opened(); });
}

void Session::close()
{
    if (!m_book)
        return;
    emit closing();
    m_book.reset();
    m_catalog = {};
    m_userNames.clear();
    emit closed();
}

void Session::refreshCatalog(std::function<void()> then)
{
    m_book->read(readShared).then(this, [this, then = std::move(then)](const Result<Shared> &shared) {
        if (!shared) {
            emit failed(shared.error());
            return;
        }
        m_catalog = shared->catalog;
        m_userNames = shared->users;
        then();
    });
}

void Session::setMasked(bool isMasked)
{
    if (m_isMasked == isMasked)
        return;
    m_isMasked = isMasked;
    emit maskedChanged(isMasked);
}

void Session::change(const QString &title, std::function<Result<void>(Change &)> work, std::function<void(const ChangeInfo &)> then)
{
    m_book->change(title, std::move(work)).then(this, [this, then = std::move(then)](const Result<ChangeInfo> &info) {
        if (!info) {
            emit failed(info.error());
            return;
        }
        if (info->id)
            emit changeDone(*info);
        if (then)
            then(*info);
    });
}

void Session::tellUndo(QFuture<Result<UndoOutcome>> future, bool wasRedo)
{
    future.then(this, [this, wasRedo](const Result<UndoOutcome> &outcome) {
        if (outcome)
            emit undone(*outcome, wasRedo);
        else
            emit failed(outcome.error());
    });
}

void Session::undo()
{
    if (m_book)
        tellUndo(m_book->undo(), false);
}

void Session::redo()
{
    if (m_book)
        tellUndo(m_book->redo(), true);
}

} // namespace kebu
