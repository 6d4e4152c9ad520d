#pragma once

#include "core/sheets/sheet.h"

#include <QXmlStreamWriter>

#include <initializer_list>

namespace kebu {

/// An element that ends with its scope.
class WordElement
{
public:
    struct Attribute {
        Attribute(const char *attribute, const char *text) : name(attribute), value(QString::fromUtf8(text)) {}
        Attribute(const char *attribute, QString text) : name(attribute), value(std::move(text)) {}
        const char *name;
        QString value;
    };

    WordElement(QXmlStreamWriter &xml, const char *name, std::initializer_list<Attribute> attributes = {}) : m_xml(xml)
    {
        m_xml.writeStartElement(QString::fromLatin1(name));
        for (const Attribute &attribute : attributes)
            m_xml.writeAttribute(QString::fromLatin1(attribute.name), attribute.value);
    }
    WordElement(const WordElement &) = delete;
    WordElement &operator=(const WordElement &) = delete;
    ~WordElement() { m_xml.writeEndElement(); }

private:
    QXmlStreamWriter &m_xml;
};

/// The text without what XML cannot hold.
[[nodiscard]] QString wordText(const QString &text);

/// Title and blocks of a sheet as paragraphs and tables.
void writeWordBody(QXmlStreamWriter &xml, const Sheet &sheet);
void writeWordHeader(QXmlStreamWriter &xml, const Sheet &sheet);
/// `isOneSequence`: the pages of all sheets are counted together.
void writeWordFooter(QXmlStreamWriter &xml, const Sheet &sheet, bool isOneSequence);

} // namespace kebu
