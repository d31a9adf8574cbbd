import type { Messages } from '../messages.js';

/** The English texts that a page may show before anybody touches it. */
export default {
  retry: 'Try again',
  loading: 'Loading…',
  'error.network': 'The video’s data could not be reached. Check the connection and try again.',
  more: 'Show more',
  'seek-to': 'Play from {time}',
  'opens-elsewhere': 'opens another site',

  'details.label': 'About this video',
  'details.minutes': '{count} min',
  'details.in-this-video': 'in this video',

  'summary.label': 'Summary',

  'moments.label': 'Key moments',
  'moments.count': { one: '{count} moment', other: '{count} moments' },

  'topics.label': 'What’s discussed',
  'topics.count': { one: '{count} theme', other: '{count} themes' },

  'entities.label': 'Smart objects',
  'entities.count': { one: '{count} entity', other: '{count} entities' },
  'entities.links': { one: '{count} link', other: '{count} links' },
  'entities.mentions': { one: '{count} mention', other: '{count} mentions' },
  'entities.more': '{count} more',
  'entities.filter': 'Filter',

  'graph.label': 'How they connect',
  'graph.connections': { one: '{count} connection', other: '{count} connections' },

  'transcript.label': 'Full transcript',
  'transcript.count': { one: '{count} segment', other: '{count} segments' },
  'transcript.tools': 'Find and filter',
  'transcript.search': 'Search the transcript',
  'transcript.language': 'Language',
  'transcript.speakers': 'Speakers',
  'transcript.menu': 'Copy and save',

  'player.label': 'Video',
  'player.play': 'Play',
  'player.pause': 'Pause',
  'player.position': 'Position',
  'player.of': '{time} of {length}',
  'player.settings': 'Settings',

  'type.person': { one: 'Person', other: 'People' },
  'type.company': { one: 'Company', other: 'Companies' },
  'type.organization': { one: 'Organization', other: 'Organizations' },
  'type.place': { one: 'Place', other: 'Places' },
  'type.concept': { one: 'Concept', other: 'Concepts' },
  'type.media': { one: 'Media', other: 'Media' },
  'type.event': { one: 'Event', other: 'Events' },
  'type.product': { one: 'Product', other: 'Products' },
  'type.work': { one: 'Work', other: 'Works' },
  'type.technology': { one: 'Technology', other: 'Technologies' },
} satisfies Messages;
