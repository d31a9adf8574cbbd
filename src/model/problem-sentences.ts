import type { Problem } from './problems.js';

type Sentence = readonly [severity: Problem['severity'], template: string];

/** What editors are told, by what is wrong; each `%` stands for a value. */
export const PROBLEM_SENTENCES = {
  unreadable: ['error', 'it cannot be read; it was dropped'],
  'no-fields': ['error', 'its fields cannot be read'],
  'unreadable-field': ['error', 'its field % cannot be read; it was dropped'],
  'not-a-list': ['info', 'a list is expected here; the one value was taken as its only item'],
  hole: ['info', 'there is nothing here; it was dropped'],
  unsorted: ['info', 'they were not in the order of time; they were sorted'],
  'not-understood': ['error', '% was not understood; it was dropped'],
  'no-title': ['warning', 'it has no title'],
  missing: ['error', 'it has no usable %; it was dropped'],
  'ends-early': ['warning', 'it ends (%) before it starts (%); the end was dropped'],
  'no-length': ['warning', 'it ends (%) when it starts; the end was dropped'],
  'no-text': ['warning', 'it has no text; it was left out'],
  'starts-before': ['warning', 'its start (%) is before the beginning; 0 was taken'],
  'ends-before': ['warning', 'its end (%) is before the beginning; it was dropped'],
  'read-as': ['info', '% was read as %'],
  'no-start': ['warning', 'it has no usable start; % was taken, where the one before it ends'],
  'no-end': ['info', 'it has no end; the start of the next one was taken'],
  'no-name': ['warning', 'it has no name; its id was taken'],
  again: ['warning', 'it is % again; the two were merged'],
  'id-taken': ['warning', 'its id % is that of another; it is now %'],
  unknown: ['error', '% is not among the entities, or stands for several; it was dropped'],
  newer: [
    'warning',
    'version % is newer than what is known here (1); it was read as far as it is understood',
  ],
} satisfies Record<string, Sentence>;

/** What can be wrong with a document. */
export type ProblemCode = keyof typeof PROBLEM_SENTENCES;
