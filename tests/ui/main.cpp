// The tests of the window run inside a QApplication.
#include <QApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
