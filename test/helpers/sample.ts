/** A small document with something for every widget. */
export const sample = {
  version: 1,
  id: 'sample',
  title: 'Tides and the Moon',
  description: 'Why the sea rises and falls.',
  language: 'en',
  published: '2025-03-04',
  duration: 60,
  channel: { name: 'Harbour Talks', url: 'https://example.org/' },
  people: [{ name: 'Ada Moss', role: 'speaker' }],
  sources: [],
  summary: [
    {
      heading: 'What pulls',
      points: [
        {
          icon: '🌙',
          key: 'The Moon',
          text: 'The Moon pulls the sea.',
          start: 0,
          end: 10,
          entities: ['moon'],
        },
        { text: 'The Sun helps.', entities: ['sun'] },
      ],
    },
  ],
  entities: [
    {
      id: 'moon',
      name: 'Moon',
      type: 'place',
      aliases: ['Luna'],
      description: 'Earth’s companion.',
      sameAs: ['https://www.wikidata.org/entity/Q405'],
    },
    { id: 'sun', name: 'Sun', type: 'place' },
    { id: 'tide', name: 'tide', type: 'concept' },
    { id: 'newton', name: 'Isaac Newton', type: 'person', url: 'https://example.org/newton' },
  ],
  connections: [
    {
      source: 'moon',
      target: 'tide',
      label: 'causes',
      directed: true,
      evidence: [{ start: 0, end: 10 }],
    },
    { source: 'sun', target: 'tide', label: 'strengthens', evidence: [{ start: 20, end: 30 }] },
    { source: 'newton', target: 'tide', label: 'explained', evidence: [{ start: 40, end: 50 }] },
  ],
  moments: [
    { start: 0, end: 30, title: 'The pull', description: 'What moves the water.' },
    { start: 30, end: 60, title: 'The proof' },
  ],
  topics: [{ label: 'Gravity', entities: ['newton'], ranges: [{ start: 40, end: 60 }] }, 'Oceans'],
  transcripts: [
    {
      language: 'en',
      label: 'English',
      segments: [
        {
          start: 0,
          end: 10,
          speaker: 'Ada Moss',
          text: 'The Moon pulls the sea, and a tide rises.',
        },
        { start: 10, end: 20, speaker: 'Ada Moss', text: 'Water follows, slowly.' },
        { start: 20, end: 30, speaker: 'Ben Roe', text: 'And the Sun?' },
        { start: 30, end: 40, speaker: 'Ada Moss', text: 'The Sun helps or hinders.' },
        {
          start: 40,
          end: 60,
          speaker: 'Ada Moss',
          text: 'Isaac Newton explained why, with the Moon in mind.',
        },
      ],
    },
  ],
} as const;
