// Every test program runs inside an application object: Qt's SQL, threads and translations expect one.
#include <QCoreApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
