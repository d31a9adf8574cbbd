import type { Messages } from './messages.js';

const de: Messages = {};

export default de;
