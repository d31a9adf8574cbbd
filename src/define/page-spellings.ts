import { watchSpellings } from '../internal/watch-spellings.js';

watchSpellings();
