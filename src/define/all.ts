/** Registers every element, and what the one script adds to a plain page. */
import './video-knowledge.js';
import './key-moments.js';
import './page-spellings.js';
import './page-locales.js';
