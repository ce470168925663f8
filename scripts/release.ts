// node scripts/release.ts TAG NOTES: what .github/workflows/release.yml has to know of a tag, as outputs of a step; the notes
// go to the file NOTES. Needs Node 24, which runs it as it is, so that nothing has to be installed.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { planRelease, type Tagged } from './release/plan.ts';

const [tag = '', notes = ''] = process.argv.slice(2);
const plan = planRelease({
  tag,
  tags: execFileSync('git', ['tag', '--list'], { encoding: 'utf8' }).split('\n'),
  repository: process.env['GITHUB_REPOSITORY'] ?? '',
  manifest: JSON.parse(readFileSync('package.json', 'utf8')) as Tagged['manifest'],
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
});
writeFileSync(notes, `${plan.notes}\n`);
console.log(`version=${plan.version}
prerelease=${plan.isPrerelease}
latest=${plan.isLatest}
channel=${plan.channel}
major-tag=${plan.majorTag}
moves-major-tag=${plan.movesMajorTag}`);
