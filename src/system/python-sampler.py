"""First part of the recorder: samples of the main thread, and what every sample stands for.

A handler written in Python runs, and another thread gets its turn, only where the interpreter looks for such things: since
3.10 at the end of loops and at calls. A function without either never shows, and its neighbours are blamed. faulthandler's
handler is written in C and reads the stack where it is; its dumps go to a file. Our own handler runs a little later and
notes how far the file has grown and what was used since.
"""
import faulthandler
import gc
import os
import re
import signal
import threading
import time

try:
    import resource
except ImportError:
    resource = None

# Taken before anybody can replace them.
clock, process_time, thread_time = time.perf_counter_ns, time.process_time_ns, time.thread_time_ns
seek, children_usage = os.lseek, None

# Seconds between samples.
INTERVAL = 0.001
# Bytes of dumps; then sampling stops.
MOST = 48 * 2**20


class Refused(Exception):
    """Why nothing can be recorded: a sentence."""


def waits():
    """How often the process gave the processor away of its own accord."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw if resource else 0


def used_by_children():
    """Processor seconds of children that were waited for."""
    if resource is None:
        return 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Sampler:
    """Samples the main thread from start() to stop()."""

    def __init__(self):
        if not (hasattr(faulthandler, 'register') and hasattr(signal, 'setitimer')):
            raise Refused('this Python has no sampler that shows where it is: install py-spy')
        if signal.getsignal(signal.SIGALRM) not in (signal.SIG_DFL, signal.SIG_IGN, None):
            raise Refused('it uses SIGALRM itself, which the sampler needs: install py-spy')
        self.full = False

    def start(self, path):
        self.file = open(path, 'w+b', buffering=0)
        self.descriptor = self.file.fileno()
        self.points, self.collections, self.collecting = [], [], None
        self.children = used_by_children()
        self.note()
        signal.signal(signal.SIGALRM, self.handle)
        faulthandler.register(signal.SIGALRM, file=self.file, all_threads=False, chain=True)
        gc.callbacks.append(self.collected)
        signal.setitimer(signal.ITIMER_REAL, INTERVAL, INTERVAL)

    def note(self):
        self.points.append((seek(self.descriptor, 0, 1), clock(), process_time(), thread_time(), waits()))

    def handle(self, _signal, _frame):
        self.note()
        if self.points[-1][0] > MOST:
            self.full = True
            signal.setitimer(signal.ITIMER_REAL, 0)

    def collected(self, phase, _info):
        """Called by the garbage collector, before and after."""
        if phase == 'start':
            self.collecting = seek(self.descriptor, 0, 1)
        elif self.collecting is not None:
            at = seek(self.descriptor, 0, 1)
            if at > self.collecting:
                self.collections.append((self.collecting, at))

    def stop(self):
        """Ends sampling. Raises Refused when somebody else took the signal away."""
        interval = signal.setitimer(signal.ITIMER_REAL, 0)[1]
        handler = signal.getsignal(signal.SIGALRM)
        if not self.full:
            self.note()
        faulthandler.unregister(signal.SIGALRM)
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        gc.callbacks[:] = [each for each in gc.callbacks if each != self.collected]
        self.children = used_by_children() - self.children
        if handler != self.handle or (interval == 0 and not self.full):
            raise Refused('it uses SIGALRM itself, which the sampler needs: install py-spy')

    def samples(self):
        """(stack, own seconds, seconds waited, in garbage collection) of every sample; and seconds of other threads."""
        self.file.seek(0)
        dumps, others = list(parse(self.file.read())), 0.0
        self.file.close()
        found, at = [], 0
        for before, after in zip(self.points, self.points[1:]):
            group = []
            while at < len(dumps) and dumps[at][0] < after[0]:
                group.append(dumps[at])
                at += 1
            wall, process, thread = [(after[index] - before[index]) / 1e9 for index in (1, 2, 3)]
            others += max(0.0, process - thread)
            idle = wall - process if after[4] > before[4] and wall > 2 * process else 0.0
            for offset, stack in group:
                found.append((stack, thread / len(group), idle / len(group), self.in_collection(offset)))
        return found, others

    def in_collection(self, offset):
        return any(first <= offset < last for first, last in self.collections)


DUMP = re.compile(rb'^(?:Current thread|Stack|Thread) .*\n', re.MULTILINE)
FRAME = re.compile(r'^  File "(.*)", line (\d+|\?\?\?) in (.*)$', re.MULTILINE)
ESCAPED = re.compile(r'\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}')


def parse(data):
    """Offset and stack of every dump; a stack is (whether it is cut off, frames from the outermost), a frame (file, line, name)."""
    known = {}
    starts = [(match.start(), match.end()) for match in DUMP.finditer(data)]
    for (start, body), (end, _) in zip(starts, starts[1:] + [(len(data), 0)]):
        text = data[body:end]
        if text not in known:
            frames = FRAME.findall(text.decode('utf8', 'replace'))
            stack = tuple((plain(file), int(line) if line.isdigit() else 0, plain(name)) for file, line, name in frames)
            known[text] = b'\n  ...' in text, stack[::-1]
        yield start, known[text]


def plain(text):
    return ESCAPED.sub(lambda match: chr(int(match.group()[2:], 16)), text)
