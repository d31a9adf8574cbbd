import type { Messages } from './messages.js';

const es: Messages = {};

export default es;
