/** Registers every element, and what the one script adds to a plain page. */
import './video-knowledge.js';
import './video-player.js';
import './video-details.js';
import './video-summary.js';
import './entity-graph.js';
import './smart-objects.js';
import './key-moments.js';
import './transcript-view.js';
import './topic-list.js';
import './video-page.js';
import './page-spellings.js';
import './page-locales.js';
