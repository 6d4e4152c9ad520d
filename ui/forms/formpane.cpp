#include "ui/forms/formpane.h"

#include "ui/forms/recordform.h"
#include "ui/look/labels.h"
#include "ui/look/style.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kebu {

namespace {
constexpr int margin = 16;
} // namespace

FormPane::FormPane(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_title(new SectionHeader),
      m_area(new QScrollArea),
      m_save(new QPushButton),
      m_cancel(new QPushButton)
{
    m_title->setStep(TextStep::PaneTitle);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setBackgroundRole(QPalette::Base);
    m_save->setObjectName(name + QStringLiteral("Save"));
    m_save->setProperty("primary", true);
    m_cancel->setObjectName(name + QStringLiteral("Cancel"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin, 12, margin, 0);
    head->addWidget(m_title);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(margin, 8, margin, 8);
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_area, 1);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &FormPane::saveAsked);
    connect(m_cancel, &QPushButton::clicked, this, [this] { // Escape leaves the draft
        for (RecordForm *form : findChildren<RecordForm *>())
            form->discardDraft();
        emit cancelAsked();
    });
    retranslate();
}

void FormPane::setForm(const QString &title, QWidget *form, const QString &saveWords)
{
    clearForm();
    form->setContentsMargins(margin, 12, margin, 12);
    m_area->setWidget(form);
    m_area->setAccessibleName(title);
    m_title->setTitle(title);
    m_save->setText(saveWords);
    setShownShortcut(m_save, QKeySequence(QStringLiteral("Ctrl+S")));
}

void FormPane::clearForm()
{
    if (QWidget *form = m_area->takeWidget())
        form->deleteLater();
}

void FormPane::retranslate() { m_cancel->setText(tr("Cancel")); }

} // namespace kebu
