#pragma once

#include "core/sheets/formfill.h"
#include "core/sheets/xmltree.h"

namespace kebu {

/// A worksheet with the strings its cells point at.
class Worksheet
{
public:
    Worksheet(const XmlTree &tree, const XmlTree *strings) : m_tree(tree), m_strings(strings)
    {
        m_data = tree.child(0, u"sheetData");
        int number = 0;
        if (m_data >= 0) {
            for (const int row : tree.node(m_data).children) {
                const int given = tree.attribute(row, u"r").toInt();
                number = given > 0 ? given : number + 1;
                m_rows.push_back({row, number});
            }
        }
        if (strings) {
            for (const int item : strings->node(0).children) {
                if (strings->node(item).local() == u"si")
                    m_items.push_back(item);
            }
        }
    }

    struct Row {
        int node;
        int number;
    };
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] int data() const { return m_data; }

    /// The words of a cell, wherever they are kept; nothing for numbers and formulas.
    struct Words {
        const XmlTree *tree = nullptr;
        int node = -1;
    };
    [[nodiscard]] Words wordsOf(int cell) const
    {
        const QString type = m_tree.attribute(cell, u"t");
        if (type == u"inlineStr" && m_tree.child(cell, u"is") >= 0)
            return {&m_tree, m_tree.child(cell, u"is")};
        const int value = m_tree.child(cell, u"v");
        if (type != u"s" || value < 0)
            return {};
        const size_t index = m_tree.content(value).toUInt();
        return index < m_items.size() ? Words{m_strings, m_items[index]} : Words{};
    }
    [[nodiscard]] std::vector<FoundPlaceholder> placeholdersOf(int cell) const
    {
        const Words words = wordsOf(cell);
        return words.tree ? SpreadText(*words.tree, words.node).placeholders() : std::vector<FoundPlaceholder>();
    }

private:
    const XmlTree &m_tree;
    const XmlTree *m_strings;
    int m_data = -1;
    std::vector<Row> m_rows;
    std::vector<int> m_items;
};

} // namespace kebu
