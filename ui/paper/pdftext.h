#pragma once

#include <QByteArray>
#include <QHash>
#include <QIODevice>

namespace kebu::paper {

/// Makes the text of a PDF written by Qt findable. Qt names a glyph after the lowest character that has it, so that
/// 高 is stored as the radical U+2FBC and a blank as a tab, and neither search nor copying finds what was printed.
/// Names in the maps to Unicode are exchanged for the ideographs of the same glyph, byte for byte: no offset moves.
void nameGlyphsByIdeographs(QByteArray &pdf);

/// The same while the PDF is written: hands everything on to another device and holds back no more than one map.
class IdeographNames : public QIODevice
{
    Q_OBJECT

public:
    /// `target` is open for writing and outlives this.
    explicit IdeographNames(QIODevice &target);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Hands the rest on; false where the target took less than it was given at any time.
    [[nodiscard]] bool finish();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    void handOn(qsizetype size);

    QIODevice &m_target;
    QHash<QByteArray, QByteArray> m_names;
    QByteArray m_held;
    bool m_isTaken = true;
};

} // namespace kebu::paper
