/** A line of a transcript as Videolore writes it, for those that are made by hand. */
import { entities } from '/bench/lib/generate.mjs';

export const SELECTOR = '.line';
const names = new RegExp(entities.map(({ name }) => name).join('|'), 'g');
const byName = new Map(entities.map((entity) => [entity.name, entity]));
const speakers = new Map();

const two = (value) => String(value).padStart(2, '0');

function shownTime(seconds) {
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const rest = `${Math.floor(whole / 60) % 60}:${two(whole % 60)}`;
  return hours ? `${hours}:${rest.padStart(5, '0')}` : rest;
}

function spokenTime(seconds) {
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  return `Play from ${hours ? `${hours} hours, ` : ''}${Math.floor(whole / 60) % 60} minutes, ${whole % 60} seconds`;
}

/** Colours go round in order of first sight: going through all lines for them would cost the floor. */
function speakerColor(speaker) {
  if (!speakers.has(speaker)) speakers.set(speaker, `other-${speakers.size % 6}`);
  return speakers.get(speaker);
}

/** The element of a line. */
export function createLine(segments, index) {
  const { start, speaker, text } = segments[index];
  const line = element('div', 'line');
  line.role = 'listitem';
  line.dataset.index = String(index);
  const time = element('button', 'seek');
  const shown = element('span', '', shownTime(start));
  shown.ariaHidden = 'true';
  time.append(shown, element('span', 'sr-only', spokenTime(start)));
  time.type = 'button';
  time.tabIndex = -1;
  const paragraph = element('p');
  paragraph.dir = 'auto';
  if (speaker && speaker !== segments[index - 1]?.speaker) {
    const name = element('span', 'speaker', speaker);
    name.dataset.type = speakerColor(speaker);
    paragraph.append(name, ' ');
  }
  const words = element('span', 'words');
  let done = 0;
  for (const { 0: found, index: from } of text.matchAll(names)) {
    const name = element('span', 'name', found);
    name.role = 'button';
    name.tabIndex = -1;
    name.dataset.type = byName.get(found).type;
    name.ariaPressed = 'false';
    words.append(text.slice(done, from), name);
    done = from + found.length;
  }
  words.append(text.slice(done));
  paragraph.append(words);
  line.append(time, paragraph);
  return line;
}

function element(tag, className = '', text = '') {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}

/** An empty list of lines in a box that scrolls. */
export function createBox(host) {
  const box = element('div', 'box');
  const list = element('div', 'list');
  list.role = 'list';
  list.lang = 'en';
  box.append(list);
  host.append(box);
  return { box, list };
}

/** Loads the style sheet of the lines. */
export function loadStyles() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/bench/contenders/lines.css';
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
  document.head.append(link);
  return loaded;
}

/** Index of the segment that is spoken at a time. */
export function segmentAt(segments, time) {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle].start <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where a line goes that is to be followed: the place that Videolore gives it. */
export function followTop(box, line) {
  const { top, height } = line.getBoundingClientRect();
  const above = top - box.getBoundingClientRect().top - box.clientTop;
  const room = box.clientHeight - height;
  return above >= 0 && above <= room * 0.7 ? undefined : above - room * 0.3;
}

export function markActive(line, active) {
  if (!line) return;
  line.classList.toggle('active', active);
  if (active) line.setAttribute('aria-current', 'true');
  else line.removeAttribute('aria-current');
}

/** The simplest literal search there is: how many times the query stands in the text. */
export function countIn(segments, query) {
  let count = 0;
  for (const { text } of segments)
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length))
      count++;
  return count;
}
