// What is shipped: dist/, committed.
import { bundle } from './bundle.mjs';

await bundle('dist');
