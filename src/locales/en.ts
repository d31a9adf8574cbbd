import first from './en/first.js';
import later from './en/later.js';

/** English, the language of last resort. */
const en = { ...first, ...later };

/** The keys of all texts. */
export type MessageKey = keyof typeof en;

export default en;
