#include "ui/screens/today/logform.h"

#include "core/domain/catalog.h"
#include "core/domain/contact.h"
#include "core/domain/interaction.h"
#include "core/domain/promise.h"
#include "core/rules/chattranscript.h"
#include "core/rules/masking.h"
#include "ui/look/fields.h"
#include "ui/look/labels.h"
#include "ui/look/segmentedcontrol.h"
#include "ui/look/style.h"
#include "ui/screens/today/logmore.h"
#include "ui/screens/today/logtext.h"
#include "ui/screens/today/nextstephint.h"
#include "ui/screens/today/transcriptfold.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>

namespace kebu {

namespace {

/// The ways of contact that stand in sight; the rest share the button beside them.
constexpr std::pair<const char *, const char *> methodsInSight[] = {
    {"phone", "call-start"},       {"visit", "mark-location"}, {"meeting", "meeting-attending"},
    {"wechat", "dialog-messages"}, {"email", "mail-message"},
};

QString labelOf(const Catalog &catalog, const RecordType &type, FieldName field, const QString &code)
{
    return catalog.choiceLabel(*type.find(QString(field)), code);
}

Id currentId(const QComboBox *combo) { return Id{combo->currentData().toLongLong()}; }

} // namespace

void LogForm::setCatalog(const Catalog &catalog)
{
    m_catalog = &catalog;
    fillChoices();
}

void LogForm::setCadence(const CadencePolicy &policy, const WorkCalendar &calendar)
{
    m_cadence = policy;
    m_calendar = calendar;
    showNext();
}

void LogForm::fillChoices()
{
    if (!m_catalog)
        return;
    const QScopedValueRollback quiet(m_isSetting, true);
    const LogDraft kept = draft();
    m_method->clear();
    for (const auto &[code, iconName] : methodsInSight)
        m_method->addOption(QString::fromLatin1(code),
                            labelOf(*m_catalog, interaction::type(), interaction::method, QString::fromLatin1(code)),
                            QLatin1String(iconName));
    fillOtherMethods();
    m_attitude->clear();
    for (const char *code : {"positive", "neutral", "negative"})
        m_attitude->addOption(QString::fromLatin1(code), labelOf(*m_catalog, interaction::type(), interaction::attitude,
                                                                 QString::fromLatin1(code)));
    m_topic->clear();
    m_topic->addItem(QStringLiteral("–"), QString());
    for (const PicklistEntry &entry : m_catalog->picklists().entries(QStringLiteral("topic"))) {
        if (!entry.retired)
            m_topic->addItem(entry.label(uiLanguage()), entry.code);
    }
    m_promiseBy->clear();
    for (const char *code : {"ours", "theirs"})
        m_promiseBy->addItem(labelOf(*m_catalog, promise::type(), promise::by, QString::fromLatin1(code)),
                             QString::fromLatin1(code));
    setDraft(kept);
}

void LogForm::fillOtherMethods()
{
    QMenu *menu = m_otherMethods->menu();
    menu->clear();
    for (const PicklistEntry &entry : m_catalog->picklists().entries(QStringLiteral("method"))) {
        const bool isInSight = std::ranges::any_of(
            methodsInSight, [&entry](const auto &method) { return entry.code == QLatin1String(method.first); });
        if (isInSight || entry.retired)
            continue;
        menu->addAction(entry.label(uiLanguage()), this, [this, code = entry.code] {
            setMethod(code);
            emit edited();
        });
    }
}

QString LogForm::method() const { return m_otherMethod.isEmpty() ? m_method->current() : m_otherMethod; }

void LogForm::setMethod(const QString &code)
{
    const bool isInSight = std::ranges::any_of(
        methodsInSight, [&code](const auto &method) { return code == QLatin1String(method.first); });
    m_otherMethod = isInSight ? QString() : code;
    m_method->setCurrent(isInSight ? code : QString());
    const QString label = m_otherMethod.isEmpty() || !m_catalog
                              ? QString()
                              : labelOf(*m_catalog, interaction::type(), interaction::method, code);
    m_otherMethods->setText(label.isEmpty() ? tr("More") : label);
    QFont font = m_otherMethods->font();
    font.setBold(!label.isEmpty());
    m_otherMethods->setFont(font);
    m_otherMethods->setAccessibleName(label.isEmpty() ? tr("More methods") : tr("Method: %1").arg(label));
}

/// A chat names the person, the time and the way of contact, and is kept word by word beside the summary.
bool LogForm::takeChat(const QString &pasted)
{
    const WallTime now = m_clock.wallNow();
    const std::optional<ChatTranscript> chat = chatTranscript(pasted, now);
    if (!chat)
        return false;
    for (const QString &speaker : chat->speakers()) {
        const auto person =
            std::ranges::find_if(m_people, [&speaker](const auto &known) { return speaker.contains(known.first); });
        if (person != m_people.end()) {
            m_contact->setCurrentIndex(m_contact->findData(person->second.value));
            break;
        }
    }
    if (const WallTime last = chat->lastAt(); !last.isNull())
        m_when->setText(last.toString().replace(u'T', u' '));
    setMethod(QStringLiteral("wechat"));
    m_words->setText(pasted.trimmed());
    if (m_text->toPlainText().trimmed().isEmpty()) {
        m_text->setPlainText(tr("WeChat, %n message(s)", nullptr, int(chat->messages.size())));
        m_text->selectAll(); // the next key replaces it by what mattered
    }
    emit edited();
    return true;
}

void LogForm::setCustomer(const Record &customer, const std::vector<Record> &contacts, const QString &usualMethod,
                          bool isMasked)
{
    const QScopedValueRollback quiet(m_isSetting, true);
    m_customer = customer;
    m_usualMethod = usualMethod;
    if (customer.isNull()) {
        m_more->setPeople({}, {});
        m_more->setMatters({});
    }
    m_people.clear();
    m_contact->clear();
    m_contact->addItem(QStringLiteral("–"), 0);
    for (const Record &person : contacts) {
        if (person.has(contact::leftOn))
            continue;
        const QString name = person.text(contact::name);
        m_people.emplace_back(name, person.id());
        m_contact->addItem(
            isMasked ? masked(name, Personal::Name, {false, honorificFor(person.text(contact::title), {})}) : name,
            person.id().value);
    }
    const int ofDraft = m_draftContact ? m_contact->findData(m_draftContact.value) : -1;
    m_contact->setCurrentIndex(ofDraft > 0 ? ofDraft : m_contact->count() > 1 ? 1 : 0);
    if (!customer.isNull())
        m_draftContact = {};
    setEnabled(!customer.isNull());
    showNext();
    if (isEnabled() && std::exchange(m_wantsText, false))
        focusText();
}

LogDraft LogForm::draft() const
{
    LogDraft draft;
    draft.method = method();
    draft.when = m_when->text();
    draft.contact = m_draftContact ? m_draftContact : currentId(m_contact);
    draft.topic = m_topic->currentData().toString();
    draft.text = m_text->toPlainText();
    draft.customerWords = m_words->text();
    draft.pictures = m_pasted;
    m_more->putInto(draft);
    draft.attitude = m_attitude->current();
    draft.promiseBy = m_promiseBy->currentData().toString();
    draft.promise = m_promise->text();
    draft.nextGoal = m_goal->text();
    draft.nextWhen = m_next->text();
    return draft;
}

void LogForm::setDraft(const LogDraft &draft)
{
    const QScopedValueRollback quiet(m_isSetting, true);
    const auto choose = [](QComboBox *combo, const QVariant &data) {
        if (const int at = combo->findData(data); at >= 0)
            combo->setCurrentIndex(at);
    };
    setMethod(!draft.method.isEmpty()    ? draft.method
              : !m_usualMethod.isEmpty() ? m_usualMethod
                                         : QStringLiteral("phone"));
    m_when->setText(draft.when);
    const bool isAmongThem = m_contact->findData(draft.contact.value) >= 0;
    m_draftContact = isAmongThem ? Id{} : draft.contact;
    if (draft.contact)
        choose(m_contact, draft.contact.value);
    choose(m_topic, draft.topic);
    m_text->setPlainText(draft.text);
    m_text->moveCursor(QTextCursor::End); // who comes back to half a sentence goes on behind it
    m_words->setText(draft.customerWords);
    m_pasted = draft.pictures;
    m_more->setDraft(draft);
    showPictures();
    m_attitude->setCurrent(draft.attitude);
    choose(m_promiseBy, draft.promiseBy.isEmpty() ? QStringLiteral("ours") : draft.promiseBy);
    m_promise->setText(draft.promise);
    m_goal->setText(draft.nextGoal);
    m_next->setText(draft.nextWhen);
    complain({});
    showNext();
    showPromise();
}

void LogForm::addPicture(const QString &sha256)
{
    if (!m_pasted.contains(sha256))
        m_pasted << sha256;
    showPictures();
    emit edited();
}

void LogForm::showPictures()
{
    m_pictures->setVisible(!m_pasted.isEmpty());
    m_pictures->setText(tr("%n picture(s), attached when it is saved", nullptr, int(m_pasted.size())));
}

Understood LogForm::readWhen(const QString &text) const { return readHappened(text, m_clock.wallNow()); }

Understood LogForm::readNext(const QString &text) const { return readNextStep(text, m_clock.wallNow()); }

void LogForm::showNext()
{
    const NextStepHint hint =
        nextStepHint(m_next->text(), m_customer, m_cadence, m_calendar, m_clock.wallNow(), m_loadOf);
    m_nextMeaning->setText(hint.meaning);
    m_nextMeaning->setStep(hint.tone == ElidedLabel::Tone::Success ? TextStep::Section : TextStep::Body);
    m_nextMeaning->setTone(hint.tone == ElidedLabel::Tone::Success ? ElidedLabel::Tone::Text : hint.tone);
    m_nextLoad->setText(hint.load);
    m_nextLoad->setTone(hint.isOverfull ? ElidedLabel::Tone::Error : ElidedLabel::Tone::Muted);
    m_nextWhy->setText(hint.why);
    m_nextMeaning->setToolTip(plainToolTip(hint.why));
    m_easier = hint.easier;
    m_easierButton->setVisible(hint.easier.isValid());
    if (hint.easier.isValid())
        m_easierButton->setText(tr("Use %1").arg(dayWord(hint.easier, m_clock.today())));
    m_next->edit()->setAccessibleDescription(hint.meaning + u' ' + hint.load + u' ' + hint.why);
}

void LogForm::takeEasierDay()
{
    const std::optional<WallTime> typed = parseNext(m_next->text(), m_clock.wallNow());
    WallTime moved{m_easier, typed ? typed->time : QTime(), {}};
    m_next->setText(moved.toString().replace(u'T', u' '));
    m_next->setFocus();
}

void LogForm::showPromise()
{
    const QDate day = promiseDay(m_promise->text(), m_clock.wallNow());
    m_promise->setToolTip(day.isValid() ? tr("Promised by %1").arg(dayWord(day, m_clock.today()))
                                        : tr("Begin with a day to be reminded: “5/6 third offer”."));
    m_promise->setAccessibleDescription(m_promise->toolTip());
}

void LogForm::refreshLoad() { showNext(); }

void LogForm::setSavedAt(const QTime &time)
{
    m_saved->setText(time.isValid() ? tr("Draft kept at %1").arg(time.toString(QStringLiteral("HH:mm"))) : QString());
}

void LogForm::setHasTask(bool hasTask)
{
    m_postpone->setEnabled(hasTask);
    m_skip->setEnabled(hasTask);
}

void LogForm::focusText()
{
    m_wantsText = !isEnabled(); // the customer is still being read, and a form that is off takes no keyboard
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void LogForm::complain(const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->setVisible(!sentence.isEmpty());
}

void LogForm::setBusy(bool isBusy)
{
    for (QPushButton *button : {m_saveNext, m_save, m_noAnswer})
        button->setEnabled(!isBusy);
}

QWidget *LogForm::postponeAnchor() const { return m_postpone; }

QWidget *LogForm::skipAnchor() const { return m_skip; }

void LogForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillChoices();
    }
}

} // namespace kebu
