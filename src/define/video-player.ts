import { VideoPlayer } from '../components/video-player/video-player.js';
import { isFree } from '../internal/registered.js';

if (isFree('video-player')) customElements.define('video-player', VideoPlayer);
