// Stands in for vitest where tests are run again and again in one process: keeps them in a list, in the order they are declared.

import * as chai from 'chai';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

/** Every test that was declared: `{ name, run }`. */
export const declared = [];

let above = [];

export const test = (name, run) => void declared.push({ name: [...above, name].join(' '), run });
export const describe = (name, declare) => {
  above.push(name);
  declare();
  above.pop();
};

/** Rows that are no lists are one argument. */
const each = (declare) => (rows) => (name, run) => {
  for (const row of rows) declare(name, () => run(...(Array.isArray(row) ? row : [row])));
};
test.each = each(test);
describe.each = each(describe);

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);
