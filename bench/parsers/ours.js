/** Videolore as a page uses it: a document that names the file, and a session that loads it. */
let knowledge;

export async function setup() {
  await import('/dist/videolore.js');
  await customElements.whenDefined('video-knowledge');
  knowledge = document.createElement('video-knowledge');
}

export default async (url) => {
  knowledge.data = {
    version: 1,
    title: 'By reference',
    transcripts: [{ language: 'en', src: url }],
  };
  document.body.append(knowledge);
  await knowledge.updateComplete;
  const { session } = knowledge;
  await session.loadTranscript();
  while (session.state.transcript.status === 'loading')
    await new Promise((resolve) => setTimeout(resolve, 1));
  const { status, segments } = session.state.transcript;
  if (status !== 'ready') throw new Error(`the transcript is ${status}`);
  return segments.length;
};
