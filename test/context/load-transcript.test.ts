import { expect } from 'chai';
import { waitUntil } from '@open-wc/testing-helpers';
import { VideoSession } from '../../src/context/video-session.js';
import { writeTranscript } from '../../src/formats/write-transcript.js';
import { selectMentions } from '../../src/model/selectors.js';
import type { TranscriptState } from '../../src/model/session-state.js';
import { FakeFetch } from '../helpers/fake-fetch.js';

const lines = (count: number, text = 'A line about the Moon') =>
  Array.from({ length: count }, (_, index) => ({
    start: index,
    end: index + 1,
    text: `${text}, ${index}.`,
  }));

describe('a transcript in a file of its own', () => {
  let net: FakeFetch;
  let seen: TranscriptState[];
  beforeEach(() => (net = new FakeFetch()));
  afterEach(() => net.restore());

  async function open(...files: string[]): Promise<VideoSession> {
    const transcripts = files.map((src) => ({ src: new URL(src, location.href).href }));
    const entities = [{ id: 'moon', name: 'Moon' }];
    const session = new VideoSession({
      data: { title: 'T', duration: 1e6, entities, transcripts },
    });
    await session.load();
    seen = [];
    session.store.addEventListener('change', () => {
      if (seen.at(-1) !== session.state.transcript) seen.push(session.state.transcript);
    });
    return session;
  }

  const vtt = writeTranscript('vtt', lines(400));
  const half = vtt.indexOf('A line about the Moon, 200.');

  for (const format of ['vtt', 'srt', 'json'] as const) {
    it(`is read whole: ${format}`, async () => {
      net.on('/a', writeTranscript(format, lines(400)));
      const session = await open('/a');
      await session.loadTranscript();
      expect(session.state.transcript.status).to.equal('ready');
      expect(session.state.transcript.segments).to.deep.equal(lines(400));
      expect(session.state.problems).to.deep.equal([]);
      await session.loadTranscript();
      expect(net.asked).to.have.length(1);
    });
  }

  it('is read in other encodings than UTF-8 too, and says which', async () => {
    const srt = writeTranscript('srt', lines(400, 'Là-bas'));
    const wide = Uint16Array.from(`\ufeff${srt}`, (it) => it.charCodeAt(0));
    for (const [bytes, encoding] of [
      [Uint8Array.from(srt, (it) => it.charCodeAt(0)), 'Windows-1252'],
      [new Uint8Array(wide.buffer), 'UTF-16'],
    ] as const) {
      net.on('/a', bytes);
      const session = await open('/a');
      await session.loadTranscript();
      expect(session.state.transcript.segments).to.deep.equal(lines(400, 'Là-bas'));
      expect(session.state.problems).to.have.length(1);
      expect(session.state.problems[0]).to.include({ path: 'transcripts[0]', severity: 'warning' });
      expect(session.state.problems[0]!.message).to.contain(encoding);
    }
  });

  it('is asked for at once, not when what reads it has come', async () => {
    net.on('/a', vtt);
    const session = await open('/a');
    const loaded = session.loadTranscript();
    expect(net.asked).to.have.length(1);
    await loaded;
    expect(session.state.transcript.segments).to.deep.equal(lines(400));
  });

  it('shows its first lines before the last have come, and how much is read', async () => {
    const body = net.stream('/a', { headers: { 'content-length': `${vtt.length}` } });
    const session = await open('/a');
    const loaded = session.loadTranscript();
    body.send(vtt.slice(0, half));
    await waitUntil(() => session.state.transcript.segments.length > 0);
    const { status, segments, progress } = session.state.transcript;
    expect(status).to.equal('loading');
    expect(segments).to.deep.equal(lines(200).slice(0, segments.length));
    expect(segments).to.have.length.above(150);
    expect(progress).to.be.within(0.4, 0.6);
    body.send(vtt.slice(half));
    body.end();
    await loaded;
    expect(session.state.transcript.status).to.equal('ready');
    expect(session.state.transcript.segments).to.deep.equal(lines(400));
  });

  it('lets the page paint its first lines before it reads on', async () => {
    net.on('/a', writeTranscript('vtt', lines(20_000)));
    const session = await open('/a');
    let frames = 0;
    let framesBetween: number | undefined;
    const count = () => {
      frames += 1;
      if (framesBetween === undefined) requestAnimationFrame(count);
    };
    let first: number | undefined;
    session.store.addEventListener('change', () => {
      const { segments } = session.state.transcript;
      if (first === undefined && segments.length) {
        first = segments.length;
        requestAnimationFrame(count);
      } else if (first !== undefined && segments.length > first) framesBetween ??= frames;
    });
    await session.loadTranscript();
    expect(first).to.be.within(1, 1000);
    expect(framesBetween).to.be.above(0);
  });

  it('tells no progress where the size is not known, or is that of a compressed body', async () => {
    for (const headers of [
      {},
      { 'content-length': `${vtt.length}`, 'content-encoding': 'gzip' },
      { 'content-length': '1000' },
    ] as Record<string, string>[]) {
      const body = net.stream('/a', { headers });
      const session = await open('/a');
      const loaded = session.loadTranscript();
      body.send(vtt.slice(0, half));
      await waitUntil(() => session.state.transcript.segments.length > 0);
      expect(session.state.transcript.progress).to.equal(undefined);
      body.send(vtt.slice(half));
      body.end();
      await loaded;
      expect(session.state.transcript.segments).to.have.length(400);
    }
  });

  it('keeps what came before the connection broke, says so, and can be tried again', async () => {
    const body = net.stream('/a');
    const session = await open('/a');
    const loaded = session.loadTranscript();
    body.send(vtt.slice(0, half - 50));
    await waitUntil(() => session.state.transcript.segments.length > 0);
    body.fail();
    await loaded;
    const { transcript, problems } = session.state;
    expect(transcript.status).to.equal('ready');
    expect(transcript.error).to.include({ code: 'network' });
    expect(transcript.segments).to.have.length(200);
    expect(transcript.segments.slice(0, 199)).to.deep.equal(lines(199));
    expect(transcript.segments[199]!.text).to.match(/^A line ab/);
    expect(problems[0]).to.include({ path: 'transcripts[0]', severity: 'error' });
    expect(problems[0]!.message).to.contain('stopped halfway');
    net.on('/a', vtt);
    await session.loadTranscript();
    expect(session.state.transcript).to.include({ status: 'ready', error: undefined });
    expect(session.state.transcript.segments).to.have.length(400);
    expect(session.state.problems).to.deep.equal([]);
    // What is there does not go away while the rest is on its way.
    expect(seen.some(({ status, segments }) => status === 'loading' && segments.length > 190)).to.be
      .true;
  });

  it('says so when it is not there or is no transcript', async () => {
    net.on('/gone', '', { status: 404 }).fail('/lost').on('/page', '<!doctype html><p>Hello');
    for (const [index, code, message] of [
      [0, 'http', 'HTTP 404'],
      [1, 'network', 'Failed to fetch'],
      [2, 'format', 'neither WebVTT'],
    ] as const) {
      const session = await open('/gone', '/lost', '/page');
      await session.loadTranscript(index);
      const { transcript, problems } = session.state;
      expect(transcript.status).to.equal('error');
      expect(transcript.error!.code).to.equal(code);
      expect(transcript.segments).to.deep.equal([]);
      expect(problems).to.have.length(1);
      expect(problems[0]!.message).to.contain(message);
    }
  });

  it('tells of lines beyond the end of the video, as its player knows it', async () => {
    net.on('/a', vtt);
    const transcripts = [{ src: new URL('/a', location.href).href }];
    const session = new VideoSession({ data: { title: 'T', transcripts } });
    await session.load();
    const media = document.createElement('video');
    Object.defineProperty(media, 'duration', { value: 350 });
    session.attachMedia(media);
    await session.loadTranscript();
    expect(session.state.transcript.segments).to.have.length(400);
    expect(session.state.problems.map(({ message }) => message)).to.deep.equal([
      'lines that begin after the end of the video (350.0 s): 49',
    ]);
  });

  it('is let go when another is chosen', async () => {
    const body = net.stream('/a');
    net.on('/b', 'WEBVTT\n\n00:01.000 --> 00:02.000\nOther\n');
    const session = await open('/a', '/b');
    const first = session.loadTranscript(0);
    body.send(vtt.slice(0, half));
    await waitUntil(() => session.state.transcript.segments.length > 0);
    await session.loadTranscript(1);
    expect(body.aborted).to.equal(true);
    await first;
    expect(session.state.transcript.index).to.equal(1);
    expect(session.state.transcript.segments.map(({ text }) => text)).to.deep.equal(['Other']);
    expect(session.state.problems).to.deep.equal([]);
  });

  it('is not asked for again when it was read whole, until the document is loaded again', async () => {
    net.on('/a', vtt).on('/b', 'WEBVTT\n\n00:01.000 --> 00:00.000\nOther\n');
    const session = await open('/a', '/b');
    await session.loadTranscript(0);
    const { segments } = session.state.transcript;
    await session.loadTranscript(1);
    const { problems } = session.state;
    expect(problems).to.have.length(1);
    await session.loadTranscript(0);
    expect(session.state.transcript).to.include({ index: 0, status: 'ready', segments });
    expect(session.state.problems).to.deep.equal([]);
    session.offset = 10;
    await waitUntil(() => session.state.offset);
    await session.loadTranscript(1);
    expect(session.state.transcript.segments.map(({ start }) => start)).to.deep.equal([11]);
    expect(session.state.problems).to.deep.equal(problems);
    expect(net.asked.map((url) => new URL(url).pathname)).to.deep.equal(['/a', '/b']);
    await session.reload();
    net.on('/a', writeTranscript('vtt', lines(3)));
    await session.loadTranscript(0);
    expect(session.state.transcript.segments).to.have.length(3);
  });

  it('is asked for again when it was cut off before another was chosen', async () => {
    const body = net.stream('/a');
    net.on('/b', vtt);
    const session = await open('/a', '/b');
    const loaded = session.loadTranscript(0);
    body.send(vtt.slice(0, half));
    await waitUntil(() => session.state.transcript.segments.length > 0);
    body.fail();
    await loaded;
    await session.loadTranscript(1);
    net.on('/a', vtt);
    await session.loadTranscript(0);
    expect(session.state.transcript).to.include({ index: 0, status: 'ready', error: undefined });
    expect(session.state.transcript.segments).to.have.length(400);
  });

  it('is let go when the document is there anew', async () => {
    const body = net.stream('/a');
    const session = await open('/a');
    const loaded = session.loadTranscript();
    body.send(vtt.slice(0, half));
    await waitUntil(() => session.state.transcript.segments.length > 0);
    await session.reload();
    await loaded;
    expect(body.aborted).to.equal(true);
    expect(session.state.transcript).to.include({ index: 0, status: 'idle' });
    expect(session.state.transcript.segments).to.deep.equal([]);
  });

  it('lets the page have its turn while it is read, and tells of it a few times only', async () => {
    net.on('/a', writeTranscript('vtt', lines(30_000, 'Words '.repeat(15).trim())));
    const session = await open('/a');
    let turns = 0;
    const turn = () => {
      turns += 1;
      timer = setTimeout(turn);
    };
    let timer = setTimeout(turn);
    await session.loadTranscript();
    clearTimeout(timer);
    expect(session.state.transcript.segments).to.have.length(30_000);
    expect(turns).to.be.above(1);
    expect(seen.length).to.be.below(12);
  });

  it('is looked through for the entities when it is long, and again when it is moved', async () => {
    net.on('/a', writeTranscript('vtt', lines(3000)));
    const session = await open('/a');
    await session.loadTranscript();
    await waitUntil(() => session.state.transcript.mentions !== undefined);
    expect(selectMentions(session.state).byEntity('moon')).to.have.length(3000);
    session.offset = 10;
    await waitUntil(
      () =>
        session.state.transcript.mentions &&
        selectMentions(session.state).byEntity('moon')[0]!.start === 10,
    );
  });
});
