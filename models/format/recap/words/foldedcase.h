// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/recap/words/characterset.h"

#include <QString>
#include <QVarLengthArray>

namespace rundown {

/// A text in folded case, as QString::toCaseFolded() gives it. Texts of ASCII and Han characters, which most
/// are, need no table of Qt's and, where they are short, no memory of their own.
class FoldedCase
{
public:
    explicit FoldedCase(QStringView text)
    {
        plain.resize(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t c = text[i].unicode();
            if (c >= 128 && !hasNoCase(c)) {
                folded = text.toString().toCaseFolded();
                isPlain = false;
                return;
            }
            plain[i] = c >= u'A' && c <= u'Z' ? char16_t(c + (u'a' - u'A')) : c;
        }
    }

    QStringView view() const
    {
        return isPlain ? QStringView(plain.data(), plain.size()) : QStringView(folded);
    }

private:
    /// Punctuation, kana, Han characters and their punctuation.
    static bool hasNoCase(char16_t c) { return (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0xa000); }

    QVarLengthArray<char16_t, 64> plain;
    QString folded;
    bool isPlain = true;
};

/// The words of a label or heading for the comparison with known ones: without the marks around them.
inline FoldedCase folded(QStringView text)
{
    static constexpr CharacterSet decoration(
        u" \t>:：*_`~～-–—+#()（）[]【】《》;；,，.。、·|/&!！?？…\u3000");
    while (!text.isEmpty() && decoration.has(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && decoration.has(text.back()))
        text.chop(1);
    return FoldedCase(text);
}

} // namespace rundown
