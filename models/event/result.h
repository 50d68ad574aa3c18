// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/event/problem.h"

#include <tl/expected.hpp>

namespace rundown {

/// What can fail returns this: the value, or the Problem that says why there is none.
template<class T>
using Result = tl::expected<T, Problem>;

/// `return fail(tr("..."));` with the pieces of a Problem.
inline tl::unexpected<Problem> fail(const QString &what, const QString &mend = {}, const QString &file = {},
                                    int line = 0, int column = 0)
{
    return tl::make_unexpected(Problem{Problem::Severity::Error, file, line, column, what, mend});
}

} // namespace rundown
