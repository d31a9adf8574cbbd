/** Makes transcripts of any length from a seed: the same everywhere, in Node and in a page. */

const WORDS =
  `the a of and to in that it is was for on with as we you they this but from at by not are
or an have be has had will would can could there their what when which who how about into over after
before between because people time year way day thing world life hand part place case week company
system program question work government number night point home water room mother area money story
fact month lot right study book eye job word business issue side kind head house service friend father
power hour game line end member law car city community name president team minute idea body information
back parent face others level office door health person art war history party result change morning
reason research girl guy moment air teacher force education foot boy age policy process music market
sense nation plan college interest death experience effect use class control field development role
effort rate heart drug show leader light voice wife police mind price report decision son view town
road arm difference value building action season society tax director position player record paper
space ground form event official matter center couple site project activity star table need court oil
situation cost industry figure street image phone data picture practice piece land product doctor wall
patient worker news test movie north love support technology step baby computer type attention film
tree source organization hair window culture chance brother energy period course summer plant
opportunity term letter condition choice rule daughter south husband floor campaign material population
call economy hospital church risk fire future bank century memory attack officer environment unit
network training model inference token weight layer gradient cluster chip memory bandwidth latency`
    .split(/\s+/)
    .filter(Boolean);

const NAMES = [
  ['nvidia', 'Nvidia', 'company'],
  ['deepseek', 'DeepSeek', 'company'],
  ['openai', 'OpenAI', 'company'],
  ['liang', 'Liang Wenfeng', 'person'],
  ['hangzhou', 'Hangzhou', 'place'],
  ['moe', 'Mixture of Experts', 'concept'],
  ['mhla', 'Latent Attention', 'concept'],
  ['h800', 'Hopper H800', 'product'],
  ['zurich', 'Zürich', 'place'],
  ['bloomberg', 'Bloomberg', 'media'],
  ['stargate', 'Project Stargate', 'event'],
  ['altman', 'Sam Altman', 'person'],
];

const SPEAKERS = ['Ada Ferreira', 'Tom Okafor', 'Mireille Blanc', 'Questions from the floor'];

/** A small generator of good pseudo-random numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many lines carry a token that is found nowhere else, the last line always among them. */
const SAMPLES = 100;

/** The word that only this line has. */
export const tokenOf = (index) => `zq${String(index).padStart(6, '0')}`;

/** Indexes of the lines that carry a token. */
export function sampled(count) {
  const step = Math.max(1, Math.floor(count / SAMPLES));
  const indexes = [];
  for (let index = 0; index < count - 1; index += step) indexes.push(index);
  return [...indexes, count - 1];
}

/** About one line in ten has the query of the search measure: 10,000 hits in 100,000 lines. */
export const COMMON = 'quasar';

/** Segments of about 100 bytes each: 100,000 of them are 10 MB of text. */
export function segmentsOf(count, seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const tokens = new Set(sampled(count));
  const segments = [];
  let start = 0;
  let speaker = SPEAKERS[0];
  let turn = 5;
  for (let index = 0; index < count; index++) {
    if (!turn--) {
      speaker = pick(SPEAKERS);
      turn = 3 + Math.floor(next() * 9);
    }
    const words = [];
    const target = 40 + next() * 120;
    let length = 0;
    while (length < target) {
      const word = next() < 0.02 ? pick(NAMES)[1] : pick(WORDS);
      words.push(word);
      length += word.length + 1;
    }
    if (next() < 0.1) words.splice(1, 0, COMMON);
    if (tokens.has(index)) words.push(tokenOf(index));
    words[0] = words[0][0].toUpperCase() + words[0].slice(1);
    const end = start + 2 + Math.round(next() * 400) / 100;
    const text = `${words.join(' ')}.`;
    const segment = { start: round(start), end: round(end), speaker, text };
    if (index % 10 === 3) segment.words = wordsOf(text, start, end);
    segments.push(segment);
    start = end;
  }
  return segments;
}

function wordsOf(text, start, end) {
  const parts = text.split(' ');
  const each = (end - start) / parts.length;
  return parts.map((part, index) => ({
    start: round(start + index * each),
    end: round(start + (index + 1) * each),
    text: part,
  }));
}

const round = (seconds) => Math.round(seconds * 1000) / 1000;

/** Names that the text mentions, as entities of a document. */
export const entities = NAMES.map(([id, name, type]) => ({ id, name, type }));

/** A document with one transcript. */
export function documentOf(segments) {
  return {
    version: 1,
    id: `bench-${segments.length}`,
    title: 'A transcript to measure with',
    language: 'en',
    duration: segments.at(-1)?.end ?? 0,
    entities,
    transcripts: [{ language: 'en', segments }],
  };
}

/** A time as WebVTT writes it. */
export function timestamp(seconds) {
  const ms = Math.round(seconds * 1000);
  const two = (value) => String(value).padStart(2, '0');
  const hours = two(Math.floor(ms / 3_600_000));
  const minutes = two(Math.floor(ms / 60_000) % 60);
  return `${hours}:${minutes}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** The segments as a WebVTT file, with voices, some identifiers, settings, classes and entities. */
export function webvttOf(segments) {
  const blocks = segments.map(({ start, end, speaker, text }, index) => {
    const id = index % 4 ? '' : `${index}\n`;
    const settings = index % 7 ? '' : ' line:90% align:start';
    const body = index % 5 ? text : text.replace(/ (\w+) (\w+)/, ' <i>$1</i> &amp; $2');
    return `${id}${timestamp(start)} --> ${timestamp(end)}${settings}\n<v ${speaker}>${body}\n`;
  });
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

/** The segments as the simplest WebVTT file: times and text. */
export function simpleWebvttOf(segments) {
  const blocks = segments.map(
    ({ start, end, text }) => `${timestamp(start)} --> ${timestamp(end)}\n${text}\n`,
  );
  return `WEBVTT\n\n${blocks.join('\n')}`;
}
