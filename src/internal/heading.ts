import { html as staticHtml, literal } from 'lit/static-html.js';

const TAGS = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

/** A heading whose level is held to 1 to 6, with an id and a part. */
export function renderHeading(level: number, id: string, part: string, content: unknown): unknown {
  const tag = TAGS[Math.min(6, Math.max(1, Math.round(level) || 2)) - 1]!;
  return staticHtml`<${tag} id=${id} part=${part}>${content}</${tag}>`;
}
