// kebu-torture NAME N: the reliability harness, figures as JSON. `./dev torture undo 10000`.
#include "tests/torture/undo.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString name = words.value(0, QStringLiteral("undo"));
    if (name == u"undo")
        return kebu::torture::undoAll(words.value(1, QStringLiteral("10000")).toInt());
    if (name == u"undo-rest") // a fresh process of the same, started by it
        return kebu::torture::turnBack(words.value(1), words.value(2).toInt(), words.value(3) == u"redo");
    std::fputs("kebu-torture knows: undo [N]\n", stderr);
    return 2;
}
