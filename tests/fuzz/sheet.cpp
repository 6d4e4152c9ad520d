#include "core/exchange/sheetsource.h"
#include "tests/fuzz/fuzzing.h"

#include <zip.h>

using namespace kebu;

namespace {

void add(zip_t *archive, const char *name, const QByteArray &bytes)
{
    zip_source_t *source = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
    const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_OVERWRITE);
    zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
}

/// A sound archive around XML that is not: mutations reach the readers of the parts.
QByteArray workbookOf(const QList<QByteArray> &parts)
{
    static const QByteArray relations(
        R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>)");
    static const QByteArray book(R"(<workbook><sheets><sheet name="S" r:id="r1" xmlns:r="r"/></sheets></workbook>)");
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &problem);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &problem);
    add(archive, "xl/_rels/workbook.xml.rels", relations);
    add(archive, "xl/workbook.xml", parts.value(3).isEmpty() ? book : parts[3]);
    add(archive, "xl/worksheets/sheet1.xml", parts.value(0));
    add(archive, "xl/sharedStrings.xml", parts.value(1));
    add(archive, "xl/styles.xml", parts.value(2));
    zip_close(archive);
    QByteArray bytes;
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    bytes.resize(qsizetype(zip_source_tell(target)));
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

} // namespace

/// Sheet, shared texts, styles and contents, parted by a line of three signs.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QList<QByteArray> parts;
    QByteArray rest = fuzz::bytesOf(data, size);
    for (qsizetype at = rest.indexOf("\n%%%\n"); at >= 0 && parts.size() < 3; at = rest.indexOf("\n%%%\n")) {
        parts << rest.left(at);
        rest = rest.mid(at + 5);
    }
    parts << rest;
    fuzz::drain(openWorkbook(SourceInput{{}, workbookOf(parts)}, {}));
    return 0;
}
