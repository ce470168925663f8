"""Seventh part of the worker program: the conversation with whoever started it, one JSON object a line.

It goes over the stdin and stdout the program is started with; the benchmark gets others.
"""
import faulthandler
import json
import os
import signal
import sys
import threading
import time

# Taken before a benchmark can replace them.
read, write, leave, sleep = os.read, os.write, os._exit, time.sleep
encode, decode = json.dumps, json.loads
# Seconds that threads and exit handlers may take to end the process; under valgrind everything takes longer.
LEAVE, LEAVE_COUNTED = 3, 50


class Channel:
    """The private ends of stdin and stdout; 0 is now empty, and 1 goes where 2 goes, which nobody takes for answers."""

    def __init__(self):
        self.ends = os.dup(0), os.dup(1)
        self.buffer = b''
        self.forked = self.expected = self.handing_over = self.is_child = False
        self.errors = os.dup(2)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        os.close(nothing)
        if hasattr(os, 'register_at_fork'):
            os.register_at_fork(after_in_child=self.close)

    def close(self):
        """In a child of the benchmark: it must neither answer nor keep the pipes open."""
        if self.handing_over:
            self.handing_over, self.is_child = False, True
            return
        self.forked = not self.expected
        for end in self.ends:
            os.close(end)

    def receive(self):
        while b'\n' not in self.buffer:
            chunk = read(self.ends[0], 65536)
            if not chunk:
                leave(0)  # Whoever started this is gone.
            self.buffer += chunk
        line, self.buffer = self.buffer.split(b'\n', 1)
        return decode(line)

    def send(self, kind, **fields):
        data = encode(dict(fields, kind=kind)).encode() + b'\n'
        while data:
            data = data[write(self.ends[1], data):]


def watch_hanging():
    """A benchmark that hangs is ended by this signal: then its output shows where it hung."""
    if hasattr(faulthandler, 'register'):
        faulthandler.register(signal.SIGTERM, file=channel.errors, all_threads=False, chain=True)


def watch_ending(seconds):
    """Says who keeps the process from ending, should anything do."""

    def late():
        sleep(seconds)
        alive = [thread.name for thread in threading.enumerate() if not thread.daemon]
        channel.send('left', threads=[name for name in alive if name != threading.main_thread().name])
        leave(1)

    threading.Thread(target=late, name='watch', daemon=True).start()


phase = 'loading'
name = None


def enter(next_phase):
    global phase
    phase = next_phase


def tell(error, setup):
    if channel.forked:
        leave(0 if isinstance(error, SystemExit) and not error.code else 1)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    channel.send('failed', phase=phase, benchmark=name, **failure(error, setup))
    leave(1)


def converse_with(work):
    """Does `work` with the request that comes first, and tells what it throws."""
    request = channel.receive()
    faulthandler.enable()
    watch_hanging()
    watch_warnings()
    try:
        work(request)
    except BaseException as error:
        tell(error, request['setup'])
    watch_ending(LEAVE if request['count'] is None else LEAVE_COUNTED)


channel = Channel()
