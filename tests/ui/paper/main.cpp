// Paper needs fonts and no screen: the tests run offscreen wherever nothing else is asked for.
#include <QGuiApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
