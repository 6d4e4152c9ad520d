#pragma once

#include "ui/screens/customer/archivepane.h"

class QIODevice;

namespace kebu {

/// Files kept in the book for the customer: added by dialog, by dropping them, by pasting a picture; previewed,
/// exported and deleted. Bytes stay inside the encrypted book until a person exports them. While masked nothing is
/// opened.
class FilesPane : public ArchivePane
{
    Q_OBJECT

public:
    FilesPane(Session &session, Shell &shell, QWidget *parent = nullptr);
    void retranslate() override;
    /// Reads the files in the writer's thread, all in one change; a larger one than the book takes is refused in words.
    void attach(const QStringList &paths);
    /// A PNG of what was copied.
    void pasteImage();

protected:
    [[nodiscard]] std::vector<ArchiveGroup> groups() const override;
    void open(const ArchiveLine &line) override;
    void currentChanged(const ArchiveLine *line) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void attachByDialog();
    void exportCurrent();
    void preview(const QString &name, const QByteArray &bytes, const Record &record);
    void exportTo(const QString &path, const Record &record);
    [[nodiscard]] bool refusesWhileMasked() const;

    QPushButton *m_attach;
    QPushButton *m_open;
    QPushButton *m_export;
};

} // namespace kebu
