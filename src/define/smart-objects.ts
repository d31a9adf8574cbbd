import { SmartObjects } from '../components/smart-objects/smart-objects.js';
import { isFree } from '../internal/registered.js';

if (isFree('smart-objects')) customElements.define('smart-objects', SmartObjects);
