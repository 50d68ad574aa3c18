#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""licences.py FILE ...: tells of each file that names no licence in its first lines nor in REUSE.toml."""
import re
import sys
import tomllib
from pathlib import Path

MARK = b'SPDX-License-' + b'Identifier: '


def pattern(glob):
    """`*` stands for anything but a slash, `**` for anything (REUSE 3.3, REUSE.toml)."""
    words = {'**': '.*', '*': '[^/]*'}
    return ''.join(words.get(part) or re.escape(part) for part in re.split(r'(\*\*|\*)', glob))


def main():
    covered = [pattern(glob) for annotation in tomllib.loads(Path('REUSE.toml').read_text())['annotations']
               for glob in annotation['path']]
    covered = re.compile('|'.join(covered))
    bare = [file for file in sys.argv[1:] if file != 'LICENSE' and not covered.fullmatch(file)
            and MARK not in b'\n'.join(Path(file).read_bytes().split(b'\n', 4)[:4])]
    for file in bare:
        print(f'{file}:1: no SPDX-License-Identifier line', file=sys.stderr)
    return 1 if bare else 0


if __name__ == '__main__':
    sys.exit(main())
