#include "ui/forms/recordform.h"

#include "core/domain/customer.h"
#include "core/domain/tag.h"
#include "tests/ui/support/opensession.h"
#include "ui/look/labels.h"

#include <QComboBox>
#include <QLineEdit>

#include <catch2/catch_test_macros.hpp>

using namespace kebu;
using namespace kebu::test;

namespace {

QWidget *input(RecordForm &form, const char *field)
{
    FieldEditor *editor = form.editor(QString::fromLatin1(field));
    REQUIRE(editor);
    QWidget *focus = editor->focusProxy();
    while (focus && focus->focusProxy())
        focus = focus->focusProxy();
    REQUIRE(focus);
    return focus;
}

void type(RecordForm &form, const char *field, const QString &text)
{
    QWidget *target = input(form, field);
    target->setFocus();
    if (auto *combo = qobject_cast<QComboBox *>(target))
        target = combo->lineEdit();
    if (auto *edit = qobject_cast<QLineEdit *>(target))
        edit->selectAll();
    QTest::keyClicks(target, text);
}

QString remark(const RecordForm &form, const char *field)
{
    const auto *label = form.findChild<ElidedLabel *>(QStringLiteral("remark-") + QLatin1String(field));
    return label && !label->isHidden() ? label->text() : QString();
}

struct Fixture {
    TempBook book;
    OpenSession open{book};
    RecordForm form{open.session, customer::type()};

    Fixture()
    {
        Record record(customer::type());
        record.set(customer::kind, Value(QStringLiteral("enterprise")));
        form.setRecord(record);
        form.show();
        QApplication::setActiveWindow(&form);
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a form is filled by the keyboard and gives canonical values", "[ui]")
{
    type(form, "name", QStringLiteral("Hengyue"));
    type(form, "stage", QStringLiteral("Negotiating"));
    type(form, "founded_on", QStringLiteral("2009-06-12"));
    type(form, "annual_revenue_from", QStringLiteral("1.2m"));
    type(form, "phone", QStringLiteral("13900005678"));
    const Record record = form.record();
    CHECK(record.text(customer::name) == u"Hengyue");
    CHECK(record.text(customer::stage) == u"negotiating");
    CHECK(record.text(customer::foundedOn) == u"2009-06-12");
    CHECK(record.number(customer::annualRevenueFrom) == 120'000'000);
    CHECK(form.isDirty());
}

TEST_CASE_METHOD(Fixture, "days are read as people type them", "[ui]")
{
    type(form, "registered_on", QStringLiteral("yesterday"));
    CHECK(form.record().text(customer::registeredOn) == u"2026-04-29");
}

TEST_CASE_METHOD(Fixture, "a choice is taken by its initials when the field is left", "[ui]")
{
    setUiLanguage(Language::Chinese);
    RecordForm chinese(open.session, customer::type());
    chinese.setRecord(form.record());
    chinese.show();
    QApplication::setActiveWindow(&chinese);
    type(chinese, "stage", QStringLiteral("tpz"));
    type(chinese, "stage", QStringLiteral("htqd"));
    input(chinese, "name")->setFocus();
    CHECK(chinese.record().text(customer::stage) == u"contract_signed");
    setUiLanguage(Language::English);
}

TEST_CASE_METHOD(Fixture, "what is needed and missing is said at its field", "[ui]")
{
    CHECK_FALSE(form.validateAll());
    CHECK(remark(form, "name").contains(u"needed"));
    type(form, "name", QStringLiteral("X"));
    CHECK(remark(form, "name").isEmpty());
    CHECK(form.validateAll());
}

TEST_CASE_METHOD(Fixture, "an address without an at sign is not saved and says why", "[ui]")
{
    type(form, "name", QStringLiteral("X"));
    type(form, "email", QStringLiteral("somebody"));
    CHECK_FALSE(form.validateAll());
    CHECK_FALSE(remark(form, "email").isEmpty());
}

TEST_CASE_METHOD(Fixture, "a telephone number without a digit is not saved and says why, one of another country is",
                 "[ui]")
{
    type(form, "name", QStringLiteral("X"));
    type(form, "phone", QStringLiteral("ask at the gate"));
    CHECK_FALSE(form.validateAll());
    CHECK(remark(form, "phone").contains(u"digit"));
    type(form, "phone", QStringLiteral("+49 30 901820"));
    CHECK(form.validateAll());
}

TEST_CASE_METHOD(Fixture, "a sentence at a field is read whole in a narrow form", "[ui]")
{
    type(form, "name", QStringLiteral("X"));
    type(form, "email", QStringLiteral("somebody"));
    CHECK_FALSE(form.validateAll());
    form.resize(260, form.heightForWidth(260)); // as the area gives it that scrolls it
    const auto *label = form.findChild<ElidedLabel *>(QStringLiteral("remark-email"));
    REQUIRE(QTest::qWaitFor([label] { return label->height() > 2 * label->fontMetrics().height() - 4; }));
    CHECK_FALSE(label->isElided());
}

TEST_CASE_METHOD(Fixture, "fields of the other kind of customer are hidden and keep out of the record", "[ui]")
{
    CHECK_FALSE(form.editor(QStringLiteral("credit_code"))->isHidden());
    CHECK(form.editor(QStringLiteral("occupation"))->isHidden());
    type(form, "kind", QStringLiteral("Individual"));
    CHECK(form.editor(QStringLiteral("credit_code"))->isHidden());
    CHECK_FALSE(form.editor(QStringLiteral("occupation"))->isHidden());
}

TEST_CASE_METHOD(Fixture, "new words of growing lists and new tags are made by the change that saves", "[ui]")
{
    type(form, "name", QStringLiteral("Hengyue"));
    type(form, "industry", QStringLiteral("Machines"));
    type(form, "tags", QStringLiteral("urgent"));
    QTest::keyClick(input(form, "tags"), Qt::Key_Return);
    const RecordDraft draft = form.draft();
    Id id;
    REQUIRE(open.session.book()
                .change(QStringLiteral("test"),
                        [&](Change &change) -> Result<void> {
                            KEBU_LET(saved, draft.save(change));
                            id = saved;
                            return {};
                        })
                .result());
    const auto customer =
        open.session.book().read([id](Snapshot &view) { return view.get(customer::type(), id); }).result();
    REQUIRE(customer);
    CHECK(customer->text(customer::industry) == u"Machines");
    REQUIRE(customer->refs(customer::tags).size() == 1);
    const auto tag =
        open.session.book()
            .read([tag = customer->refs(customer::tags).front()](Snapshot &view) { return view.get(tag::type(), tag); })
            .result();
    REQUIRE(tag);
    CHECK(tag->text(tag::name) == u"urgent");
}

TEST_CASE_METHOD(Fixture, "while the session masks, personal fields are locked and survive saving", "[ui]")
{
    Record record = form.record();
    record.set(customer::name, Value(QStringLiteral("苏州衡岳精密机械有限公司")));
    open.session.setMasked(true);
    form.setRecord(record);
    auto *name = qobject_cast<QLineEdit *>(input(form, "name"));
    CHECK_FALSE(name->text().contains(u"衡岳"));
    CHECK_FALSE(name->isEnabled());
    CHECK(form.record().text(customer::name) == u"苏州衡岳精密机械有限公司");
}

TEST_CASE_METHOD(Fixture, "masking an open form hides what was typed into it, which is saved and comes back", "[ui]")
{
    Record record = form.record();
    record.set(customer::name, Value(QStringLiteral("苏州衡岳精密机械有限公司")));
    form.setRecord(record);
    auto *name = qobject_cast<QLineEdit *>(input(form, "name"));
    name->setText(QStringLiteral("宁波港联物流有限公司"));
    open.session.setMasked(true);
    CHECK_FALSE(name->text().contains(u"港联"));
    CHECK_FALSE(name->text().contains(u"衡岳"));
    CHECK_FALSE(name->isEnabled());
    CHECK(form.record().text(customer::name) == u"宁波港联物流有限公司");
    open.session.setMasked(false);
    CHECK(name->isEnabled());
    CHECK(name->text() == u"宁波港联物流有限公司");
    CHECK(form.record().text(customer::name) == u"宁波港联物流有限公司");
}

TEST_CASE_METHOD(Fixture, "every field has a name, a label that leads to it and an accessible name", "[ui]")
{
    for (const FieldEditor *editor : form.findChildren<FieldEditor *>()) {
        INFO(editor->objectName().toStdString());
        CHECK(editor->objectName() == QStringLiteral("field-") + editor->field().name);
        const QList<QLabel *> labels = form.findChildren<QLabel *>();
        CHECK(std::ranges::any_of(labels, [editor](const QLabel *label) {
            return label->buddy() && (label->buddy() == editor || label->buddy() == editor->focusProxy());
        }));
    }
}
