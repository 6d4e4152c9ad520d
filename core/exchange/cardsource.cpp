#include "core/exchange/cardsource.h"

#include "core/exchange/card.h"

#include <QCoreApplication>

namespace kebu {

namespace {

constexpr qint64 linePiece = 16 << 10;

QString say(const char *sentence) { return QCoreApplication::translate("Cards", sentence); }

Result<QString> encodingFor(const SourceWish &wish)
{
    if (wish.encoding.isEmpty() || wish.encoding.compare(u"auto", Qt::CaseInsensitive) == 0)
        return QString();
    KEBU_LET(wanted, encodingByName(wish.encoding));
    return wanted.name;
}

/// What cards of every format share.
class CardTable : public TableSource
{
public:
    [[nodiscard]] const QStringList &header() const override { return cardHeader(); }
    [[nodiscard]] qint64 rowNumber() const override { return m_card.line; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_bytesTotal; }
    [[nodiscard]] std::optional<Mapping> mapping() const override { return cardMapping(); }
    [[nodiscard]] QStringList repairs() const override { return m_card.repairs; }
    [[nodiscard]] std::vector<EnclosedFile> takeFiles() override { return std::exchange(m_card.files, {}); }
    [[nodiscard]] QByteArray takeOriginal() override { return std::exchange(m_original, {}); }

    [[nodiscard]] Result<bool> next(QStringList &row) override
    {
        m_card = Card();
        KEBU_LET(has, nextCard());
        if (!has)
            return false;
        finishCard(m_card);
        row = cardRow(m_card);
        return true;
    }

protected:
    [[nodiscard]] virtual Result<bool> nextCard() = 0;

    Card m_card;
    QByteArray m_original;
    qint64 m_bytesTotal = 0;
};

class VcardSource final : public CardTable
{
public:
    VcardSource(std::unique_ptr<QIODevice> device, const QString &encoding)
        : m_device(std::move(device)),
          m_encoding(encoding),
          m_lines(*m_device, encoding)
    {
        m_bytesTotal = m_device->size();
        m_lines.keepOriginals();
    }
    [[nodiscard]] qint64 bytesRead() const override { return m_lines.bytesRead(); }
    [[nodiscard]] SourceFacts facts() const override
    {
        return {
            SourceFacts::Format::Cards, m_encoding.isEmpty() ? QStringLiteral("UTF-8") : m_encoding, {}, true, 0, {}};
    }

protected:
    [[nodiscard]] Result<bool> nextCard() override
    {
        ContentLine line;
        int depth = m_isBegun ? 1 : 0;
        bool isAny = m_isBegun;
        bool isNested = false;
        m_card.line = m_isBegun ? m_begun.line : 0;
        qint64 from = m_begun.begin;
        m_isBegun = false;
        for (;;) {
            KEBU_LET(has, m_lines.next(line));
            if (!has)
                break;
            const bool isCard = line.value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) == 0;
            if (line.name == u"BEGIN" && isCard) {
                if (depth > 0 && isNested) {
                    ++depth;
                } else if (isAny) {
                    m_card.repairs << say(QT_TRANSLATE_NOOP(
                        "Cards", "The card has no END; it was taken as ended where the next one begins."));
                    m_isBegun = true;
                    m_begun = line;
                    m_original = m_lines.takeOriginal(from, line.begin);
                    return true;
                } else {
                    depth = 1;
                    isAny = true;
                    m_card.line = line.line;
                    from = line.begin;
                }
                continue;
            }
            if (line.name == u"END" && isCard) {
                if (--depth > 0)
                    continue;
                if (depth < 0 && isAny)
                    m_card.repairs << say(
                        QT_TRANSLATE_NOOP("Cards", "The card has no BEGIN; it was read all the same."));
                if (isAny) {
                    m_original = m_lines.takeOriginal(from, line.end);
                    return true;
                }
                depth = 0;
                continue;
            }
            if (depth > 1)
                continue; // a card within a card: somebody else's
            if (!isAny) {
                isAny = true;
                m_card.line = line.line;
                from = line.begin;
            }
            isNested = line.name == u"AGENT";
            readProperty(line, m_card);
        }
        if (isAny) {
            m_card.repairs << say(
                QT_TRANSLATE_NOOP("Cards", "The card has no END; it was taken as ended with the file."));
            m_original = m_lines.takeOriginal(from, m_lines.bytesRead());
        }
        return isAny;
    }

private:
    std::unique_ptr<QIODevice> m_device;
    QString m_encoding;
    ContentLines m_lines;
    bool m_isBegun = false; ///< the BEGIN of the next card was read
    ContentLine m_begun;    ///< that BEGIN
};

/// The attributes of LDAP's inetOrgPerson and Mozilla's address book as properties of a card.
struct LdapName {
    const char *attribute;
    const char *property;
    const char *type;
};

constexpr LdapName ldapNames[]{{"displayname", "FN", ""},
                               {"o", "ORG", ""},
                               {"company", "ORG", ""},
                               {"organizationname", "ORG", ""},
                               {"ou", "X-DEPARTMENT", ""},
                               {"department", "X-DEPARTMENT", ""},
                               {"orgunit", "X-DEPARTMENT", ""},
                               {"title", "TITLE", ""},
                               {"mail", "EMAIL", ""},
                               {"mozillasecondemail", "EMAIL", ""},
                               {"telephonenumber", "TEL", "work"},
                               {"homephone", "TEL", "home"},
                               {"mobile", "TEL", "cell"},
                               {"cellphone", "TEL", "cell"},
                               {"fax", "TEL", "fax"},
                               {"facsimiletelephonenumber", "TEL", "fax"},
                               {"pager", "TEL", "pager"},
                               {"pagerphone", "TEL", "pager"},
                               {"labeleduri", "URL", ""},
                               {"mozillaworkurl", "URL", "work"},
                               {"mozillahomeurl", "URL", "home"},
                               {"workurl", "URL", "work"},
                               {"homeurl", "URL", "home"},
                               {"description", "NOTE", ""},
                               {"notes", "NOTE", ""},
                               {"mozillanickname", "NICKNAME", ""},
                               {"xmozillanickname", "NICKNAME", ""}};

class LdifSource final : public CardTable
{
public:
    LdifSource(std::unique_ptr<QIODevice> device, const QString &encoding)
        : m_device(std::move(device)),
          m_encoding(encoding)
    {
        m_bytesTotal = m_device->size();
    }
    [[nodiscard]] qint64 bytesRead() const override { return m_bytesRead; }
    [[nodiscard]] SourceFacts facts() const override
    {
        return {
            SourceFacts::Format::Ldif, m_encoding.isEmpty() ? QStringLiteral("UTF-8") : m_encoding, {}, true, 0, {}};
    }

protected:
    [[nodiscard]] Result<bool> nextCard() override
    {
        for (;;) {
            QMultiMap<QString, QString> entry;
            KEBU_LET(has, readEntry(entry));
            if (!has)
                return false;
            if (entry.contains(QStringLiteral("member")) || entry.contains(QStringLiteral("changetype")))
                continue; // a mailing list, or an order to a server
            make(entry);
            return true;
        }
    }

private:
    bool readLine(QByteArray &line)
    {
        if (m_device->atEnd())
            return false;
        // in pieces: the device makes room for as much as is asked for
        line.clear();
        do {
            line += m_device->readLine(linePiece);
        } while (!line.endsWith('\n') && !m_device->atEnd() && line.size() < ContentLines::longestValue);
        m_bytesRead += line.size();
        ++m_line;
        m_original += line;
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        return true;
    }

    Result<bool> readEntry(QMultiMap<QString, QString> &entry)
    {
        QByteArray line;
        QByteArray pending;
        bool isAny = false;
        m_original.clear();
        while (readLine(line)) {
            if (line.startsWith(' ')) {
                pending += line.mid(1);
                if (pending.size() > ContentLines::longestValue)
                    return Error{
                        ErrorCode::Invalid,
                        say(QT_TRANSLATE_NOOP("Cards", "The LDIF file has a line without end; it is damaged.")),
                        {}};
                continue;
            }
            KEBU_TRY(take(std::exchange(pending, line), entry));
            if (line.isEmpty() && !entry.isEmpty())
                return true;
            if (!isAny && !line.isEmpty()) {
                isAny = true;
                m_card.line = m_line;
            }
        }
        KEBU_TRY(take(pending, entry));
        return !entry.isEmpty();
    }

    Result<void> take(const QByteArray &line, QMultiMap<QString, QString> &entry)
    {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith('#'))
            return {};
        const QString name = QString::fromLatin1(line.left(colon)).section(u';', 0, 0).trimmed().toLower();
        QByteArray value = line.mid(colon + 1);
        const bool isEncoded = value.startsWith(':');
        if (value.startsWith('<') || name == u"version" || name == u"jpegphoto")
            return {}; // an address of a file is not followed
        value = isEncoded ? QByteArray::fromBase64(value.mid(1).trimmed()) : value.trimmed();
        KEBU_LET(decoder,
                 TextDecoder::open({m_encoding.isEmpty() ? detectEncoding(value, true).name : m_encoding, false}));
        QString text;
        decoder.decode(value, true, text);
        if (!text.trimmed().isEmpty())
            entry.insert(name, text.trimmed());
        return {};
    }

    void put(const char *property, const QString &value, const char *type = "")
    {
        ContentLine line;
        line.name = QLatin1String(property);
        line.value = QString(value)
                         .replace(u'\\', QLatin1String("\\\\"))
                         .replace(u';', QLatin1String("\\;"))
                         .replace(u',', QLatin1String("\\,"));
        if (type[0] != 0)
            line.options.insert(QStringLiteral("TYPE"), QLatin1String(type));
        readProperty(line, m_card);
    }

    void putAddress(const QMultiMap<QString, QString> &entry, const QStringList &names, const char *type)
    {
        QStringList parts;
        for (const QString &name : names) {
            QString text = entry.value(name);
            parts << text.replace(u'\\', QLatin1String("\\\\")).replace(u';', QLatin1String("\\;"));
        }
        if (parts.join(QString()).isEmpty())
            return;
        ContentLine line;
        line.name = QStringLiteral("ADR");
        line.options.insert(QStringLiteral("TYPE"), QLatin1String(type));
        line.value = u";" + parts.join(u';');
        readProperty(line, m_card);
    }

    void make(const QMultiMap<QString, QString> &entry)
    {
        const auto said = [&entry](const char *name) { return entry.value(QLatin1String(name)); };
        const QString shown = !said("displayname").isEmpty() ? said("displayname")
                              : !said("cn").isEmpty()        ? said("cn")
                                                             : shownName({said("sn"), said("givenname")});
        put("FN", shown);
        for (const LdapName &each : ldapNames) {
            QStringList values = entry.values(QLatin1String(each.attribute));
            std::reverse(values.begin(), values.end());
            for (const QString &value : values) {
                if (QLatin1String(each.property) != u"FN")
                    put(each.property, value, each.type);
            }
        }
        putAddress(entry, {u"mozillaworkstreet2"_qs, u"street"_qs, u"l"_qs, u"st"_qs, u"postalcode"_qs, u"c"_qs},
                   "work");
        putAddress(entry,
                   {u"mozillahomestreet2"_qs, u"homestreet"_qs, u"mozillahomelocalityname"_qs, u"mozillahomestate"_qs,
                    u"mozillahomepostalcode"_qs, u"mozillahomecountryname"_qs},
                   "home");
        const QString birthday =
            said("birthyear").isEmpty() || said("birthmonth").isEmpty() || said("birthday").isEmpty()
                ? QString()
                : QStringLiteral("%1-%2-%3").arg(said("birthyear"), said("birthmonth"), said("birthday"));
        if (!birthday.isEmpty())
            put("BDAY", birthday);
    }

    std::unique_ptr<QIODevice> m_device;
    QString m_encoding;
    qint64 m_line = 0;
    qint64 m_bytesRead = 0;
};

} // namespace

Result<std::unique_ptr<TableSource>> openCards(std::unique_ptr<QIODevice> device, const SourceWish &wish)
{
    KEBU_LET(encoding, encodingFor(wish));
    return std::unique_ptr<TableSource>(new VcardSource(std::move(device), encoding));
}

Result<std::unique_ptr<TableSource>> openLdif(std::unique_ptr<QIODevice> device, const SourceWish &wish)
{
    KEBU_LET(encoding, encodingFor(wish));
    return std::unique_ptr<TableSource>(new LdifSource(std::move(device), encoding));
}

} // namespace kebu
