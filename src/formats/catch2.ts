// Catch2's XML report (-r xml): the mean of each benchmark in nanoseconds, inside its test case and sections.

import { parseXml, XmlElement, XmlError, type XmlNode } from '@rgrove/parse-xml';
import { attempt, failedEntry, isFailed } from './entries.ts';
import type { Entry, FailedEntry, Format, Measurement } from './format.ts';
import { located, quoted } from './located.ts';
import { pathOf, summed } from './measurement.ts';
import { fromNanoseconds } from './time-units.ts';

const documentOf = (xml: string, file: string): readonly XmlNode[] => {
  try {
    return parseXml(xml).children;
  } catch (error) {
    if (error instanceof RangeError) throw located(file, '', 'the XML is nested too deeply');
    if (!(error instanceof XmlError)) throw error;
    const [what = 'not XML'] = error.message.split(' (line');
    throw located(file, `line ${error.line}, column ${error.column}`, what.split('\n', 1)[0] ?? what);
  }
};

const elementsOf = (nodes: readonly XmlNode[]): XmlElement[] =>
  nodes.filter((node) => node instanceof XmlElement);

const nameOf = ({ attributes }: XmlElement): string | undefined =>
  Object.hasOwn(attributes, 'name') ? attributes['name'] : undefined;

/** Deeper than any sections go. */
const DEEPEST = 200;

function walk(nodes: readonly XmlNode[], parents: readonly string[], file: string): Entry[] {
  if (parents.length > DEEPEST) throw located(file, '', 'the XML is nested too deeply');
  return elementsOf(nodes).flatMap((element) => {
    if (element.name === 'BenchmarkResults') {
      const name = pathOf(...parents, nameOf(element)) || 'BenchmarkResults';
      return attempt(name, () => [benchmarkOf(element, name, file)]);
    }
    // Of the elements around a benchmark, these two name it.
    const named = element.name === 'TestCase' || element.name === 'Section';
    const path = [...parents, (named ? nameOf(element) : '') ?? ''];
    const inside = walk(element.children, path, file);
    return element.name === 'TestCase' && hasFailed(element)
      ? failedCase(pathOf(...path), inside, file)
      : inside;
  });
}

/** The last word on a test case; one that threw or whose check failed has measured something else than it meant. */
const hasFailed = ({ children }: XmlElement): boolean =>
  elementsOf(children).some(
    ({ name, attributes }) => name === 'OverallResult' && attributes['success'] === 'false',
  );

function failedCase(name: string, inside: readonly Entry[], file: string): Entry[] {
  const fail = (benchmark: string): FailedEntry =>
    failedEntry(benchmark, file, `TestCase ${quoted(name)}`, 'the test case failed');
  const lost = inside.map((entry) => (isFailed(entry) ? entry : fail(entry.name)));
  return lost.length > 0 ? lost : [fail(name)];
}

function benchmarkOf(element: XmlElement, name: string, file: string): Measurement {
  const children = elementsOf(element.children);
  const failed = children.find((child) => child.name === 'failed');
  const where = `BenchmarkResults ${quoted(name)}`;
  if (failed !== undefined)
    throw located(file, where, `the benchmark failed: ${quoted(failed.attributes['message'] ?? '')}`);
  const mean = children.find((child) => child.name === 'mean');
  const value = Number(mean?.attributes['value']);
  if (!(value > 0) || !Number.isFinite(value))
    throw located(file, `${where}, mean`, 'expected a value that is a number above zero');
  return summed(name, { mean: fromNanoseconds(value) });
}

export const catch2: Format = {
  reads: 'the XML report of Catch2',
  command: './tests "[benchmark]" --reporter xml --out report.xml',
  definedAt:
    'https://github.com/catchorg/Catch2/blob/9a2a4eadc0e50e0534278010624eac15991413a7/src/catch2/reporters/catch_reporter_xml.cpp',
  metrics: ['mean', 'throughput'],
  parse(xml, file) {
    if (xml.trim() === '') throw located(file, '', 'the report is empty');
    const found = walk(documentOf(xml, file), [], file);
    if (found.length > 0) return found;
    throw located(file, '', 'expected a BenchmarkResults element', 'Are benchmarks enabled and not skipped?');
  },
};
