import { VideoKnowledge } from '../components/video-knowledge/video-knowledge.js';
import { isFree } from '../internal/registered.js';

if (isFree('video-knowledge')) customElements.define('video-knowledge', VideoKnowledge);
