/** Registers every element, and what the one script adds to a plain page. */
import './video-knowledge.js';
import './key-moments.js';
import './smart-objects.js';
import './topic-list.js';
import './video-summary.js';
import './video-details.js';
import './page-spellings.js';
import './page-locales.js';
