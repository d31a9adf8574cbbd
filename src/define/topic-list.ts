import { TopicList } from '../components/topic-list/topic-list.js';
import { isFree } from '../internal/registered.js';

if (isFree('topic-list')) customElements.define('topic-list', TopicList);
