#include "translations/words.h"

#include <QLibraryInfo>
#include <QTranslator>

static void initializeWords()
{
#ifdef KEBU_HAS_WORDS
    Q_INIT_RESOURCE(kebu_words); // a static library's resources are dropped by the linker unless somebody asks
#endif
}

namespace kebu {

bool loadWords(QTranslator &translator, Language language)
{
    initializeWords();
    return translator.load(QStringLiteral(":/kebu/translations/kebu_%1.qm")
                               .arg(language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")));
}

bool loadQtWords(QTranslator &translator, Language language)
{
    return language == Language::Chinese &&
           translator.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace kebu
