import { isBlank } from './read-spans.js';
import type { FieldRecord } from './read-spans.js';

type Prepare = (record: FieldRecord, warn: (message: string) => void) => FieldRecord;

/** What is done to an object, by its shape, before its fields are read, so that little is lost of it. */
export const PREPARATIONS: Readonly<Record<string, Prepare | undefined>> = {
  entity: (record, warn) => {
    if (!isBlank(record.name) || isBlank(record.id)) return record;
    warn('it has no name; its id was taken');
    return { ...record, name: record.id };
  },
  summarySection: (record) =>
    !isBlank(record.text) && record.points == null && isBlank(record.heading)
      ? { points: [record] }
      : record,
  summaryPoint: (record) => {
    if (!isBlank(record.text) || isBlank(record.key)) return record;
    const { key, ...rest } = record;
    return { ...rest, text: key };
  },
};
