// The licences of what is bundled: the texts that a package ships, and the copyright notices in the files taken from it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
/** Comments that begin a line: one block, or lines that follow each other. */
const COMMENT = /^[ \t]*\/\*[^]*?\*\/|(?:^[ \t]*\/\/.*\n)+/gm;
const CLAIM = /copyright|\(c\) \d{4}/i;
const RULE = '='.repeat(100);

const read = (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
const tidy = (text) => text.replaceAll(/[ \t]+$/gm, '').replaceAll(/^\n+|\n+$/g, '');

/** The text of a comment without its marks. */
const textOf = (comment) =>
  tidy(
    comment
      .replace(/^[ \t]*\/\*[*!]*/, '')
      .replace(/\*\/$/, '')
      .replaceAll(/^[ \t]*(?:\*|\/\/) ?/gm, ''),
  );

const noticesIn = (text) => (text.match(COMMENT) ?? []).filter((each) => CLAIM.test(each)).map(textOf);

/** The package that a file is of, and the licence files on the way up to its top: some cover one folder only. */
const originOf = (file) => {
  const licences = [];
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const names = readdirSync(folder)
      .filter((name) => LICENCE_FILE.test(name))
      .toSorted();
    licences.push(...names.map((name) => join(folder, name)));
    const manifest = join(folder, 'package.json');
    const { name, version, license } = existsSync(manifest) ? JSON.parse(read(manifest)) : {};
    if (name !== undefined && version !== undefined) return { name, version, license, licences };
  }
  throw new Error(`${file} is bundled, and no package.json says what it is of`);
};

/** A text for what a package leaves out: scripts/notices/NAME.txt, where / of a scope is +. */
const additionTo = (name) => {
  const file = `scripts/notices/${name.replace('/', '+')}.txt`;
  return existsSync(file) ? [tidy(read(file))] : [];
};

const byName = (one, other) => Number(one > other) - Number(one < other);

/** Foreign files with a byte in any output of these builds. */
const foreignFiles = (metafiles) =>
  metafiles
    .flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && /(^|\/)node_modules\//.test(file))
    .map(([file]) => file)
    .toSorted(byName);

/** Each package that esbuild bundled, with every text its licence asks to be kept. Throws for one without any. */
export const bundledPackages = (metafiles) => {
  const packages = new Map();
  for (const file of new Set(foreignFiles(metafiles))) {
    const { name, version, license, licences } = originOf(file);
    const known = packages.get(`${name} ${version}`) ?? { name, version, license, licences: [], notices: [] };
    known.licences.push(...licences.map((each) => tidy(read(each))));
    known.notices.push(...noticesIn(read(file)));
    packages.set(`${name} ${version}`, known);
  }
  return [...packages.values()]
    .map(({ licences, notices, ...each }) => {
      const texts = [...licences, ...additionTo(each.name)];
      if (texts.length === 0)
        throw new Error(
          `${each.name} is bundled and ships no licence: put its text into scripts/notices/${each.name.replace('/', '+')}.txt`,
        );
      return { ...each, texts: [...new Set([...texts, ...notices])] };
    })
    .sort((one, other) => byName(one.name, other.name));
};

const titleOf = ({ name, version, license }) => `${name} ${version}, ${license}`;

/** The longest licence, word for word the same in many packages; what stands before and behind it is each one's own. */
const APACHE = /^[ \t]*Apache License\n[ \t]*Version 2\.0, January 2004\n[^]*?END OF TERMS AND CONDITIONS$/m;
const AS_ABOVE = '[The Apache License, Version 2.0, word for word as it stands above]';

/** Gives each text with that licence in full where it comes first. */
const apacheOnce = () => {
  const known = new Set();
  return (text) =>
    text.replace(APACHE, (licence) => {
      const words = licence.split(/\s+/).join(' ').trim();
      if (known.has(words)) return AS_ABOVE;
      known.add(words);
      return licence;
    });
};

/** Packages by title, then each text once, below the titles of those it belongs to. */
export const noticesOf = (packages) => {
  const owners = new Map();
  for (const each of packages)
    for (const text of each.texts) owners.set(text, [...(owners.get(text) ?? []), titleOf(each)]);
  const shown = apacheOnce();
  const texts = [...owners].map(([text, titles]) => `${RULE}\n${titles.join('\n')}\n\n${shown(text)}\n`);
  return `${packages.map(titleOf).join('\n')}\n\n${texts.join('\n')}`;
};
