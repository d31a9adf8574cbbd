import type { Messages } from './messages.js';

const ar: Messages = {};

export default ar;
