import { describe, expect, test } from 'vitest';
import { readTrace } from '../../../src/core/reach/trace.ts';

const END = '7 +++ exited with 0 +++\n';

/** What a program in /p was seen to use: `path: accesses, what the first call found`. */
const seen = (...lines: readonly string[]): string[] => {
  const { paths } = readTrace(`${lines.map((line) => `7 ${line}\n`).join('')}${END}`, '/p');
  return [...paths].map(([path, { access, first }]) => `${path}: ${[...access].join('+')}, ${first}`);
};

const problems = (...lines: readonly string[]): readonly string[] =>
  readTrace(`${lines.map((line) => `7 ${line}\n`).join('')}${END}`, '/p').problems;

describe('what a program uses', () => {
  test('files that it opens, and where links led', () => {
    expect(seen('openat(AT_FDCWD</p>, "a.txt", O_RDONLY|O_CLOEXEC) = 3</p/real/a.txt>')).toEqual([
      '/p/a.txt: read, there',
      '/p/real/a.txt: read, there',
    ]);
  });

  test('files that it looks for in vain', () => {
    expect(
      seen(
        'openat(AT_FDCWD</p>, "b/x.json", O_RDONLY) = -1 ENOENT (No such file or directory)',
        'access("/p/c", F_OK) = -1 ENOTDIR (Not a directory)',
        'statx(AT_FDCWD</p>, "/p/d", 0, STATX_ALL, 0x7ffc) = -1 ENOENT (No such file or directory)',
      ),
    ).toEqual(['/p/b/x.json: look, absent', '/p/c: look, absent', '/p/d: look, absent']);
  });

  test('programs that it starts, folders that it lists', () => {
    expect(
      seen(
        'execve("/p/tool", [...], 0x7ffe /* 3 vars */) = 0',
        'getdents64(4</p/data>, 0x1 /* 3 entries */, 32768) = 80',
      ),
    ).toEqual(['/p/tool: read, there', '/p/data: list, there']);
  });

  test('a path that is relative to no folder named may be relative to any it worked in', () => {
    expect(seen('chdir("sub") = 0', 'stat("x", {st_mode=S_IFREG|0644, ...}) = 0')).toEqual([
      '/p/sub: look, there',
      '/p/sub/sub: look, there',
      '/p/x: look, there',
      '/p/sub/x: look, there',
    ]);
  });

  test('what it wrote itself before it read it is its own', () => {
    expect(
      seen(
        'openat(AT_FDCWD</p>, "out", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 3</p/out>',
        'openat(AT_FDCWD</p>, "out", O_RDONLY) = 3</p/out>',
        'rename("/p/tmp", "/p/done") = 0',
        'openat(AT_FDCWD</p>, "log", O_WRONLY|O_CREAT|O_APPEND, 0666) = 3</p/log>',
      ),
    ).toEqual([
      '/p/out: read, replaced',
      '/p/tmp: read, there',
      '/p/done: look, replaced',
      '/p/log: read, there',
    ]);
  });

  test('names that are not ASCII, and quotes', () => {
    expect(seen(String.raw`access("/p/\303\244 \"x\".txt", F_OK) = 0`)).toEqual([
      '/p/ä "x".txt: look, there',
    ]);
  });

  test('a call that another process’s interrupted', () => {
    const log = [
      '7 openat(AT_FDCWD</p>, "a", O_RDONLY <unfinished ...>',
      '8 access("/p/b", F_OK) = 0',
      '7 <... openat resumed>) = 3</p/a>',
      '8 +++ exited with 0 +++',
      '7 +++ exited with 0 +++',
    ];
    const { paths, problems: none } = readTrace(log.join('\n'), '/p');
    expect([...paths.keys()].sort()).toEqual(['/p/a', '/p/b']);
    expect(none).toEqual([]);
  });
});

describe('what cannot be told by files', () => {
  test.each([
    [
      'connect(5, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = 0',
      'network',
    ],
    [
      'connect(5, {sa_family=AF_INET, sin_port=htons(5432), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED (x)',
      'network',
    ],
    [
      'sendto(5, ""..., 30, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("9.9.9.9")}, 16) = 30',
      'network',
    ],
    ['connect(5, {sa_family=AF_UNIX, sun_path="/run/db.sock"}, 110) = 0', 'did not start'],
    ['io_uring_setup(8, {flags=0}) = 5', 'io_uring'],
    ['unshare(CLONE_NEWNS) = 0', 'paths'],
    ['shmget(0x1234, 4096, IPC_CREAT|0600) = 1', 'shares memory'],
  ])('%s', (line, words) => {
    expect(problems(line).join()).toContain(words);
  });

  test.each([
    'connect(5, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)',
    'io_uring_setup(8, {flags=0}) = -1 EPERM (Operation not permitted)',
    'clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD) = 9',
    'shmget(IPC_PRIVATE, 4096, 0600) = 1',
  ])('is nothing of this kind: %s', (line) => {
    expect(problems(line)).toEqual([]);
  });

  test('a port of its own is no network', () => {
    const bound =
      'getsockname(5, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("127.0.0.1")}, [16]) = 0';
    const own =
      'connect(6, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("127.0.0.1")}, 16) = 0';
    expect(problems(bound, own)).toEqual([]);
    expect(problems(own)).toEqual(['it uses the network']);
  });

  test('a log that breaks off', () => {
    expect(readTrace('7 access("/p/a", F_OK) = 0\n', '/p').problems).toEqual([
      'it was not watched to its end',
    ]);
    expect(readTrace('', '/p').problems).toEqual(['it was not watched to its end']);
  });
});
