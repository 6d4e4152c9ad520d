#pragma once

#include <QHash>
#include <QStringList>

#include <array>
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
        Met &met = m_met[whereOf(key)];
        if (met.key && *met.key == key)
            return met.place;
        auto found = m_places.find(key);
        if (found == m_places.end()) {
            found = m_places.emplace(std::string(key), int(m_keys.size())).first;
            m_keys << QString::fromUtf8(key.data(), qsizetype(key.size()));
        }
        met = {&found->first, found->second}; // the key stays where it is, whatever comes after
        return met.place;
    }
    /// By their places.
    [[nodiscard]] const QStringList &keys() const { return m_keys; }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    /// A text met before, found by its ends: most of what a walk meets is one of a few.
    struct Met {
        const std::string *key = nullptr;
        int place = 0;
    };
    static constexpr size_t remembered = 64;
    [[nodiscard]] static size_t whereOf(std::string_view key)
    {
        const auto byte = [key](size_t at) { return size_t(static_cast<unsigned char>(key[at])); };
        return key.empty() ? 0 : (key.size() + 7 * byte(0) + 31 * byte(key.size() - 1)) % remembered;
    }

    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_places;
    QStringList m_keys;
    std::array<Met, remembered> m_met{};
};

} // namespace kebu
