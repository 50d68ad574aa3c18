// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/details/entrytarget.h"
#include "widgets/details/field.h"

namespace rundown {

class Form;

/// The blog that a post is written for: a choice of profiles, a person's own among them, which are looked for
/// in the background.
class ProfileField : public ChoiceField
{
    Q_OBJECT

public:
    explicit ProfileField(const EntryTarget *target);
    void setText(const QString &text) override;

private:
    QComboBox *box() const;
    void offer(const QString &name, const QString &label);
    void lookForMore();

    const EntryTarget *m_target;
    QString m_folder; ///< where profiles were looked for last
    bool m_looked = false;
};

/// Rows for what an organiser chooses once per blog: its profile, and what becomes of the stamps in notes.
void addBlogRows(Form *form, const EntryTarget *target);

} // namespace rundown
