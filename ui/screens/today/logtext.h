#pragma once

#include <QImage>
#include <QPlainTextEdit>

#include <functional>

class QMimeData;

namespace kebu {

/// What was said. A pasted text is first shown to `take`; what that keeps for itself is not inserted. A pasted picture
/// is told by `picturePasted`.
class LogText : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;
    void setTaker(std::function<bool(const QString &pasted)> take) { m_take = std::move(take); }

signals:
    void picturePasted(const QImage &picture);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    std::function<bool(const QString &)> m_take;
};

} // namespace kebu
