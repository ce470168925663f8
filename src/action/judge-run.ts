import type { JudgeWork } from '../github/event.ts';
import type { Step } from './run.ts';
export const judgeRun = (_work: JudgeWork, _step: Step): Promise<number> => Promise.resolve(3);
