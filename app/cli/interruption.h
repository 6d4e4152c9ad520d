#pragma once

namespace kebu::cli {

/// While it lives, Ctrl+C asks for the work to stop where it may, so that nothing half written is left behind; a second
/// one ends the program at once. One at a time, made in the main thread.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    /// From any thread.
    [[nodiscard]] static bool isAsked();

private:
    void (*m_before)(int);
};

} // namespace kebu::cli
