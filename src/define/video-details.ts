import { VideoDetails } from '../components/video-details/video-details.js';
import { isFree } from '../internal/registered.js';

if (isFree('video-details')) customElements.define('video-details', VideoDetails);
