import type { Messages } from './messages.js';

/** English, the language of last resort. */
const en = {
  retry: 'Try again',
  loading: 'Loading…',
  'error.network': 'The video’s data could not be reached. Check the connection and try again.',
  'error.http': 'The video’s data could not be loaded: the server answered {status}.',
  'error.html': 'There is a web page where the video’s data should be.',
  'error.json': 'The video’s data is damaged and cannot be read.',
  'error.truncated': 'The video’s data breaks off before its end.',
  'error.shape': 'This file holds no video document.',
  'error.format': 'This transcript is in a format that is not known.',
  'error.none': 'No video is named here: give this element a “src”.',
  'error.several':
    'There are several videos on this page: say with “src” or “for” which one this element shows.',
  clear: 'Clear',
  close: 'Close',
  more: 'Show more',
  less: 'Show less',
  search: 'Search',
  'seek-to': 'Play from {time}',
  'opens-elsewhere': 'opens another site',

  'details.label': 'About this video',
  'details.empty': 'There are no details about this video.',
  'details.minutes': { one: '{count} min', other: '{count} min' },
  'details.in-this-video': 'in this video',

  'summary.label': 'Summary',
  'summary.empty': 'This video has no summary.',

  'moments.label': 'Key moments',
  'moments.empty': 'This video has no key moments.',
  'moments.count': { one: '{count} moment', other: '{count} moments' },
  'moments.previous': 'Previous moment',
  'moments.next': 'Next moment',
  'moments.current': 'Playing now',

  'topics.label': 'What’s discussed',
  'topics.empty': 'This video has no topics.',
  'topics.count': { one: '{count} theme', other: '{count} themes' },

  'entities.label': 'Smart objects',
  'entities.empty': 'This video names no people, companies or ideas.',
  'entities.count': { one: '{count} entity', other: '{count} entities' },
  'entities.links': { one: '{count} link', other: '{count} links' },
  'entities.mentions': { one: '{count} mention', other: '{count} mentions' },
  'entities.mentioned-at': 'Mentioned at',
  'entities.connected-to': 'Connected to',
  'entities.links-out': 'Links',
  'entities.more': '{count} more',
  'entities.filter': 'Filter',
  'entities.no-match': 'Nothing matches “{query}”.',

  'graph.label': 'How they connect',
  'graph.empty': 'There is nothing to connect in this video.',
  'graph.connections': { one: '{count} connection', other: '{count} connections' },

  'transcript.label': 'Full transcript',
  'transcript.empty': 'This video has no transcript.',
  'transcript.count': { one: '{count} segment', other: '{count} segments' },

  'player.label': 'Video',
  'player.empty': 'This document names no video file.',

  'type.person': { one: 'Person', other: 'People' },
  'type.company': { one: 'Company', other: 'Companies' },
  'type.organization': { one: 'Organization', other: 'Organizations' },
  'type.place': { one: 'Place', other: 'Places' },
  'type.concept': { one: 'Concept', other: 'Concepts' },
  'type.media': { one: 'Media', other: 'Medias' },
  'type.event': { one: 'Event', other: 'Events' },
  'type.product': { one: 'Product', other: 'Products' },
  'type.work': { one: 'Work', other: 'Works' },
  'type.technology': { one: 'Technology', other: 'Technologies' },
} satisfies Messages;

/** The keys of all texts. */
export type MessageKey = keyof typeof en;

export default en;
