import { upgradeSpellings } from '../internal/page-spellings.js';

upgradeSpellings();
