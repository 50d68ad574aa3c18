// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// From here on the worker can compute, read its input, write its output and end; every other call to the
/// system fails, for good. Does nothing where the kernel or the processor is not known to support it.
void sealOff();
