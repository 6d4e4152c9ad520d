#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

#include <functional>

namespace kebu {

/// How far a long walk over records has come, in percent: the rows that have passed of those that will. A statement
/// says kebu_passed(x), which always holds, of each row it looks at. The newest one of a thread counts, as a connection
/// lives in one thread. What takes less than a third of a second tells nothing and costs nothing.
class Progress
{
public:
    /// Called in this thread with numbers that only rise, 0 to 99.
    using Tell = std::function<void(int percent)>;
    /// How many rows will pass in a part; asked once, when the part turns out to take its time.
    using Expect = std::function<qint64()>;

    /// `rounds`: how many times the whole is done, for instance for two periods. `patience`: milliseconds before
    /// anything is told; without any each row is looked at.
    explicit Progress(Tell tell, int rounds = 1, int patience = 300);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// A round of the walk now has so many parts; of one it is not told. Nothing happens where nobody listens.
    static void setParts(int parts);
    /// Of a row.
    static void pass();

    /// A part of the walk, from here to the end of the block.
    class Part
    {
    public:
        explicit Part(Expect expect);
        ~Part();
        Part(const Part &) = delete;
        Part &operator=(const Part &) = delete;
    };

private:
    void look();

    Tell m_tell;
    Expect m_expect;
    QElapsedTimer m_begun;
    Progress *m_outer;
    int m_rounds;
    int m_patience;
    qint64 m_rowsBetweenLooks;
    int m_parts = 1;
    int m_done = 0; ///< parts
    qint64 m_passed = 0;
    qint64 m_expected = 0;
    int m_told = -1;
};

} // namespace kebu
