"""First part of the recorder: samples of the main thread, and what every sample stands for.

A handler written in Python runs, and another thread gets its turn, only where the interpreter looks for such things:
since 3.10 at the end of loops and at calls. A function without either never shows, and its neighbours are blamed.
faulthandler reads the stack where it is, but since 3.11 it finds half-made frames there and crashes. So another process
stops this one for a moment and reads the stack from its memory; what it cannot read is no sample. Where the interpreter
keeps what, is found out by looking for what is known to be there.
"""
import gc
import json
import os
import struct
import subprocess
import sys
import time
import types

try:
    import resource
except ImportError:
    resource = None

# Taken before anybody can replace them.
pread, getframe = os.pread if hasattr(os, 'pread') else None, sys._getframe
process_time, thread_time, start_process = time.process_time, time.thread_time, subprocess.Popen
WORD = struct.calcsize('P')
# Words that are looked through of a frame, of a thread's state.
FRAME, STATE = 12, 64


class Refused(Exception):
    """Why nothing can be recorded: a sentence."""


def used_by_children():
    """Processor seconds of children that were waited for."""
    if resource is None:
        return 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def words(memory, address, count):
    """That many words of this process's memory; none where there is no memory."""
    try:
        data = pread(memory, count * WORD, address)
        return struct.unpack('%dP' % (len(data) // WORD), data[:len(data) // WORD * WORD])
    except (OSError, OverflowError, ValueError):
        return ()


def plain(word):
    """A pointer without the marks that newer versions put into its last bits."""
    return word & ~7


def inner_frame(memory, frame):
    """Address of what the interpreter itself has for a frame."""
    if sys.version_info < (3, 11):
        return id(frame)
    for word in words(memory, id(frame), 8)[2:]:
        if word > 4096 and id(frame.f_code) in map(plain, words(memory, word, FRAME)):
            return word
    raise Refused('the sampler does not support its interpreter: install py-spy')


def find_layout(memory, state, depth):
    """Candidates: where a frame has its code, and its caller; and how to come from a thread's state to its frame."""
    if depth:
        return find_layout(memory, state, depth - 1)
    # No function of Python may be called between here and the last of these readings.
    found = pread(memory, STATE * WORD, state)
    state_words = struct.unpack('%dP' % (len(found) // WORD), found)
    beyond = []
    for word in state_words:
        try:
            beyond.append(pread(memory, 4 * WORD, word) if word > 4096 and word % WORD == 0 else b'')
        except (OSError, OverflowError):
            beyond.append(b'')
    frames = [getframe(0), getframe(1), getframe(2)]
    places = [inner_frame(memory, frame) for frame in frames]
    contents = [words(memory, place, FRAME) for place in places]
    code = {
        index for index in range(FRAME)
        if all(plain(content[index]) == id(frame.f_code) for content, frame in zip(contents, frames))
    }
    caller = {index for index in range(FRAME) if contents[0][index] == places[1] and contents[1][index] == places[2]}
    ways = {(index, -1) for index, word in enumerate(state_words) if word == places[0]}
    for index, data in enumerate(beyond):
        inside = struct.unpack('%dP' % (len(data) // WORD), data[:len(data) // WORD * WORD])
        ways |= {(index, at) for at, word in enumerate(inside) if word == places[0]}
    return code, caller, ways


def layout(memory, state):
    codes, callers, ways = zip(*[find_layout(memory, state, depth) for depth in (2, 3, 5, 8)])
    found = [sorted(set.intersection(*each)) for each in (codes, callers, ways)]
    if not all(found):
        raise Refused('the sampler does not support its interpreter: install py-spy')
    # Directly is better than by way of something else.
    way = min(found[2], key=lambda each: (each[1] >= 0, each))
    return {'code': found[0][0], 'caller': found[1][0], 'way': way}


class Sampler:
    """Samples the calling thread, which has to be the main one, from start() to stop()."""

    def __init__(self, reader):
        """`reader`: text of the program that does the reading."""
        try:
            import ctypes
        except ImportError:
            raise Refused('its Python has no ctypes, which the sampler needs: install py-spy')
        if sys.implementation.name != 'cpython' or not os.path.exists('/proc/self/schedstat'):
            raise Refused('the sampler needs CPython on Linux; elsewhere install py-spy')
        self.reader = reader
        get = ctypes.pythonapi.PyThreadState_Get
        get.restype = ctypes.c_void_p
        self.state = get()
        try:
            memory = os.open('/proc/self/mem', os.O_RDONLY)
        except OSError as error:
            raise Refused('the system does not allow reading its memory: %s' % error)
        try:
            self.layout = layout(memory, self.state)
        finally:
            os.close(memory)
        self.collecting = ctypes.c_size_t(0)
        self.address = ctypes.addressof(self.collecting)
        self.permit = getattr(ctypes.CDLL(None), 'prctl', None)
        self.kept, self.process = [], None

    def start(self):
        facts = dict(
            self.layout, pid=os.getpid(), state=self.state, collecting=self.address, type=id(types.CodeType), word=WORD
        )
        hidden = {name: value for name, value in os.environ.items() if not name.startswith('PYTHON')}
        self.process = start_process(
            [sys.executable, '-I', '-S', '-c', self.reader, json.dumps(facts)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=hidden,
        )
        if self.permit is not None:
            # Yama lets nobody but ancestors look into a process; this one may.
            self.permit(0x59616d61, self.process.pid, 0, 0, 0)
        self.process.stdin.write(b'\n')
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if answer != b'ready\n':
            self.process.kill()
            self.process.communicate()
            raise Refused(
                'the kernel does not allow another process to read its memory (ptrace): allow it with '
                'kernel.yama.ptrace_scope=1 or less, or the capability CAP_SYS_PTRACE'
            )
        self.children = used_by_children()
        self.begin = process_time(), thread_time()
        gc.callbacks.append(self.collected)

    def collected(self, phase, _info):
        """Called by the garbage collector, before and after."""
        self.collecting.value = 1 if phase == 'start' else 0

    def stop(self):
        self.others = (process_time() - self.begin[0]) - (thread_time() - self.begin[1])
        self.children = used_by_children() - self.children
        gc.callbacks[:] = [each for each in gc.callbacks if each != self.collected]
        answer, _ = self.process.communicate(b'\n')
        try:
            self.found = json.loads(answer.decode())
        except ValueError:
            raise Refused('the sampler failed with exit code %s' % self.process.returncode)

    def abandon(self):
        """In a copy of the process: lets go of what belongs to the original."""
        gc.callbacks[:] = [each for each in gc.callbacks if each != self.collected]
        for stream in (self.process.stdin, self.process.stdout):
            os.close(stream.fileno())
            os.open(os.devnull, os.O_RDWR)
        self.process.returncode = 0

    def samples(self):
        """(stack of code objects from the outermost, own seconds, seconds waited, seconds in garbage collection)."""
        codes = known_codes(self.kept)
        for stack, own, idle, collecting in self.found['stacks']:
            yield [codes.get(address) for address in stack], own, idle, collecting


def known_codes(kept):
    """By address, every code object that can be reached."""
    codes, waiting = {}, list(kept)
    frame = getframe(0)
    while frame is not None:
        waiting.append(frame.f_code)
        frame = frame.f_back
    for each in gc.get_objects():
        for name in ('__code__', 'gi_code', 'cr_code', 'ag_code'):
            if type(each) in WITH_CODE and hasattr(each, name):
                waiting.append(getattr(each, name))
    while waiting:
        code = waiting.pop()
        if id(code) not in codes:
            codes[id(code)] = code
            waiting.extend(const for const in code.co_consts if isinstance(const, types.CodeType))
    return codes


WITH_CODE = types.FunctionType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType
