import { expect, test } from 'vitest';
import { withAgentsSection } from '../../src/init/agents.ts';

test('the section is added once, below what is there, and loses nothing', () => {
  const alone = withAgentsSection(null);
  expect(alone).toMatch(/^## Performance budgets\n/);
  const added = withAgentsSection('# Agents\n\nBe kind.\n\n\n');
  expect(added).toBe(`# Agents\n\nBe kind.\n\n${alone}`);
  expect(withAgentsSection(added)).toBeNull();
});
