import FUNCTIONS from '../../system/python-functions.py';
import PRELOAD from '../../system/python-preload.py';
import READER from '../../system/python-reader.py';
import RECORDER from '../../system/python-recorder.py';
import SERVER from '../../system/python-server.py';
import SAMPLER from '../../system/python-sampler.py';
import SPY from '../../system/python-spy.py';
import TURNS from '../../system/python-turns.py';

/** The program that samples a Python process and counts its calls, of parts that use what stands before them. */
export const PYTHON_RECORDER = [SAMPLER, SPY, FUNCTIONS, TURNS, RECORDER].join('\n');

/** The program it starts to read its stack. */
export const PYTHON_READER = READER;

/** What becomes the `sitecustomize` of a program that is profiled. */
export const PYTHON_PRELOAD = PRELOAD;

/** The program that samples the threads of a Python server. */
export const PYTHON_SERVER = [SAMPLER, SPY, FUNCTIONS, TURNS, RECORDER, SERVER].join('\n');
