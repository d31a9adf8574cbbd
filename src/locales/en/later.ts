import type { Messages } from '../messages.js';

/** The English texts of what is loaded when first needed. */
export default {
  close: 'Close',

  'topics.discussed-at': 'Discussed at',
  'topics.about': 'What it is about',

  'entities.mentioned-at': 'Mentioned at',
  'entities.connected-to': 'Connected to',
  'entities.links-out': 'Links',

  'graph.map': 'Map',
  'graph.list': 'List',
  'graph.name': 'Map of {entities} and {connections}',
  'graph.keys': 'Arrow keys move from one to the next, Enter selects, Escape releases.',
  'graph.find': 'Find a person, company or idea',
  'graph.types': 'What is shown',
  'graph.zoom-in': 'Zoom in',
  'graph.zoom-out': 'Zoom out',
  'graph.reset': 'Show everything',
  'graph.fullscreen': 'Full screen',
  'graph.save': 'Save as a picture',
  'graph.wheel': 'Hold Ctrl and scroll to zoom',
  'graph.failed': 'The map could not be loaded. The list says the same.',
  'graph.node': '{name}, {type}, {connections}',
  'graph.path-to': 'Path to…',
  'graph.path-from': 'Choose where the path from {name} leads.',
  'graph.path': { one: 'Path in {count} step', other: 'Path in {count} steps' },
  'graph.no-path': 'No path leads from {from} to {to}.',
  'graph.evidence': 'Where it is said',

  'transcript.with-times': 'With times',
  'transcript.with-speakers': 'With speakers',
  'transcript.copy': 'Copy',
  'transcript.save': 'Save as',

  'player.off': 'Off',
  'player.speed': 'Speed',
  'player.pip': 'Picture in picture',
  'player.volume': 'Volume',
  'player.mute': 'Mute',
  'player.captions': 'Captions',
  'player.fullscreen': 'Full screen',
  'player.open': 'Open it at {host}',
  'player.why-network': 'The connection to it broke off.',
  'player.why-damaged': 'Its file is damaged.',
  'player.why-missing': 'It is not there, or this browser does not play its format.',
  'player.why-format': 'This browser does not play its format.',
  'player.why-host': '{host} does not play it here.',
  'player.skipped': 'Another source is used instead.',
} satisfies Messages;
