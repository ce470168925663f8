import { expect, test } from 'vitest';
import { commandsFor, parseMounts, type View } from '../../src/isolation/mounts.ts';

const VIEW: View = {
  mounts: [
    { point: '/', options: 'rw,relatime', type: 'ext4' },
    { point: '/mnt/it is', options: 'rw,nosuid,nodev', type: 'ext4' },
    { point: '/proc', options: 'rw', type: 'proc' },
  ],
  own: '/tmp/run/one',
  stage: '/tmp/run/one/.stage',
  hidden: ['/tmp', '/tmp/run'],
  copied: ['/home/me', '/home/me/.cargo', '/tmp/run/home'],
  shown: ['/tmp/tools/bin', '/usr/bin', '/home/me/p/.git/objects'],
  blank: ['/home/me/p/.git'],
};
const commands = commandsFor(VIEW);
const first = (text: string): number => commands.findIndex((command) => command.includes(text));

test('mounts are read as the system lists them', () => {
  const text = String.raw`36 35 98:0 /mnt1 /mnt/it\040is rw,noatime master:1 - ext3 /dev/root rw,errors=continue
25 30 0:23 / /sys rw,nosuid,nodev - sysfs sysfs rw
`;
  expect(parseMounts(text)).toEqual([
    { point: '/mnt/it is', options: 'rw,noatime', type: 'ext3' },
    { point: '/sys', options: 'rw,nosuid,nodev', type: 'sysfs' },
  ]);
});

test('everything becomes read-only and keeps what it was forbidden, but for what the kernel keeps for itself', () => {
  expect(commands).toContain("mount -o 'remount,bind,ro,relatime' '/'");
  expect(commands).toContain("mount -o 'remount,bind,ro,nosuid,nodev' '/mnt/it is' 2>/dev/null || :");
  expect(commands.join('\n')).not.toContain("'/proc'");
});

test('the own folder waits writable, others read-only, and each appears in the empty folder that hides the rest', () => {
  expect(commands).toContain("mount --rbind '/tmp/run/one' '/tmp/run/one/.stage/own'");
  expect(commands).not.toContain("mount -o remount,bind,ro '/tmp/run/one/.stage/own'");
  expect(commands).toContain("mount -o remount,bind,ro '/tmp/run/one/.stage/lent0'");
  expect(commands).toContain(
    "mount --rbind '/tmp/run/one/.stage/lent0' '/tmp/run/one/.stage/root0/tools/bin'",
  );
  expect(first("'/tmp/run/one/.stage/root0/tools/bin'")).toBeLessThan(
    first("mount --rbind '/tmp/run/one/.stage/root0' '/tmp'"),
  );
  // What is in sight anyway needs nothing.
  expect(commands.join('\n')).not.toContain('/usr/bin');
});

test('a home is copied once with all in it, before it becomes read-only; one in a hidden folder is an empty one', () => {
  const copies = commands.filter((command) => command.includes('overlay'));
  expect(copies).toHaveLength(1);
  expect(copies[0]).toContain('lowerdir=/home/me,');
  expect(first('overlay')).toBeLessThan(first('remount,bind,ro,relatime'));
  expect(commands).toContain("mkdir -p '/tmp/run/one/.stage/root0/run/home'");
});

test("of the user's .git nothing is seen but its objects", () => {
  expect(commands).toContain("mount --rbind '/tmp/run/one/.stage/lent1' '/home/me/p/.git/objects'");
});

test('a quote in a path is no end of it', () => {
  const all = commandsFor({ ...VIEW, own: "/tmp/it's" }).join('\n');
  expect(all).toContain(`'/tmp/it'\\''s'`);
});
