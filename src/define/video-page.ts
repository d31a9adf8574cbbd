import { VideoPage } from '../components/video-page/video-page.js';
import { isFree } from '../internal/registered.js';
import './entity-graph.js';
import './key-moments.js';
import './smart-objects.js';
import './topic-list.js';
import './transcript-view.js';
import './video-details.js';
import './video-knowledge.js';
import './video-player.js';
import './video-summary.js';

if (isFree('video-page')) customElements.define('video-page', VideoPage);
