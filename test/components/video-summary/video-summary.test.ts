import { expect } from 'chai';
import type { VideoSummary } from '../../../src/components/video-summary/video-summary.js';
import { cutText } from '../../../src/components/video-summary/video-summary.view.js';
import { registerLocale } from '../../../src/controllers/localize-controller.js';
import '../../../src/define/video-summary.js';
import type { SeekRequestEvent, SelectRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { sample } from '../../helpers/sample.js';
import { mount, mutationsDuring, parts, shownText } from '../../helpers/widget.js';

const mountSummary = (data: object = sample) => mount<VideoSummary>('video-summary', data);
const names = (widget: Element) => [
  ...widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.name'),
];

describe('cutText', () => {
  const cut = (...args: Parameters<typeof cutText>) =>
    cutText(...args).map(({ strong, pieces }) => ({
      strong,
      pieces: pieces.map(({ text, entity, tail = '' }) => (entity ? `[${text}]${tail}` : text)),
    }));

  it('keeps a text without key and names whole', () => {
    expect(cut('Plain.', undefined, [])).to.deep.equal([{ strong: false, pieces: ['Plain.'] }]);
    expect(cut('Plain.', 'absent', [])).to.deep.equal([{ strong: false, pieces: ['Plain.'] }]);
  });

  it('stresses the key, and finds it whatever its case', () => {
    expect(cut('A big deal.', 'Big', [])).to.deep.equal([
      { strong: false, pieces: ['A '] },
      { strong: true, pieces: ['big'] },
      { strong: false, pieces: [' deal.'] },
    ]);
  });

  it('finds names inside the key and outside', () => {
    const located = [
      { entity: 'moon', from: 4, to: 8 },
      { entity: 'sea', from: 19, to: 22 },
    ];
    expect(cut('The Moon pulls the sea.', 'The Moon', located)).to.deep.equal([
      { strong: true, pieces: ['The ', '[Moon]'] },
      { strong: false, pieces: [' pulls the ', '[sea].'] },
    ]);
  });

  it('stresses a name around the key, and leaves one across its edge as text', () => {
    expect(cut('A full moon rises.', 'moon', [{ entity: 'm', from: 2, to: 11 }])).to.deep.equal([
      { strong: false, pieces: ['A '] },
      { strong: true, pieces: ['[full moon]'] },
      { strong: false, pieces: [' rises.'] },
    ]);
    expect(cut('A full moon.', 'A full', [{ entity: 'm', from: 2, to: 11 }])).to.deep.equal([
      { strong: true, pieces: ['A full'] },
      { strong: false, pieces: [' moon.'] },
    ]);
  });
});

describe('<video-summary>', () => {
  it('begins no line with the punctuation after a name', async () => {
    const widget = await mountSummary({
      title: 'T',
      entities: [{ id: 'sea', name: 'Wadden Sea', type: 'place' }],
      summary: [{ points: [{ text: 'Some words before the Wadden Sea.' }] }],
    });
    const [name] = names(widget);
    const after = document.createRange();
    after.setStart(name!, name!.childNodes.length);
    after.setEndAfter(name!.parentElement!.lastChild!);
    const lines = new Set<number>();
    for (let width = 60; width < 400; width += 1) {
      widget.style.width = `${width}px`;
      const place = name!.getBoundingClientRect();
      const rest = [...after.getClientRects()].at(-1)!;
      expect(rest.width, `${width} px`).to.be.above(0);
      expect(rest.top, `${width} px`).to.be.below(place.bottom - 4);
      lines.add(place.top);
    }
    expect(lines.size).to.be.above(2);
  });

  describe('renders', () => {
    it('lists sections of points below its own heading', async () => {
      const widget = await mountSummary();
      expect(parts(widget, 'heading')[0]!.localName).to.equal('h2');
      const [title] = parts(widget, 'title');
      expect(title!.localName).to.equal('h3');
      expect(title!.textContent).to.equal('What pulls');
      expect(parts(widget, 'item')).to.have.length(2);
      expect(parts(widget, 'item')[0]!.textContent).to.contain('🌙');
      expect(parts(widget, 'text')[1]!.textContent.trim()).to.equal('The Sun helps.');
    });

    it('stresses the key phrase', async () => {
      const widget = await mountSummary();
      const stressed = [...widget.shadowRoot!.querySelectorAll('strong')];
      expect(stressed.map((it) => it.textContent)).to.deep.equal(['The Moon']);
    });

    it('shows a time where there is one', async () => {
      const widget = await mountSummary();
      expect(parts(widget, 'time')).to.have.length(1);
      expect(parts(widget, 'time')[0]!.textContent).to.contain('0:00');
    });

    it('says so in one quiet line when there is none', async () => {
      const widget = await mountSummary({ ...sample, summary: [] });
      expect(shownText(widget)).to.equal('This video has no summary.');
      expect(widget.matches(':state(empty)')).to.equal(true);
    });

    it('marks the point that plays now', async () => {
      const widget = await mountSummary();
      widget.session!.seek(9);
      await widget.updateComplete;
      expect(parts(widget, 'current')).to.deep.equal([parts(widget, 'item')[0]]);
      widget.session!.seek(11);
      await widget.updateComplete;
      expect(parts(widget, 'current')).to.have.length(0);
    });

    it('marks the points that the selection is in', async () => {
      const widget = await mountSummary();
      widget.session!.select({ kind: 'entity', id: 'sun' });
      await widget.updateComplete;
      expect(parts(widget, 'item-marked')).to.deep.equal([parts(widget, 'item')[1]]);
      expect(names(widget).map((it) => it.ariaPressed)).to.deep.equal(['false', 'true']);
    });
  });

  describe('requests', () => {
    it('asks for the time of a point', async () => {
      const widget = await mountSummary();
      const requests: SeekRequestEvent[] = [];
      widget.session!.seek(50);
      widget.addEventListener('vl-seek', (event) => requests.push(event));
      parts(widget, 'time')[0]!.click();
      expect(requests[0]!.detail).to.deep.equal({ time: 0, end: 10, from: 'video-summary' });
      expect(widget.session!.state.playback.time).to.equal(0);
    });

    it('asks to select the entity whose name is chosen, and to release it', async () => {
      const widget = await mountSummary();
      const requests: SelectRequestEvent[] = [];
      widget.addEventListener('vl-select', (event) => requests.push(event));
      expect(names(widget).map((it) => it.textContent)).to.deep.equal(['Moon', 'Sun']);
      names(widget)[0]!.click();
      names(widget)[0]!.click();
      expect(requests.map(({ detail }) => detail)).to.deep.equal([
        { kind: 'entity', id: 'moon' },
        { kind: 'entity', id: null },
      ]);
    });

    it('leaves the selection alone when the page cancels', async () => {
      const widget = await mountSummary();
      widget.parentElement!.addEventListener('vl-select', (event) => event.preventDefault());
      names(widget)[0]!.click();
      expect(widget.session!.state.selection).to.equal(null);
    });
  });

  it('is accessible, idle, playing and with a selection', async () => {
    const widget = await mountSummary();
    await expectAccessible(widget);
    widget.session!.seek(5);
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await widget.updateComplete;
    await expectAccessible(widget);
  });

  it('localises its heading and the words for its times', async () => {
    registerLocale('nl', { 'summary.label': 'Samenvatting' });
    const widget = await mountSummary();
    widget.lang = 'nl';
    widget.requestUpdate();
    await widget.updateComplete;
    expect(parts(widget, 'heading')[0]!.textContent).to.equal('Samenvatting');
    expect(parts(widget, 'time')[0]!.textContent).to.contain('seconden');
  });

  it('stays quiet while nothing of its own changes', async () => {
    const widget = await mountSummary();
    widget.session!.seek(5);
    expect(await mutationsDuring(widget, () => widget.session!.seek(6))).to.equal(0);
    expect(await mutationsDuring(widget, () => widget.session!.search('tide'))).to.equal(0);
  });
});
