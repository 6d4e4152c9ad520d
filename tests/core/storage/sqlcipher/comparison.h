#pragma once

#include "tests/core/storage/sqlcipher/fixture.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>

namespace kebu::sqlcipher {

/// Our driver and Qt's own, each on an empty database: whatever is done to both must look the same.
struct BothDrivers {
    Fixture fixture;
    Connection ours{fixture.path(), fixture.key};
    QSqlDatabase qts;

    BothDrivers() : qts(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("qts")))
    {
        qts.setDatabaseName(QStringLiteral(":memory:"));
        REQUIRE(qts.open());
        REQUIRE(ours.isOpen());
        REQUIRE(QSqlQuery(qts).exec(QStringLiteral("PRAGMA foreign_keys = ON")));
    }
    ~BothDrivers()
    {
        qts = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("qts"));
    }

    void runInBoth(const QStringList &statements) const
    {
        for (const QString &sql : statements) {
            INFO(sql.toStdString());
            REQUIRE(QSqlQuery(ours.database()).exec(sql));
            REQUIRE(QSqlQuery(qts).exec(sql));
        }
    }
};

inline QString described(const QVariant &value)
{
    const QString text =
        value.typeId() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex()) : value.toString();
    return QStringLiteral("%1(%2%3)").arg(QString::fromUtf8(value.typeName()), value.isNull() ? u"null " : u"", text);
}

inline QString described(const QSqlError &error)
{
    return QStringLiteral("error %1/%2/%3")
        .arg(QString::number(int(error.type())), error.nativeErrorCode(), error.databaseText());
}

inline QString described(const QSqlRecord &record)
{
    QStringList fields;
    for (int i = 0; i < record.count(); ++i) {
        const QSqlField field = record.field(i);
        fields += QStringLiteral("%1:%2:%3:%4:%5:%6")
                      .arg(field.tableName(), field.name(), QString::fromUtf8(field.metaType().name()),
                           described(field.defaultValue()), QString::number(int(field.requiredStatus())),
                           QString::number(field.isAutoValue()));
    }
    return fields.join(QStringLiteral(", "));
}

inline QString described(QSqlQuery &query)
{
    QStringList lines{QStringLiteral("active %1 select %2 at %3 size %4")
                          .arg(query.isActive())
                          .arg(query.isSelect())
                          .arg(query.at())
                          .arg(query.size())};
    lines += described(query.record());
    while (query.next()) {
        QStringList row;
        for (int i = 0; i < query.record().count(); ++i)
            row += described(query.value(i)) + QString::fromUtf8(query.isNull(i) ? "N" : "");
        lines += QString::number(query.at()) + QLatin1Char(' ') + row.join(QStringLiteral(", "));
    }
    lines += QStringLiteral("end at %1 %2").arg(QString::number(query.at()), described(query.lastError()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace kebu::sqlcipher
