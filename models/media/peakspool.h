// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace rundown {

/// Threads that make the peaks of what is open. The global pool's may be busy with a whole folder. Private to
/// models/media.
QThreadPool &openPeaksPool();

/// One thread for each core, of which each gives way to whatever else wants to run. Private to models/media.
QThreadPool &aheadPeaksPool();

/// Waits a moment for what was dropped to end: a thread that still decodes while the program ends would use
/// what is gone. Not for ever, as it may wait for a dead drive.
void letEnd(QThreadPool &pool);

/// Makes the thread that calls it one that gives way.
void giveWay();

} // namespace rundown
