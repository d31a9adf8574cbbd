import type { ReactiveController, ReactiveElement } from 'lit';
import type { MessageKey } from '../locales/en.js';
import first from '../locales/en/first.js';
import type { Message, Messages } from '../locales/messages.js';
import { kindOf } from '../internal/entity-type.js';
import { composedParent } from './element-lookup.js';

type Values = Readonly<Record<string, string | number>>;

let english: Messages = first;
const known = new Map<string, Messages>([['en', english]]);
const hosts = new Set<ReactiveElement>();
let rootObserver: MutationObserver | undefined;
let findLocale: ((language: string) => Promise<Messages> | undefined) | undefined;

function renderHosts(): void {
  for (const host of hosts) host.requestUpdate();
}

/** Makes the texts of a language known; widgets in that language render again. */
export function registerLocale(language: string, messages: Messages): void {
  known.set(language.toLowerCase(), messages);
  renderHosts();
}

/** Fetches the English texts that no first screen shows, for what is loaded when first needed. */
export async function loadLaterTexts(): Promise<void> {
  if (english !== first) return;
  const { default: later } = await import('../locales/en/later.js');
  english = { ...first, ...later };
}

/** Says where to get the texts of a language that a page asks for. */
export function provideLocales(find: (language: string) => Promise<Messages> | undefined): void {
  findLocale = find;
  renderHosts();
}

/** The language that applies to an element: of the nearest `lang`, across shadow roots. */
export function languageOf(element: Element): string {
  for (let it: Element | null = element; it; it = composedParent(it)) {
    const lang = it.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

function messagesFor(language: string): Messages {
  const wanted = language.toLowerCase();
  const base = wanted.split('-', 1)[0]!;
  const found = known.get(wanted) ?? known.get(base);
  if (found) return found;
  known.set(base, english);
  void findLocale?.(base)?.then(
    (messages) => registerLocale(base, messages),
    () => {},
  );
  return english;
}

const cached = <T>(create: (language: string, style: string) => T) => {
  const cache = new Map<string, T>();
  return (language: string, style = ''): T => {
    const key = `${language} ${style}`;
    let value = cache.get(key);
    if (!value) {
      try {
        value = create(language, style);
      } catch {
        // Not a language tag that Intl knows.
        value = create('en', style);
      }
      cache.set(key, value);
    }
    return value;
  };
};

const pluralRules = cached((language) => new Intl.PluralRules(language));
const numberFormat = cached((language) => new Intl.NumberFormat(language));
const dateFormat = cached(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
);
const unitFormat = cached(
  (language, unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
);
const listFormat = cached((language) => new Intl.ListFormat(language, { type: 'unit' }));

/** Gives its host the texts, numbers, dates and times of the page's language. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveElement;
  #language?: string;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    this.#language = undefined;
    if (rootObserver) return;
    rootObserver = new MutationObserver(renderHosts);
    rootObserver.observe(document.documentElement, {
      subtree: true,
      attributeFilter: ['lang', 'dir'],
    });
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdate(): void {
    this.#language = languageOf(this.#host);
  }

  get language(): string {
    return (this.#language ??= languageOf(this.#host));
  }

  /** The text for a key; `count` chooses the plural. Empty until it is there, for what few pages say. */
  text(key: MessageKey, values: Values = {}): string {
    const { language } = this;
    const message: Message | undefined = messagesFor(language)[key] ?? english[key];
    if (message === undefined) {
      if (english === first) loadLaterTexts().then(renderHosts, () => {});
      return '';
    }
    const { count } = values;
    const template =
      typeof message === 'string'
        ? message
        : (message[pluralRules(language).select(Number(count ?? 1))] ?? message.other);
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** The localized name of a kind of entity; an unknown kind keeps its own, with a capital. */
  typeName(type: string, count = 1): string {
    const key = `type.${kindOf(type)}`;
    return key in english
      ? this.text(key as MessageKey, { count })
      : type.trim().replace(/^./u, (it) => it.toUpperCase());
  }

  number(value: number): string {
    // The browser takes longer to load its number formats than to show a first screen.
    if (value % 1 === 0 && /^en(-US)?$/.test(this.language))
      return `${value}`.replace(/\B(?=(\d{3})+$)/g, ',');
    return numberFormat(this.language).format(value);
  }

  /** A date in words, from an ISO 8601 date or date-time; as it is when it is no date. */
  date(iso: string): string {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : dateFormat(this.language).format(date);
  }

  /** A time or length as words, to be read out: “4 minutes 5 seconds”. */
  spokenTime(seconds: number): string {
    const whole = Math.max(0, Math.floor(seconds));
    const parts: [number, string][] = [
      [Math.floor(whole / 3600), 'hour'],
      [Math.floor(whole / 60) % 60, 'minute'],
      [whole % 60, 'second'],
    ];
    const said = parts.filter(([value]) => value > 0);
    const words = (said.length ? said : parts.slice(2)).map(([value, unit]) =>
      unitFormat(this.language, unit).format(value),
    );
    return listFormat(this.language).format(words);
  }
}
