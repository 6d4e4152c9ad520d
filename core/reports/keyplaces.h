#pragma once

#include <QHash>
#include <QStringList>

#include <string>
#include <string_view>
#include <unordered_map>

namespace kebu {

/// Numbers texts as they come, so that a walk over millions of rows makes each text once.
class KeyPlaces
{
public:
    [[nodiscard]] int placeOf(std::string_view key)
    {
        if (m_last && *m_last == key)
            return m_lastPlace;
        auto found = m_places.find(key);
        if (found == m_places.end()) {
            found = m_places.emplace(std::string(key), int(m_keys.size())).first;
            m_keys << QString::fromUtf8(key.data(), qsizetype(key.size()));
        }
        m_last = &found->first; // stays where it is, whatever comes after
        m_lastPlace = found->second;
        return m_lastPlace;
    }
    /// By their places.
    [[nodiscard]] const QStringList &keys() const { return m_keys; }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_places;
    QStringList m_keys;
    const std::string *m_last = nullptr;
    int m_lastPlace = 0;
};

} // namespace kebu
