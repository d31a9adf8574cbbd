// eslint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Text without the characters that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets), with
 * U+FFFD for halves of surrogate pairs.
 */
export function toXmlCharacters(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Text as it is written between tags or between double quotes, white space kept as it is. */
export function escapeXml(text: string): string {
  return toXmlCharacters(text).replace(/[&<>"\t\n\r]/g, (it) => ESCAPES[it]!);
}
