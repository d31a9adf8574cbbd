/** Red Hat's rh-transcript with a rh-cue for each segment. */
import '@rhds/elements/rh-audio-player/rh-transcript.js';
import { timestamp } from '/bench/lib/generate.mjs';

export default {
  setup: () => customElements.whenDefined('rh-transcript'),

  mount(host, { segments }) {
    const transcript = document.createElement('rh-transcript');
    let before;
    for (const { start, end, speaker, text } of segments) {
      const cue = document.createElement('rh-cue');
      cue.setAttribute('start', timestamp(start));
      cue.setAttribute('end', timestamp(end));
      if (speaker !== before) cue.setAttribute('voice', speaker);
      before = speaker;
      cue.textContent = text;
      transcript.append(cue);
    }
    host.append(transcript);
    return {
      element: transcript,
      lines: 'rh-cue',
      scroller: () => transcript.shadowRoot.getElementById('cues') ?? transcript,
      // Its following does nothing in this version: it looks for cues in a slot that it does not have.
    };
  },
};
