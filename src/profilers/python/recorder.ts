import FUNCTIONS from './recorder/functions.py';
import PRELOAD from './recorder/preload.py';
import READER from './recorder/reader.py';
import RECORDER from './recorder/main.py';
import SERVER from './recorder/server.py';
import SAMPLER from './recorder/sampler.py';
import SPY from './recorder/spy.py';
import TURNS from './recorder/turns.py';

/** The program that samples a Python process and counts its calls, of parts that use what stands before them. */
export const PYTHON_RECORDER = [SAMPLER, SPY, FUNCTIONS, TURNS, RECORDER].join('\n');

/** The program it starts to read its stack. */
export const PYTHON_READER = READER;

/** What becomes the `sitecustomize` of a program that is profiled. */
export const PYTHON_PRELOAD = PRELOAD;

/** The program that samples the threads of a Python server. */
export const PYTHON_SERVER = [SAMPLER, SPY, FUNCTIONS, TURNS, RECORDER, SERVER].join('\n');
