#pragma once

#include <QByteArray>

#include <zip.h>

#include <utility>
#include <vector>

namespace kebu::test {

using ArchivePart = std::pair<QByteArray, QByteArray>; ///< name, bytes

/// An archive in memory.
inline QByteArray archiveOf(const std::vector<ArchivePart> &parts)
{
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &problem);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &problem);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_OVERWRITE);
    }
    zip_close(archive);
    QByteArray made;
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    made.resize(qsizetype(zip_source_tell(target)));
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, made.data(), zip_uint64_t(made.size()));
    zip_source_close(target);
    zip_source_free(target);
    return made;
}

struct WorkbookText {
    QByteArray rows; ///< what stands within <sheetData>
    QByteArray behind = {};
    QByteArray sharedTexts = {};
    QByteArray formats = {}; ///< what stands within <styleSheet>
    QByteArray properties = {};
};

inline QByteArray workbookOf(const WorkbookText &text)
{
    return archiveOf(
        {{"xl/_rels/workbook.xml.rels",
          R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>)"},
         {"xl/workbook.xml",
          "<workbook>" + text.properties +
              R"(<sheets><sheet name="一月" r:id="r1" xmlns:r="r"/><sheet name="藏" state="hidden" r:id="r2" xmlns:r="r"/></sheets></workbook>)"},
         {"xl/worksheets/sheet1.xml",
          "<worksheet><sheetData>" + text.rows + "</sheetData>" + text.behind + "</worksheet>"},
         {"xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>"},
         {"xl/sharedStrings.xml", "<sst>" + text.sharedTexts + "</sst>"},
         {"xl/styles.xml", "<styleSheet>" + text.formats + "</styleSheet>"}});
}

} // namespace kebu::test
