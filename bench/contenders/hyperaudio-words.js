/** hyperaudio-lite with a timed span for each word. */
import { hyperaudio } from './hyperaudio.js';

export default hyperaudio(true);
