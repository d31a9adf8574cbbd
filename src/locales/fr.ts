import type { Messages } from './messages.js';

const fr: Messages = {};

export default fr;
