#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over many files: tidy.py BUILD_FOLDER FILE ...

Nearly all of clang-tidy's time goes into the headers that a file includes, so files are read ten at a time, as one
that includes them: measured, 12 s of CPU for ten files instead of 15 s for each. Where such a reading finds anything,
or where the files do not bear each other, each is read again by itself, and that decides.
"""
import functools
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 10
# Paths that Qt gives each test; they differ by folder and mean nothing here.
PLACES = re.compile(r'-DQT_TESTCASE_\w+=')
FLAG = re.compile(r'(?:-D|-I|-isystem )\S+')
# Headers read beforehand would hide an include that a file lacks.
PRECOMPILED = re.compile(r'-Winvalid-pch |-Xclang -include(?:-pch)? -Xclang \S+ ')
# Qt's operator for these is hidden where flags of ours have one.
KEYS = re.compile(r'Qt::(?:CTRL|ALT|SHIFT|META|ControlModifier|AltModifier|ShiftModifier) \|')
INCLUDE = re.compile(r'#include "(.*)"')
NAME = re.compile(r'(?:(?:struct|class|enum class|enum|union) (\w+)|using (\w+) =|.*?(\w+) ?(?:[(=;{]|\[))')


def name_in(line):
    """What a line at the margin declares: a type, a function or a constant."""
    found = NAME.match(line) if re.match(r'\w', line) else None
    return {name for name in found.groups() if name} if found else set()


def local_names(file):
    """The names that a file keeps to itself, in its unnamed namespaces."""
    names, inside = set(), False
    text = file.read_text(encoding='utf-8')
    if KEYS.search(text):
        names.add('operator|')
    for line in text.splitlines():
        if line.startswith('namespace {'):
            inside = True
        elif line.startswith('} // namespace'):
            inside = False
        elif inside or line.startswith('static '):
            names |= name_in(line)
    return names


@functools.cache
def included_names(file):
    """The names that a file knows from the project's headers."""
    names = set()
    for include in INCLUDE.findall(file.read_text(encoding='utf-8')):
        header = next((path for path in (ROOT / include, file.parent / include) if path.is_file()), None)
        if header and header.suffix == '.h':
            text = header.read_text(encoding='utf-8')
            names |= set().union(*map(name_in, text.splitlines()), included_names(header))
            if 'Q_DECLARE_OPERATORS_FOR_FLAGS' in text:
                names.add('operator|')
    return names


def grouped(files):
    """Lists of files of one kind none of which has a local name that another has or knows."""
    groups = []
    for file in files:
        local, known, kind = local_names(file), included_names(file), 'tests' in file.parts
        for group in groups:
            if (group['kind'] == kind and len(group['files']) < MOST and not group['local'] & (local | known)
                    and not group['known'] & local):
                break
        else:
            group = {'kind': kind, 'local': set(), 'known': set(), 'files': []}
            groups.append(group)
        group['local'] |= local
        group['known'] |= known
        group['files'].append(file)
    return [group['files'] for group in groups]


def tidy(*arguments):
    done = subprocess.run(['clang-tidy', '--quiet', *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          encoding='utf-8', errors='replace', check=False)
    return done.returncode, done.stdout


class Tidy:
    def __init__(self, build):
        self.folder = build / 'tidy'
        self.folder.mkdir(exist_ok=True)
        database = json.loads((build / 'compile_commands.json').read_text())
        for entry in database:
            entry['command'] = PRECOMPILED.sub('', entry['command'])
        (self.folder / 'compile_commands.json').write_text(json.dumps(database))
        self.commands = {Path(entry['file']): entry['command'] for entry in database}

    def together(self, number, files):
        """Whether all the files are clean, read as one."""
        lines, flags = [], {}
        for i, file in enumerate(files):
            # Each has its own; the linker is never asked.
            lines += [f'#define {main} {main}{i}' for main in ('main', 'LLVMFuzzerTestOneInput')]
            lines += [f'#include "{file}" // NOLINT', '#undef main', '#undef LLVMFuzzerTestOneInput']
            flags |= {flag: None for flag in FLAG.findall(self.commands[file]) if not PLACES.match(flag)}
        source = self.folder / f'{number}.cpp'
        source.write_text('\n'.join(lines) + '\n')
        words = [word.replace('\\"', '"') for flag in flags for word in flag.split(' ')]
        code, said = tidy(f'--header-filter=^{ROOT}/(app|widgets|models|tests)/', str(source), '--', '-xc++', '-std=c++20',
                          '-DQT_TESTCASE_SOURCEDIR=""', '-DQT_TESTCASE_BUILDDIR=""', *words)
        (self.folder / f'{number}.log').write_text(said)
        return code == 0 and not said.strip()

    def alone(self, file):
        """What there is to say of one file."""
        code, said = tidy('-p', str(self.folder), str(file))
        return said if said.strip() or code == 0 else f'{file}: clang-tidy ended with {code}\n'


def main():
    run = Tidy(Path(sys.argv[1]).resolve())
    files = [file for file in map(lambda name: Path(name).resolve(), sys.argv[2:]) if file in run.commands]
    groups = grouped(files)
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        clean = list(workers.map(run.together, range(len(groups)), groups))
        again = [file for group, good in zip(groups, clean) if not good for file in group]
        print(f'{len(files)} files in {len(groups)} groups; read by themselves: {len(again)}', flush=True)
        found = [said for said in workers.map(run.alone, again) if said]
    print(''.join(found), end='')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
