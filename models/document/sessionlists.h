// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/listmodel.h"

namespace rundown {

/// The people of a session. The role is the int of Role.
class PeopleModel : public ListModel<Person>
{
    Q_OBJECT

public:
    enum Column { NameColumn, AffiliationColumn, RoleColumn };
    explicit PeopleModel(EventDocument *document, QObject *parent = nullptr);
};

/// The slides of a session.
class SlidesModel : public ListModel<Slides>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, FileColumn, UrlColumn };
    explicit SlidesModel(EventDocument *document, QObject *parent = nullptr);
};

/// The recordings of a session. The start is a QTime, the length in ms; both may be invalid.
class RecordingsModel : public ListModel<Recording>
{
    Q_OBJECT

public:
    enum Column { LabelColumn, FileColumn, UrlColumn, StartColumn, LengthColumn };
    explicit RecordingsModel(EventDocument *document, QObject *parent = nullptr);
};

/// The videos of a session.
class VideosModel : public ListModel<Video>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, UrlColumn };
    explicit VideosModel(EventDocument *document, QObject *parent = nullptr);
};

} // namespace rundown
