// The launcher as a Python program (3.8 or newer, standard library only): Node cannot ask the operating system what a
// child used, wait4 can. It stays alive for a whole session, so that a run costs a spawn and not an interpreter, and it
// is small, because Linux counts the memory of the process that spawns as the least the child ever used.
//
// stdin: the length of a block, then the block: program, argument count, arguments, then NAME=VALUE, NUL between them.
// Then a line for every request: how many seconds to run the program again and again, and the extra time a run. stdout: a JSON line an answer.
// What wait4 sees: the program, and its descendants that were waited for; processor time is their sum, memory the
// largest of them. Orphans are survivors and make the run fail, and so do those that end soon but have worked on after the program's
// end. On Linux they are adopted, so that none is missed, wherever it hides.

import { MARKER } from '../../process/process-groups.ts';

export const PYTHON_LAUNCHER = String.raw`
import os, sys, time, signal, select, _thread

clock = time.perf_counter
group = 0
pipe = -1
tail = b''

def answer(text):
    os.write(1, text.encode() + b'\n')

def read_until(size):
    data = b''
    while len(data) < size:
        chunk = os.read(0, size - len(data))
        if not chunk: os._exit(0)
        data += chunk
    return data

def read_line():
    line = b''
    while not line.endswith(b'\n'):
        line += read_until(1)
    return line

def drain(end):
    global tail
    while True:
        chunk = os.read(end, 65536)
        if not chunk: return
        tail = (tail + chunk)[-65536:]

def members(leader):
    """Names of the processes of a group that are alive; zombies nobody waits for are not."""
    try: os.killpg(leader, 0)
    except OSError: return []
    if not os.path.isdir('/proc/self'): return ['a process']
    found = []
    for name in os.listdir('/proc'):
        if not name.isdigit(): continue
        try:
            with open('/proc/' + name + '/stat', 'rb') as file: text = file.read()
        except OSError: continue
        state, _, pgrp = text[text.rindex(b')') + 2:].split()[:3]
        if int(pgrp) == leader and state not in (b'Z', b'X'):
            found.append(text[text.index(b'(') + 1:text.rindex(b')')].decode('utf8', 'replace'))
    return found

def kill(leader, number):
    try: os.killpg(leader, number)
    except OSError: pass

def survivors(leader):
    """Who is still there 0.2 s after the program's end; they are killed."""
    for _ in range(40):
        found = members(leader)
        if not found: return found
        time.sleep(0.005)
    kill(leader, signal.SIGKILL)
    return found

def text_of(path):
    try:
        with open(path, 'rb') as file: return file.read()
    except OSError: return b''

def ids(folder):
    try: return os.listdir(folder)
    except OSError: return []

def adopt():
    """Orphans of whatever it starts become children of this process: PR_SET_CHILD_SUBREAPER."""
    try:
        import ctypes
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    except Exception: pass

def adopted():
    return [int(pid) for task in ids('/proc/self/task') for pid in text_of('/proc/self/task/' + task + '/children').split()]

def spent(pid):
    """Processor seconds of its threads so far."""
    tasks = '/proc/%d/task/' % pid
    return sum(int((text_of(tasks + task + '/schedstat').split() or [0])[0]) for task in ids(tasks)) / 1e9

def orphans(wall):
    """Names of who is still there 0.2 s after the program's end, and of who has worked on after it; they are gone then."""
    before, names, used = {}, {}, 0.0
    limit = clock() + 0.2
    while True:
        for pid in adopted():
            if pid not in before: before[pid] = spent(pid)
            # It may not have become the program yet that it will be.
            names[pid] = text_of('/proc/%d/comm' % pid).decode('utf8', 'replace').strip() or names.get(pid, '')
        try: pid, _, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError: break
        if pid:
            # Of who had ended by then nobody knows when it worked.
            if pid in before: used += usage.ru_utime + usage.ru_stime - before[pid]
        elif clock() < limit: time.sleep(0.002)
        else:
            left = adopted()
            for pid in left: os.kill(pid, signal.SIGKILL)
            for pid in left: os.waitpid(pid, 0)
            limit = clock() + 0.2
            used = float('inf')
    return list(names.values()) if used > 0.01 + 0.05 * wall else []

def stop(*_):
    if group:
        kill(group, signal.SIGTERM)
        limit = clock() + 0.5
        while clock() < limit and members(group):
            try: os.waitpid(group, os.WNOHANG)
            except OSError: pass
            time.sleep(0.01)
        kill(group, signal.SIGKILL)
    answer('{"stopped":"%s"}' % tail.hex())
    os._exit(143)

def once(file, argv, env, actions, extra=0.0):
    global group
    begin = clock()
    group = os.posix_spawn(file, argv, env, file_actions=actions, setpgroup=0, setsigdef=[signal.SIGPIPE, signal.SIGXFSZ])
    _, status, usage = os.wait4(group, 0)
    end = clock()
    # The self-test's slowdown: goes on in earnest until the run took that much longer.
    late = end + (end - begin) * extra
    while end < late: end = clock()
    leader, group = group, 0
    unit = 1 if sys.platform == 'darwin' else 1024
    left = orphans(end - begin) or survivors(leader)
    return end - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, status, left

def run(seconds, extra, file, argv, env, actions):
    global tail
    samples, cpu, memory = [], 0.0, 0
    begin = clock()
    while True:
        tail = b''
        try: wall, used, peak, status, left = once(file, argv, env, actions, extra)
        except OSError as error: return '{"error":' + str(error.errno) + '}'
        if status or left:
            # The draining thread needs a moment for what is still in the pipe.
            while select.select([pipe], [], [], 0)[0]: time.sleep(0.005)
            time.sleep(0.02)
            code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
            names = ','.join('"' + name.encode().hex() + '"' for name in left)
            return '{"status":%d,"survivors":[%s],"tail":"%s"}' % (code, names, tail.hex())
        samples.append(wall)
        cpu += used
        memory = max(memory, peak)
        if clock() - begin >= seconds or len(samples) >= 4096: break
    return '{"samples":%r,"cpu":%r,"memory":%d}' % (samples, cpu, memory)

def main():
    signal.signal(signal.SIGTERM, stop)
    fields = read_until(int(read_line())).split(b'\0')
    count = int(fields[1])
    file, argv = fields[0], fields[2:2 + count]
    env = dict(field.split(b'=', 1) for field in fields[2 + count:])
    env[b'${MARKER}'] = os.environb[b'${MARKER}']
    global pipe
    pipe, writing = os.pipe()
    if sys.platform.startswith('linux'): adopt()
    _thread.start_new_thread(drain, (pipe,))
    actions = [(os.POSIX_SPAWN_OPEN, 0, '/dev/null', os.O_RDONLY, 0),
               (os.POSIX_SPAWN_DUP2, writing, 1), (os.POSIX_SPAWN_DUP2, writing, 2)]
    floor = 0
    for path in ('/bin/true', '/usr/bin/true'):
        if os.path.exists(path):
            floor = once(path, [path], {}, actions)[2]
            break
    answer('{"floor":%d}' % floor)
    while True:
        seconds, extra = read_line().split()
        answer(run(float(seconds), float(extra), file, argv, env, actions))

main()
`;
