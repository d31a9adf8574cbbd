/** The browser's own parser, by a track element, with each cue's text read. */
export default (url) =>
  new Promise((resolve, reject) => {
    const video = document.createElement('video');
    const element = document.createElement('track');
    Object.assign(element, { kind: 'metadata', src: url });
    element.addEventListener('error', () => reject(new Error('the track did not load')));
    element.addEventListener('load', () => {
      let read = 0;
      for (const { text } of element.track.cues) if (text) read++;
      resolve(read);
    });
    video.append(element);
    document.body.append(video);
    element.track.mode = 'hidden';
  });
