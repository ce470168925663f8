"""Second part of the recorder: py-spy in place of the sampler, where it is there and may look."""
import select
import signal

# Samples a second; seconds until it has to have begun.
RATE, BEGIN = 500, 10


class Spy:
    """As Sampler, by the program py-spy, which writes its own format to `path`."""

    def __init__(self, program, path):
        self.program, self.path = program, path + '.speedscope.json'

    def start(self):
        command = [
            self.program, 'record', '--pid', str(os.getpid()), '--function', '--full-filenames',
            '--format', 'speedscope', '--rate', str(RATE), '--output', self.path,
        ]
        try:
            self.process = start_process(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
        except OSError as error:
            raise Refused('py-spy cannot be started: %s' % error)
        try:
            import ctypes

            ctypes.CDLL(None).prctl(0x59616d61, self.process.pid, 0, 0, 0)
        except (ImportError, AttributeError, OSError):
            pass
        said = self.said()
        if b'Sampling process' not in said:
            self.process.kill()
            self.process.communicate()
            if b'ermission' in said or b'ptrace' in said or b'EPERM' in said:
                raise Refused(
                    'the kernel does not allow py-spy to read the process (ptrace): allow it with '
                    'kernel.yama.ptrace_scope=1 or less, or the capability CAP_SYS_PTRACE'
                )
            line = ([b''] + [each for each in said.split(b'\n') if each.strip()])[-1]
            raise Refused('py-spy says: ' + line.decode('utf8', 'replace')[:200])
        self.children = used_by_children()
        self.begin = process_time(), thread_time()

    def said(self):
        """What it prints until it samples or ends."""
        said, end = b'', time.monotonic() + BEGIN
        pipe = self.process.stdout.fileno()
        while b'Sampling process' not in said and time.monotonic() < end:
            if select.select([pipe], [], [], 0.1)[0]:
                chunk = os.read(pipe, 4096)
                if not chunk:
                    break
                said += chunk
        return said

    def stop(self):
        self.others = (process_time() - self.begin[0]) - (thread_time() - self.begin[1])
        self.children = used_by_children() - self.children
        self.process.send_signal(signal.SIGINT)
        self.process.communicate()
        try:
            with open(self.path, encoding='utf8') as file:
                whole = json.load(file)
            self.frames = [spied(frame) for frame in whole['shared']['frames']]
            self.taken = [
                taken for each in whole['profiles'] if 'MainThread' in each['name']
                for taken in zip(each['samples'], each['weights'])
            ]
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise Refused('py-spy left no readable profile: %s' % error)
        self.found = {'samples': len(self.taken), 'torn': 0}

    def abandon(self):
        """In a copy of the process: lets go of what belongs to the original."""
        self.process.stdout.close()
        self.process.returncode = 0

    def samples(self):
        counts = {}
        for stack, weight in self.taken:
            counts[tuple(stack)] = counts.get(tuple(stack), 0.0) + weight
        for stack, seconds in counts.items():
            yield [self.frames[at] for at in stack], seconds, 0.0, 0.0


def spied(frame):
    """What py-spy calls a frame, as the code object it stands for."""
    name = frame['name'].split('.')[-1]
    return types.SimpleNamespace(co_filename=frame['file'] or '', co_firstlineno=frame['line'] or 0, co_name=name)


def sampling(reader, spy, path, notes, kept=()):
    """A sampler that has begun: py-spy's where there is one and it may, else ours. Raises Refused."""
    if spy is not None:
        try:
            sampler = Spy(spy, path)
            sampler.start()
            notes.append('sampled by py-spy')
            return sampler
        except Refused as reason:
            notes.append('not by py-spy: %s' % reason)
    sampler = Sampler(reader)
    sampler.kept = kept
    sampler.start()
    return sampler
