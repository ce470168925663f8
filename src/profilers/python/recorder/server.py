"""Last part of a server's recorder: samples the main thread for as long as a socket says so.

What listens at the socket is a thread of its own. It cannot sample itself: it gets its turn where others wait, and
would see them waiting.
"""
import _thread
import socket


class ServerSampler:
    """The sampler of the main thread, made there, begun and ended elsewhere."""

    def __init__(self, reader, kept):
        self.clock = time.pthread_getcpuclockid(_thread.get_ident())
        self.sampler, self.refused = None, None
        try:
            self.sampler = Sampler(reader)
            self.sampler.kept = kept
        except Refused as reason:
            self.refused = reason

    def spent(self):
        """Processor seconds of all threads but the main one and this."""
        return process_time() - thread_time() - time.clock_gettime(self.clock)

    def start(self):
        if self.refused is not None:
            raise self.refused
        self.sampler.start()
        self.before = self.spent()

    def stop(self):
        others = self.spent() - self.before
        self.sampler.stop()
        self.sampler.others = others

    def write(self, told, operations):
        path = os.path.join(told['folder'], str(os.getpid()))
        functions = Functions(told['root'])
        write(path, self.sampler, functions, None, 1, operations=operations, startup=0.0, notes=[])


def obey(told, sampler):
    link = socket.socket(socket.AF_UNIX)
    link.connect(told['link'])
    text, begun = b'', False
    while True:
        chunk = link.recv(65536)
        if not chunk:
            return
        text += chunk
        while b'\n' in text:
            line, text = text.split(b'\n', 1)
            message, failed = json.loads(line.decode()), None
            try:
                if message['do'] == 'begin':
                    sampler.start()
                    begun = True
                elif message['do'] == 'end' and begun:
                    sampler.stop()
                elif message['do'] == 'write' and begun:
                    sampler.write(told, message['operations'])
            except Exception as error:
                failed = str(error) if isinstance(error, Refused) else repr(error)
            link.sendall(json.dumps({'failed': failed}).encode() + b'\n')


def follow(told, reader, kept):
    """Begins to listen, in this process and in every copy of it."""
    def quietly(sampler):
        try:
            obey(told, sampler)
        except Exception:
            pass  # No profile of this process.

    def start():
        _thread.start_new_thread(quietly, (ServerSampler(reader, kept),))

    start()
    if hasattr(os, 'register_at_fork'):
        os.register_at_fork(after_in_child=start)
