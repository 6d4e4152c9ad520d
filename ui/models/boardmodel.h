#pragma once

#include "core/services/pipeline.h"
#include "ui/look/paint.h"

#include <QAbstractListModel>

#include <optional>

namespace kebu {

class Session;

/// What is painted of one card; a plain value in words, masked already.
struct CardFace {
    QString title;
    QString customer;
    QString number; ///< of the customer, while its name is masked: never cut
    Grade grade;
    Due due = Due::None;
    QString dueWord;
    QString amount; ///< empty: not known
    int days = -1;  ///< -1: not known since when
    int limit = 0;
    bool isLifted = false; ///< in the person's hand: its place stays, faint

    [[nodiscard]] QString spoken() const;
};

/// An empty place of a card's size that says what becomes of the one above it.
struct SlotFace {
    QString word;  ///< "Let go to move it here"
    QString needs; ///< what the stage still asks for; empty: nothing
    bool operator==(const SlotFace &) const = default;
};

/// The cards of one stage. While a card is carried over the column, a slot stands between them. Window thread.
class BoardModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { FaceRole = Qt::UserRole, SlotRole };

    explicit BoardModel(const Session &session, QObject *parent = nullptr)
        : QAbstractListModel(parent),
          m_session(session)
    {
    }

    /// Where the same deals come again in the same order, only data changes.
    void setColumn(BoardColumn column);
    void clear() { setColumn({}); }
    [[nodiscard]] const BoardColumn &column() const { return m_column; }
    /// Null for the slot.
    [[nodiscard]] const BoardCard *card(const QModelIndex &index) const;
    /// Invalid when it is not among the cards.
    [[nodiscard]] QModelIndex find(Id deal) const;

    /// Opens a slot before the row, moves it there, or closes it (-1).
    void showSlot(int row, const SlotFace &face = {});
    [[nodiscard]] int slotRow() const { return m_slot; }
    /// Shows a card's place as left, or all of them as usual (null).
    void setLifted(Id deal);
    /// Draws all again: masking, language or the day changed.
    void repaintAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] CardFace faceOf(const BoardCard &card) const;

    const Session &m_session;
    BoardColumn m_column;
    SlotFace m_slotFace;
    int m_slot = -1;
    Id m_lifted;
};

} // namespace kebu

Q_DECLARE_METATYPE(kebu::CardFace)
Q_DECLARE_METATYPE(kebu::SlotFace)
