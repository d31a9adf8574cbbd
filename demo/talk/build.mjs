#!/usr/bin/env node
/**
 * Makes the demo video and its document from `talk.mjs` and `slides.mjs`:
 *
 *   node demo/talk/build.mjs            everything
 *   node demo/talk/build.mjs --text     the document and the transcripts only
 *                                       (when no spoken word or slide has changed)
 *
 * Needs espeak-ng, ffmpeg, chromium and python3 (see README.md). The programs
 * can be named by the variables FFMPEG, FFPROBE, CHROMIUM and PYTHON.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './check.mjs';
import { colors, height, meter, page, picture, speakerColor, width } from './slides.mjs';
import {
  connections,
  entities,
  moments,
  say,
  slides,
  speakers,
  summary,
  talk,
  topics,
} from './talk.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = (name) => join(here, name);
const {
  FFMPEG = 'ffmpeg',
  FFPROBE = 'ffprobe',
  CHROMIUM = 'chromium',
  PYTHON = 'python3',
} = process.env;
const run = (program, args, options) =>
  execFileSync(program, args, {
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  });
const textOnly = process.argv.includes('--text');

const FPS = 12;
const LEAD = 1; // seconds of silence before the first word
const TAIL = 2.5; // and after the last
const GAP = 0.3; // between two lines of one speaker
const TURN = 0.5; // where the speaker changes
const SLIDE = 0.9; // where the slide changes
const FADE = 4; // frames from one picture to the next
const OPUS_RATE = 48000;

const round = (seconds) => Math.round(seconds * 100) / 100;

// ---------------------------------------------------------------- the lines

const lines = slides.flatMap((slide, slideIndex) =>
  slide.lines.map(([id, speaker, text, german], step) => ({
    id,
    speaker,
    text,
    german,
    slide: slide.id,
    slideIndex,
    step,
  })),
);

/** The text as it is spoken, with the place of every written word in it. */
function spoken(line) {
  let text = '';
  const words = line.text.split(' ').map((written) => {
    const [, before, core, after] = written.match(/^([("„]*)(.*?)([.,:;?!")“]*)$/u);
    const from = text.length ? text.length + 1 : 0;
    text += (text ? ' ' : '') + before + (say[core] ?? core) + after;
    return { text: written, from, to: text.length };
  });
  return { text, words };
}

// ---------------------------------------------------------------- the voice

const work = mkdtempSync(join(tmpdir(), 'videolore-talk-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const script = lines.map(spoken);
const raw = join(work, 'lines.raw');
const voice = JSON.parse(
  run(PYTHON, [out('speak.py'), raw], {
    input: JSON.stringify(
      lines.map((line, index) => {
        const { voice, rate, pitch, range } = speakers[line.speaker];
        return { text: script[index].text, voice, rate, pitch, range };
      }),
    ),
  }).toString(),
);
const rate = voice.sampleRate;
const bytes = readFileSync(raw);
const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);

/** Loudness in steps of 5 ms. */
const STEP = Math.round(rate / 200);
function envelope(pcm) {
  const levels = new Float32Array(Math.ceil(pcm.length / STEP));
  for (let index = 0; index < levels.length; index++) {
    const part = pcm.subarray(index * STEP, (index + 1) * STEP);
    let sum = 0;
    for (const sample of part) sum += sample * sample;
    levels[index] = Math.sqrt(sum / part.length);
  }
  return levels;
}

let offset = 0;
voice.lines.forEach((spokenLine, index) => {
  const line = lines[index];
  line.pcm = samples.subarray(offset, (offset += spokenLine.samples));
  line.levels = envelope(line.pcm);
});

// Both voices equally loud.
const gains = {};
for (const name of Object.keys(speakers)) {
  const loud = lines
    .filter((line) => line.speaker === name)
    .flatMap((line) => [...line.levels].filter((level) => level > 500));
  const rms = Math.sqrt(loud.reduce((sum, level) => sum + level * level, 0) / loud.length);
  gains[name] = 5200 / rms;
}

// Words: a start from the synthesizer for each, an end where the sound ends or the next word starts.
const QUIET = 120;
lines.forEach((line, index) => {
  const { words } = script[index];
  const { events } = voice.lines[index];
  const first = line.levels.findIndex((level) => level > QUIET);
  const last = line.levels.findLastIndex((level) => level > QUIET) + 1;
  line.from = first * STEP;
  line.to = Math.min(line.pcm.length, last * STEP);
  const starts = words.map((word) => {
    const event = events.find(([, position]) => position >= word.from && position < word.to);
    return event?.[0];
  });
  starts[0] = line.from;
  // Words that the synthesizer joins ("I am", "of the") report one start: share the time by length.
  for (let at = 1; at < words.length; at++) {
    if (starts[at] !== undefined && starts[at] > starts[at - 1]) continue;
    let next = at;
    while (next < words.length && !(starts[next] > starts[at - 1])) next++;
    const end = starts[next] ?? line.to;
    const length = (word) => word.to - word.from + 1;
    const total = words.slice(at - 1, next).reduce((sum, word) => sum + length(word), 0);
    starts[at] = starts[at - 1] + ((end - starts[at - 1]) * length(words[at - 1])) / total;
  }
  line.words = words.map((word, at) => {
    const limit = Math.min(line.to, starts[at + 1] ?? line.to);
    let end = Math.floor(limit / STEP);
    while (end * STEP > starts[at] + 0.04 * rate && line.levels[end - 1] <= QUIET) end--;
    return {
      text: word.text,
      from: starts[at],
      to: Math.min(limit, Math.max(end * STEP, starts[at] + 0.04 * rate)),
    };
  });
});

// ---------------------------------------------------------------- the clock

let now = LEAD * rate;
lines.forEach((line, index) => {
  const before = lines[index - 1];
  if (before) {
    const pause =
      before.slide !== line.slide ? SLIDE : before.speaker !== line.speaker ? TURN : GAP;
    now += pause * rate;
  }
  line.at = Math.round(now); // where the line's first sound falls
  now += line.to - line.from;
});
const total = Math.ceil((now / rate + TAIL) * FPS) / FPS;

const track = new Int16Array(Math.round(total * rate));
for (const line of lines) {
  for (let index = line.from; index < line.to; index++) {
    const value = line.pcm[index] * gains[line.speaker];
    // Soft limit: straight up to 0.55 of full scale, then bent.
    const level = value / 32768;
    const bent =
      Math.abs(level) < 0.55
        ? level
        : Math.sign(level) * (0.55 + 0.25 * Math.tanh((Math.abs(level) - 0.55) / 0.25));
    track[line.at + index - line.from] = Math.round(bent * 32767);
  }
}

for (const line of lines) {
  const time = (sample) => round((line.at + sample - line.from) / rate);
  line.start = time(line.from);
  line.end = time(line.to);
  line.timedWords = line.words.map((word) => ({
    start: time(word.from),
    end: time(word.to),
    text: word.text,
  }));
}

// ---------------------------------------------------------------- the film

function still(line) {
  const { role } = speakers[line.speaker];
  return picture(line.slide, line.step, {
    speaker: line.speaker,
    role,
    number: line.slideIndex + 1,
    count: slides.length,
  });
}

/** Photographs pictures with Chromium, several to a page; gives planar YUV for each. */
function photograph(pictures) {
  const planes = [];
  const PER_PAGE = 8;
  for (let first = 0; first < pictures.length; first += PER_PAGE) {
    const part = pictures.slice(first, first + PER_PAGE);
    const html = join(work, `page-${first}.html`);
    const png = join(work, `page-${first}.png`);
    writeFileSync(html, page(part));
    run(
      CHROMIUM,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--hide-scrollbars',
        '--force-device-scale-factor=1',
        `--user-data-dir=${join(work, 'profile')}`,
        `--window-size=${width},${height * part.length}`,
        `--screenshot=${png}`,
        `file://${html}`,
      ],
      { stdio: ['ignore', 'ignore', 'ignore'] },
    );
    part.forEach((_, index) => {
      planes.push(
        run(FFMPEG, [
          '-v',
          'error',
          '-i',
          png,
          '-vf',
          `crop=${width}:${height}:0:${index * height},scale=out_color_matrix=bt709:out_range=tv,format=yuv420p`,
          '-f',
          'rawvideo',
          '-',
        ]),
      );
    });
  }
  return planes;
}

function yuv(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [16 + 219 * y, 128 + 224 * ((b - y) / 1.8556), 128 + 224 * ((r - y) / 1.5748)].map(
    Math.round,
  );
}

/** The bars beside the speaker's name, drawn straight into the frame. */
function drawMeter(frame, heights, color) {
  const [y, u, v] = yuv(color);
  const luma = width * height;
  heights.forEach((tall, bar) => {
    const x = meter.x + bar * (meter.bar + meter.gap);
    const half = Math.round(tall / 4) * 2;
    for (let row = meter.y - half; row < meter.y + half; row++) {
      frame.fill(y, row * width + x, row * width + x + meter.bar);
      if (row % 2 === 0) {
        const at = (row / 2) * (width / 2) + x / 2;
        frame.fill(u, luma + at, luma + at + meter.bar / 2);
        frame.fill(v, luma * 1.25 + at, luma * 1.25 + at + meter.bar / 2);
      }
    }
  });
}

function encodeStill(frame, name, size, args) {
  run(
    FFMPEG,
    [
      '-v',
      'error',
      '-y',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'yuv420p',
      '-s',
      `${width}x${height}`,
      '-i',
      '-',
      '-vf',
      `scale=${size}:-2:flags=lanczos:in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=full`,
      '-frames:v',
      '1',
      ...args,
      out(name),
    ],
    { input: frame },
  );
}

async function film() {
  const wav = join(work, 'talk.raw');
  writeFileSync(wav, Buffer.from(track.buffer));

  console.log('slides…');
  const shots = moments.map(({ shot }) => lines.find((line) => line.id === shot));
  const images = [
    picture('title', 0, {}),
    ...shots.map(({ slide, step }) => picture(slide, step, {})),
  ];
  const stills = photograph([...images, ...lines.map(still)]);
  const [poster, ...momentStills] = stills.splice(0, images.length);
  encodeStill(poster, 'poster.jpg', 1280, ['-q:v', '4']);
  momentStills.forEach((frame, index) =>
    encodeStill(frame, moments[index].image, 640, ['-q:v', '3']),
  );

  console.log('film…');
  const encoder = spawn(
    FFMPEG,
    [
      '-v',
      'error',
      '-y',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'yuv420p',
      '-s',
      `${width}x${height}`,
      '-r',
      `${FPS}`,
      '-i',
      '-',
      '-f',
      's16le',
      '-ar',
      `${rate}`,
      '-ac',
      '1',
      '-i',
      wav,
      '-map',
      '0:v',
      '-map',
      '1:a',
      '-c:v',
      'libvpx-vp9',
      '-b:v',
      '0',
      '-crf',
      '38',
      '-g',
      `${FPS * 5}`,
      '-deadline',
      'good',
      '-cpu-used',
      '2',
      '-row-mt',
      '1',
      '-tile-columns',
      '1',
      '-colorspace',
      'bt709',
      '-color_primaries',
      'bt709',
      '-color_trc',
      'bt709',
      '-color_range',
      'tv',
      '-c:a',
      'libopus',
      '-b:a',
      '36k',
      '-ar',
      `${OPUS_RATE}`,
      '-application',
      'voip',
      '-metadata',
      `title=${talk.title}`,
      '-cues_to_front',
      '1',
      '-fflags',
      '+bitexact',
      '-flags:v',
      '+bitexact',
      '-flags:a',
      '+bitexact',
      out('talk.webm'),
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const done = once(encoder, 'close');
  const heights = new Array(meter.count).fill(4);
  const weights = [0.55, 0.8, 1, 0.8, 0.55];
  const count = Math.round(total * FPS);
  // A picture comes up a little before its line is spoken.
  const changes = lines.map((line, index) =>
    index ? Math.round((line.at / rate - 0.25) * FPS) : 0,
  );
  let shown = 0;
  for (let frameIndex = 0; frameIndex < count; frameIndex++) {
    while (shown + 1 < lines.length && frameIndex >= changes[shown + 1]) shown++;
    const line = lines[shown];
    const frame = Buffer.from(stills[shown]);
    const mix = (frameIndex - changes[shown] + 1) / FADE;
    if (shown > 0 && mix < 1) {
      const before = stills[shown - 1];
      for (let index = 0; index < frame.length; index++) {
        if (frame[index] !== before[index])
          frame[index] = Math.round(before[index] + (frame[index] - before[index]) * mix);
      }
    }
    // How loud it is within this frame.
    const from = Math.round((frameIndex / FPS) * rate);
    let sum = 0;
    const span = Math.round(rate / FPS);
    for (let index = from; index < from + span; index++) sum += (track[index] ?? 0) ** 2;
    const level = Math.min(1, Math.sqrt(sum / span) / 6500);
    for (let bar = 0; bar < heights.length; bar++) {
      const wobble = 0.75 + 0.25 * Math.sin(frameIndex * 1.9 + bar * 2.3);
      const target = 4 + level * weights[bar] * wobble * (meter.tall - 4);
      heights[bar] += (target - heights[bar]) * 0.7;
    }
    drawMeter(frame, heights, speakerColor[line.speaker] ?? colors.teal);
    if (!encoder.stdin.write(frame)) await once(encoder.stdin, 'drain');
  }
  encoder.stdin.end();
  const [code] = await done;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

if (!textOnly) await film();

// ---------------------------------------------------------------- the document

const byId = new Map(lines.map((line) => [line.id, line]));
const line = (id) => byId.get(id) ?? fail(`there is no line “${id}”`);
function fail(message) {
  throw new Error(message);
}
const span = (place) => {
  const [first, last] = Array.isArray(place) ? place : [place, place];
  return { start: line(first).start, end: line(last).end };
};

const duration = round(
  Number(
    run(FFPROBE, [
      '-v',
      'error',
      '-show_entries',
      'format=duration',
      '-of',
      'csv=p=0',
      out('talk.webm'),
    ]).toString(),
  ),
);

const document = {
  version: 1,
  id: talk.id,
  title: talk.title,
  description: talk.description,
  language: talk.language,
  published: talk.published,
  duration,
  poster: 'poster.jpg',
  channel: talk.channel,
  people: Object.entries(speakers).map(([name, { role }]) => ({ name, role })),
  sources: [{ src: 'talk.webm', type: 'video/webm' }],
  summary: summary.map(({ heading, points }) => ({
    heading,
    points: points.map(([icon, marked, place, ids]) => ({
      icon,
      key: marked.split('*')[1],
      text: marked.replaceAll('*', ''),
      ...span(place),
      entities: ids,
    })),
  })),
  entities,
  connections: connections.map(([source, target, label, ...evidence]) => ({
    source,
    target,
    label,
    directed: true,
    weight: evidence.length,
    evidence: evidence.map(span),
  })),
  moments: moments.map(({ from, image, title, description }, index) => ({
    start: index ? line(from).start : 0,
    end: index + 1 < moments.length ? line(moments[index + 1].from).start : duration,
    title,
    description,
    image,
  })),
  topics: topics.map(([label, ids, ...places]) => ({
    label,
    entities: ids,
    ranges: places.map(span),
  })),
  transcripts: [
    {
      language: 'en',
      label: 'English',
      segments: lines.map(({ start, end, speaker, text, timedWords }) => ({
        start,
        end,
        speaker,
        text,
        words: timedWords,
      })),
    },
    { language: 'de', label: 'Deutsch', src: 'talk.de.vtt' },
  ],
};

/** JSON with one word, range or entity a line, so that a change reads well in a diff. */
function format(value, indent = '') {
  const flat = JSON.stringify(value);
  if (value === null || typeof value !== 'object') return flat;
  const inner = indent + '  ';
  if (
    flat.length <= 100 ||
    (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
  ) {
    return flat.replace(/("(?:[^"\\]|\\.)*")|([,:])/g, (_, string, mark) => string ?? `${mark} `);
  }
  const items = Array.isArray(value)
    ? value.map((item) => inner + format(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${inner}${JSON.stringify(key)}: ${format(item, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

const clock = (seconds) => {
  const ms = Math.round(seconds * 1000);
  const part = (value, size) => String(value).padStart(size, '0');
  return `${part(Math.floor(ms / 3_600_000), 2)}:${part(Math.floor(ms / 60_000) % 60, 2)}:${part(Math.floor(ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
};
const vtt = (language, key) =>
  `WEBVTT\nKind: captions\nLanguage: ${language}\n\n${lines
    .map(
      (item, index) =>
        `${index + 1}\n${clock(item.start)} --> ${clock(item.end)}\n<v ${item.speaker}>${item[key]}</v>\n`,
    )
    .join('\n')}`;

writeFileSync(out('talk.document.json'), format(document) + '\n');
writeFileSync(out('talk.en.vtt'), vtt('en', 'text'));
writeFileSync(out('talk.de.vtt'), vtt('de', 'german'));

check(here);
for (const name of [
  'talk.webm',
  'poster.jpg',
  ...moments.map((moment) => moment.image),
  'talk.document.json',
  'talk.en.vtt',
  'talk.de.vtt',
]) {
  console.log(`${name}  ${(statSync(out(name)).size / 1024).toFixed(0)} KB`);
}
console.log(`${duration} s`);
