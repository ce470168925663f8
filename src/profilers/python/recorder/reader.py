"""Reads the stack of another Python process again and again: stops it for a moment, reads its memory, lets it go on.

Begins with a line on stdin and ends with the next, or when the other process ends; then it prints what it found.
"""
import json
import os
import select
import signal
import struct
import sys
import time

# Seconds between samples; seconds until a process must have stopped.
INTERVAL, PATIENCE = 0.001, 0.05
DEEPEST = 5000


class Reader:
    def __init__(self, facts):
        self.facts, self.pid = facts, facts['pid']
        self.word = facts['word']
        task = '/proc/%d/task/%d/' % (self.pid, self.pid)
        self.memory = os.open('/proc/%d/mem' % self.pid, os.O_RDONLY)
        self.status = os.open(task + 'stat', os.O_RDONLY)
        self.schedule = os.open(task + 'schedstat', os.O_RDONLY)
        self.is_code = {}
        self.stacks = {}
        self.samples = self.torn = 0
        self.count = max(facts['code'], facts['caller']) + 1
        self.words(facts['state'], 1)

    def words(self, address, count):
        return struct.unpack('%dP' % count, os.pread(self.memory, count * self.word, address))

    def running(self):
        """A letter: R runs, S and D wait, T is stopped."""
        text = os.pread(self.status, 512, 0)
        return text[text.rindex(b')') + 2:text.rindex(b')') + 3]

    def used(self):
        """Nanoseconds on the processor."""
        return int(os.pread(self.schedule, 64, 0).split()[0])

    def stack(self):
        """Addresses of code, innermost first."""
        index, inside = self.facts['way']
        frame = self.words(self.facts['state'] + index * self.word, 1)[0]
        if inside >= 0:
            frame = self.words(frame + inside * self.word, 1)[0]
        found = []
        for _ in range(DEEPEST):
            if not frame:
                break
            words = self.words(frame, self.count)
            code = words[self.facts['code']] & ~7
            if self.checked(code):
                found.append(code)
            frame = words[self.facts['caller']]
        if frame and len(found) < DEEPEST:
            raise OSError('half-made frames lead in a circle')
        return tuple(found)

    def checked(self, code):
        if code not in self.is_code:
            try:
                self.is_code[code] = self.words(code, 2)[1] == self.facts['type']
            except (OSError, OverflowError, struct.error):
                self.is_code[code] = False
        return self.is_code[code]

    def sample(self):
        """Stack, and whether garbage is collected; None when it cannot be read."""
        waiting = self.running() in b'SD'
        if not waiting:
            os.kill(self.pid, signal.SIGSTOP)
        try:
            limit = time.monotonic() + PATIENCE
            while not waiting and self.running() not in b'T':
                # Where both share a processor, it stops only when it gets its turn.
                os.sched_yield()
                if time.monotonic() > limit:
                    return None
            return self.stack(), self.words(self.facts['collecting'], 1)[0] != 0, waiting
        except (OSError, OverflowError, struct.error):
            return None
        finally:
            if not waiting:
                os.kill(self.pid, signal.SIGCONT)

    def run(self):
        used, wall = self.used(), time.monotonic_ns()
        while not select.select([0], [], [], INTERVAL)[0]:
            found = self.sample()
            if found is None:
                self.torn += 1
                continue
            stack, collecting, waiting = found
            now, then = self.used(), time.monotonic_ns()
            own, idle = (now - used) / 1e9, max(0, then - wall - (now - used)) / 1e9 if waiting else 0.0
            used, wall = now, then
            costs = self.stacks.setdefault(stack, [0.0, 0.0, 0.0])
            costs[2 if collecting else 0] += own
            costs[1] += idle
            self.samples += 1

    def answer(self):
        stacks = [[stack[::-1]] + costs for stack, costs in self.stacks.items()]
        return json.dumps({'samples': self.samples, 'torn': self.torn, 'stacks': stacks})


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.read(0, 1)
    reader = Reader(json.loads(sys.argv[1]))
    sys.stdout.write('ready\n')
    sys.stdout.flush()
    try:
        reader.run()
    except (OSError, ValueError):
        pass  # The other process has ended.
    sys.stdout.write(reader.answer())


main()
