import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { markdownTable } from 'markdown-table';
import { between } from './between.ts';

const SOURCE = 'src';

/** Rooms by name, each with the rooms that it imports and how many files it has. */
type Rooms = ReadonlyMap<string, { readonly files: number; readonly imports: readonly string[] }>;

/** docs/architecture.md with a picture and a table of the folders of src and who imports whom, as the code is. */
export function withRooms(text: string): string {
  const rooms = roomsOf((file) => file.split('/')[0] ?? '');
  const core = roomsOf((file) => (file.startsWith('core/') ? dirname(file) : ''));
  return between(between(text, 'picture', picture(rooms, core)), 'rooms', table(rooms));
}

/** Rooms of all files that `roomOf` puts into one. */
function roomsOf(roomOf: (file: string) => string): Rooms {
  const rooms = new Map<string, { files: number; imports: Set<string> }>();
  for (const file of filesIn()) {
    const name = roomOf(file);
    if (name === '') continue;
    const room = rooms.get(name) ?? { files: 0, imports: new Set() };
    rooms.set(name, room);
    room.files += 1;
    for (const target of importsOf(file)) if (roomOf(target) !== name) room.imports.add(roomOf(target));
  }
  return new Map(
    [...rooms]
      .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
      .map(([name, { files, imports }]) => [
        name,
        { files, imports: [...imports].filter(Boolean).toSorted() },
      ]),
  );
}

const filesIn = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.d)\.ts$|\.py$/.test(file),
  );

/** Files of src that a file imports, by their paths in src. */
const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(SOURCE, file), 'utf8').matchAll(
      /^(?:import|export)\b[^;']*'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm,
    ),
  ].map(([, name, dynamic]) => relative('.', join(dirname(file), name ?? dynamic ?? '')));

/** What most rooms import is not drawn. */
const GROUND = 'core';

function picture(rooms: Rooms, core: Rooms): string {
  const arrows = (each: Rooms, indent: string): string[] =>
    [...each].flatMap(([name]) =>
      neededImports(name, each)
        .filter((target) => target !== GROUND)
        .map((target) => `${indent}${nodeOf(name)} --> ${nodeOf(target)}`),
    );
  const nodes = (each: Rooms, indent: string): string[] =>
    [...each.keys()].filter((name) => name !== GROUND).map((name) => `${indent}${nodeOf(name)}["${name}"]`);
  return [
    '```mermaid',
    'flowchart TB',
    ...nodes(rooms, '  '),
    ...arrows(rooms, '  '),
    `  subgraph ${GROUND}`,
    ...nodes(core, '    '),
    ...arrows(core, '    '),
    '  end',
    '```',
  ].join('\n');
}

/** A word that mermaid takes for nothing else. */
const nodeOf = (room: string): string => `r_${room.replaceAll(/\W/g, '_')}`;

/** Imports without those that another import makes too. */
const neededImports = (name: string, rooms: Rooms): string[] => {
  const imports = rooms.get(name)?.imports ?? [];
  return imports.filter(
    (target) => !imports.some((other) => other !== target && reaches(other, target, rooms)),
  );
};

const reaches = (from: string, to: string, rooms: Rooms): boolean =>
  (rooms.get(from)?.imports ?? []).some((next) => next === to || reaches(next, to, rooms));

const table = (rooms: Rooms): string =>
  markdownTable(
    [
      ['room', 'files', 'imports'],
      ...[...rooms].map(([name, { files, imports }]) => [`\`${name}\``, String(files), imports.join(', ')]),
    ],
    { alignDelimiters: false },
  );
