#include "ui/screens/customers/pastedialog.h"

#include "ui/screens/customers/changepreview.h"
#include "ui/shell/session.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kebu {

PasteDialog::PasteDialog(Session &session, GridEdit edit, int leftOut, QWidget *parent)
    : QDialog(parent),
      m_preview(new ChangePreview(session, this))
{
    setObjectName(QStringLiteral("pasteDialog"));
    setWindowTitle(tr("Paste cells"));
    resize(760, 480);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QPushButton *apply = buttons->addButton(tr("Paste"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(QStringLiteral("pasteApply"));
    apply->setProperty("primary", true);
    apply->setDefault(true);
    apply->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_preview, 1);
    if (leftOut > 0) {
        auto *outside =
            new QLabel(tr("%n cell(s) of the block lie outside the list and are left out.", nullptr, leftOut), this);
        outside->setTextFormat(Qt::PlainText);
        outside->setWordWrap(true);
        column->addWidget(outside);
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &PasteDialog::reject);
    connect(m_preview, &ChangePreview::looked, this, [this, apply] {
        apply->setEnabled(m_preview->isReady() && m_preview->preview().cells > 0);
        apply->setText(apply->isEnabled() ? tr("Paste %n cell(s)", nullptr, int(m_preview->preview().cells))
                                          : tr("Paste"));
        if (apply->isEnabled())
            apply->setFocus(Qt::OtherFocusReason);
    });
    connect(apply, &QPushButton::clicked, this, [this, apply] {
        apply->setEnabled(false);
        m_preview->apply(tr("%n cell(s) pasted", nullptr, int(m_preview->preview().cells)));
    });
    connect(m_preview, &ChangePreview::applied, this, &QDialog::accept);
    connect(m_preview, &ChangePreview::stopped, this, [apply] { apply->setEnabled(true); });
    m_preview->setEdit(std::move(edit));
}

void PasteDialog::reject()
{
    m_preview->stop();
    QDialog::reject();
}

} // namespace kebu
