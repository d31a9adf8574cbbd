import type { VideoDocument } from './video-document.js';

/** Index of the transcript that is shown unless another one is chosen, -1 where there is none. */
export function preferredTranscript({ transcripts, language }: VideoDocument): number {
  const own = transcripts.findIndex((it) => language && it.language === language);
  return own >= 0 ? own : transcripts.length ? 0 : -1;
}
