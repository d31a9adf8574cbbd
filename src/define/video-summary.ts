import { VideoSummary } from '../components/video-summary/video-summary.js';
import { isFree } from '../internal/registered.js';

if (isFree('video-summary')) customElements.define('video-summary', VideoSummary);
