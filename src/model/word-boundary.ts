/** What a UTF-16 unit of folded text means for the beginning and end of words. */
const OTHER = 1;
const LETTER = 2;
const UNSPACED = 3;
const HANGUL = 4;
const MARK = 5;
/** The second half of a surrogate pair. */
const TAIL = 6;

const UNSPACED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー]/u;

const kinds = new Uint8Array(0x10000);

function kindOf(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  if (isSurrogate)
    return unit >= 0xdc00 ? TAIL : classify(String.fromCodePoint(text.codePointAt(index) ?? unit));
  return (kinds[unit] ||= classify(String.fromCharCode(unit)));
}

function classify(character: string): number {
  if (/\p{M}/u.test(character)) return MARK;
  if (UNSPACED_SCRIPTS.test(character)) return UNSPACED;
  if (/\p{Script=Hangul}/u.test(character)) return HANGUL;
  return /[\p{L}\p{N}_]/u.test(character) ? LETTER : OTHER;
}

/** The kind of the whole character before `index`; letters keep their kind under marks. */
function kindBefore(text: string, index: number): number {
  let at = index - 1;
  while (at > 0 && [MARK, TAIL].includes(kindOf(text, at))) at -= 1;
  return kindOf(text, at);
}

/**
 * Whether a name may begin (`edge` is `start`) or end at an offset of folded text: not between two letters or digits,
 * except in scripts that put no spaces between words, and before the particles that Korean appends.
 */
export function isWordEdge(text: string, index: number, edge: 'start' | 'end'): boolean {
  if (index <= 0 || index >= text.length) return true;
  const after = kindOf(text, index);
  if (after === OTHER) return true;
  if (after === MARK || after === TAIL) return false;
  if (after === UNSPACED) return true;
  const before = kindBefore(text, index);
  return (
    before === OTHER ||
    before === UNSPACED ||
    before === MARK ||
    (edge === 'end' && before === HANGUL)
  );
}
