import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Entity, Person } from '../../model/video-document.js';

/** How long a video is, as people say it: seconds, then minutes, then hours and minutes. */
export function lengthText(seconds: number, localize: LocalizeController): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return localize.spokenTime(seconds);
  return minutes < 60
    ? localize.text('details.minutes', { count: minutes })
    : localize.spokenTime(minutes * 60);
}

/** The entity that a person is: the one named as theirs, else one of the same name. */
export function entityOf(person: Person, entities: readonly Entity[]): Entity | undefined {
  return (
    entities.find(({ id }) => id === person.entity) ??
    entities.find(({ name }) => name === person.name)
  );
}
