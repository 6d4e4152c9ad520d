#pragma once

#include "core/base/pending.h"
#include "core/services/gridedit.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace kebu {

class Session;

/// What a change to many cells would do, before it is done: how many change, hold it already, are refused and why, and
/// the first of them before → after. Then the change itself, with progress, and stopped without a trace if wished.
class ChangePreview : public QWidget
{
    Q_OBJECT

public:
    explicit ChangePreview(Session &session, QWidget *parent = nullptr);
    ~ChangePreview() override;

    /// Looks at it in the background; what was looked at before is dropped.
    void setEdit(GridEdit edit);
    /// Nothing to look at: a sentence in its place, mostly what is missing or wrong.
    void setSentence(const QString &sentence, bool isError);
    [[nodiscard]] const GridPreview &preview() const { return m_preview; }
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] bool isApplying() const { return m_isApplying; }

    /// One change; one undo takes it back.
    void apply(const QString &title);
    /// Ends looking or changing; nothing is kept.
    void stop();

signals:
    /// The preview is there, or what it would show changed.
    void looked();
    void applied();
    void stopped();

private:
    void show(const GridPreview &preview);
    void showLine(int row, const GridPreview::Line &line);
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString cellText(const GridPreview::Line &line, const QString &text) const;
    void setRunning(bool isRunning);

    Session &m_session;
    GridEdit m_edit;
    GridPreview m_preview;
    std::shared_ptr<GridProgress> m_progress;
    Pending<Result<GridPreview>> m_looking;
    quint64 m_question = 0;
    bool m_isReady = false;
    bool m_isApplying = false;
    QLabel *m_summary;
    QLabel *m_reasons;
    QTableWidget *m_lines;
    QWidget *m_running;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QTimer m_tick;
};

} // namespace kebu
