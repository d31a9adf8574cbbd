import { TranscriptView } from '../components/transcript-view/transcript-view.js';
import { isFree } from '../internal/registered.js';

if (isFree('transcript-view')) customElements.define('transcript-view', TranscriptView);
