import { KeyMoments } from '../components/key-moments/key-moments.js';
import { isFree } from '../internal/registered.js';

if (isFree('key-moments')) customElements.define('key-moments', KeyMoments);
