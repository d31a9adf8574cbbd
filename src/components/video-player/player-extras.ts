export { barMarks, showBuffered } from './bar-marks.js';
export { BarTip } from './bar-tip.js';
export { styles } from './player-extras.styles.js';
export { renderFailure, renderSkipped } from './player-failure.js';
export { onKey } from './player-keys.js';
export { renderSettings } from './player-settings.js';
export { layOutSwitches, renderSwitches } from './player-switches.js';
