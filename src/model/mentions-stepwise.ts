import { locateMentions } from './mentions.js';
import type { Mentions } from './mentions.js';
import type { Entity, Segment } from './video-document.js';

/** How many segments are looked at between two places to interrupt. */
const STEP = 100;

/** {@link locateMentions} of all entities at once; yields where it may be interrupted. */
export function* locateMentionsStepwise(
  entities: readonly Entity[],
  segments: readonly Segment[],
): Generator<undefined, Mentions> {
  const mentions = locateMentions(entities, segments);
  for (let index = 0; index < segments.length; index += 1) {
    if (index % STEP === 0) yield;
    mentions.bySegment(index);
  }
  yield;
  // What was found is only put together now.
  for (const { id } of entities) mentions.byEntity(id);
  return mentions;
}
