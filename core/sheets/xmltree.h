#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <vector>

namespace kebu {

/// An element of a part: where it stands in the part's text, so that one changes what has to change and leaves every
/// other character as it was, prefixes and unknown elements included. (A parser that reads and writes again drops the
/// declarations of prefixes that only attributes name, and Word then calls the file damaged.)
struct XmlNode {
    qsizetype begin = 0;        ///< of its `<`
    qsizetype contentBegin = 0; ///< behind the opening tag
    qsizetype contentEnd = 0;   ///< of the closing tag's `<`; contentBegin where the element closes itself
    qsizetype end = 0;          ///< behind its last `>`
    int parent = -1;
    std::vector<int> children = {};
    QStringView name = {}; ///< as written, such as `w:tbl`
    bool closesItself = false;

    [[nodiscard]] QStringView local() const { return name.mid(name.indexOf(u':') + 1); }
    /// `w:` or nothing.
    [[nodiscard]] QStringView prefix() const { return name.left(name.indexOf(u':') + 1); }
};

/// A part of an Office file as a tree over its text. Node 0 is the root. Move-only: nodes look into its text.
class XmlTree
{
public:
    /// `name` is for the message. Damaged: not well-formed, not UTF-8, or with a document type, which Office never
    /// writes and which is how entities come in.
    [[nodiscard]] static Result<XmlTree> parse(const QByteArray &part, const QString &name);
    XmlTree(XmlTree &&) noexcept = default;
    XmlTree &operator=(XmlTree &&) noexcept = default;
    XmlTree(const XmlTree &) = delete;

    [[nodiscard]] const QString &text() const { return *m_text; }
    [[nodiscard]] const XmlNode &node(int index) const { return m_nodes[size_t(index)]; }
    [[nodiscard]] int count() const { return int(m_nodes.size()); }
    [[nodiscard]] QStringView slice(qsizetype begin, qsizetype end) const
    {
        return QStringView(*m_text).mid(begin, end - begin);
    }
    /// Unescaped; empty where there is none.
    [[nodiscard]] QString attribute(int node, QStringView name) const;
    /// The characters directly inside, unescaped.
    [[nodiscard]] QString content(int node) const;
    /// -1 when there is none.
    [[nodiscard]] int child(int node, QStringView local) const;

private:
    XmlTree() = default;
    bool build();
    bool openTag(qsizetype at, std::vector<int> &open);

    std::unique_ptr<QString> m_text; ///< at one address, whatever moves
    std::vector<XmlNode> m_nodes;
};

/// For characters between tags and in attributes; what XML cannot hold at all is left out.
[[nodiscard]] QString xmlEscaped(QStringView text);
[[nodiscard]] QString xmlUnescaped(QStringView text);
/// The opening tag with the attribute set to `value`, which is escaped.
[[nodiscard]] QString withAttribute(QStringView openingTag, QStringView name, const QString &value);

} // namespace kebu
