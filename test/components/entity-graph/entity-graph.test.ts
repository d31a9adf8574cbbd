import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import type { GraphModules } from '../../../src/components/entity-graph/graph-loader.js';
import type { SelectRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import {
  clickAt,
  discs,
  find,
  frameOf,
  frames,
  mountGraph,
  moveTo,
  pause,
  pixels,
  root,
  said,
  selection,
} from '../../helpers/graph.js';
import type { Point } from '../../helpers/graph.js';
import { countListeners } from '../../helpers/listeners.js';
import { sample } from '../../helpers/sample.js';
import { mount, mutationsDuring, parts, shownText, until } from '../../helpers/widget.js';

class BrokenGraph extends EntityGraph {
  isMended = false;

  protected override loadModules(): GraphModules {
    if (this.isMended) return super.loadModules();
    return { ...super.loadModules(), engine: Promise.reject(new Error('no engine')) };
  }
}
customElements.define('broken-graph', BrokenGraph);

describe('<entity-graph>', () => {
  afterEach(() => resetMouse());

  describe('renders', () => {
    it('has a heading, the counts, a legend with counts and a map with a name', async () => {
      const widget = await mountGraph();
      expect(parts(widget, 'heading')[0]!.textContent).to.equal('How they connect');
      expect(parts(widget, 'count')[0]!.textContent).to.equal('4 entities · 3 connections');
      const chips = parts(widget, 'chip').map((it) => it.textContent.replace(/\s+/g, ' ').trim());
      expect(chips).to.deep.equal(['Places 2', 'Concept 1', 'Person 1']);
      expect(frameOf(widget).ariaLabel).to.equal('Map of 4 entities and 3 connections');
      expect(discs(widget, 'place')).to.have.length(2);
      expect(discs(widget, 'person')).to.have.length(1);
    });

    it('says so in one quiet line when there is nothing to connect', async () => {
      const widget = await mount('entity-graph', { ...sample, entities: [], connections: [] });
      expect(shownText(widget)).to.equal('There is nothing to connect in this video.');
    });

    it('says the same as a list, with every connection in the order of its sentence', async () => {
      const widget = await mountGraph();
      const items = parts(widget, 'item').map((it) => it.textContent.replace(/\s+/g, ' ').trim());
      expect(items[0]).to.equal(
        'tide Concept Moon causes, incoming Sun strengthens, undirected Isaac Newton explained, undirected',
      );
      expect(items).to.include('Moon Place causes tide, outgoing');
      const list = parts(widget, 'list')[0]!;
      expect(list.classList.contains('sr-only')).to.equal(true);
      expect(list.querySelector('button')!.tabIndex).to.equal(-1);
      find<HTMLButtonElement>(widget, '.tools > .button').click();
      await widget.updateComplete;
      expect(list.classList.contains('sr-only')).to.equal(false);
      expect(list.querySelector('button')!.tabIndex).to.equal(0);
      expect(frameOf(widget).checkVisibility()).to.equal(false);
    });

    // A space that is a text node of its own is left out of the button's name by Chromium.
    it('keeps the space of a connection in the text node of its label', async () => {
      const widget = await mountGraph();
      const labels = [...root(widget).querySelectorAll('.twin .edge > span')];
      expect(labels).not.to.be.empty;
      for (const label of labels) {
        const texts = [...label.childNodes].filter((node) => node instanceof Text);
        const written = texts.map(({ data }) => data).filter(Boolean);
        expect(written.every((text) => /\S/.test(text))).to.equal(true);
        expect(written.some((text) => /^\s|\s$/.test(text))).to.equal(true);
      }
    });

    it('shows the list where the engine cannot be loaded', async () => {
      const { error } = console;
      console.error = () => {};
      const widget = await mount<BrokenGraph>('broken-graph', sample);
      await until(() => shownText(widget).includes('could not be loaded'), 'the sentence');
      console.error = error;
      expect(parts(widget, 'list')[0]!.classList.contains('sr-only')).to.equal(false);
      expect(frameOf(widget).checkVisibility()).to.equal(false);
      expect(widget.matches(':state(error)')).to.equal(true);
      expect(root(widget).querySelector('.tools > .button')).to.equal(null);
      // And shows the map when it can be had by then.
      widget.isMended = true;
      const [failure] = parts(widget, 'error');
      failure!.querySelector('button')!.focus();
      failure!.querySelector('button')!.click();
      await until(() => root(widget).querySelector('.ready canvas'), 'the map');
      await widget.updateComplete;
      expect(root(widget).activeElement).to.equal(frameOf(widget));
      expect(parts(widget, 'error')).to.deep.equal([]);
      expect(widget.matches(':state(error)')).to.equal(false);
      expect(find(widget, '.tools > .button').textContent.trim()).to.equal('List');
    });

    it('writes no style elements and no style attributes in templates', async () => {
      const widget = await mountGraph();
      expect(root(widget).querySelectorAll('style')).to.have.length(0);
      expect(document.head.querySelectorAll('style[class*=vis]')).to.have.length(0);
    });

    it('follows a switch to dark colours', async () => {
      const widget = await mountGraph();
      const [before] = [getComputedStyle(find(widget, '.probes [data-type=person]')).color];
      expect(discs(widget, 'person')).to.have.length(1);
      widget.parentElement!.style.colorScheme = 'dark';
      await pause(300);
      expect(getComputedStyle(find(widget, '.probes [data-type=person]')).color).not.to.equal(
        before,
      );
      expect(discs(widget, 'person')).to.have.length(1);
    });
  });

  describe('behaves', () => {
    it('traces the connections of what is hovered', async () => {
      const widget = await mountGraph();
      const [person] = discs(widget, 'person');
      await moveTo(person!);
      await until(() => frameOf(widget).classList.contains('pointing'), 'the pointer');
      await pause(500);
      // Newton’s only neighbour is the tide: both places step back.
      expect(discs(widget, 'person')).to.have.length(1);
      expect(discs(widget, 'concept')).to.have.length(1);
      expect(discs(widget, 'place')).to.have.length(0);
      await moveTo([2, 2]);
      await pause(500);
      expect(discs(widget, 'place')).to.have.length(2);
    });

    it('selects on a click, opens the card, and releases on another', async () => {
      const widget = await mountGraph();
      const [person] = discs(widget, 'person');
      await clickAt(person!);
      await widget.updateComplete;
      expect(selection(widget)).to.deep.equal({ kind: 'entity', id: 'newton' });
      expect(parts(widget, 'card')[0]!.textContent).to.contain('Isaac Newton');
      await pause(500);
      await clickAt(discs(widget, 'person')[0]!);
      await until(() => selection(widget) === null, 'the release');
    });

    it('comes closer by a double click, also of what is selected, which is not released', async () => {
      const widget = await mountGraph();
      const requests: unknown[] = [];
      widget.session!.select({ kind: 'entity', id: 'newton' });
      await pause(500);
      widget.addEventListener('vl-select', ({ detail }) => requests.push(detail.id));
      const spread = () => {
        const [[ax, ay], [bx, by]] = [discs(widget, 'person')[0]!, discs(widget, 'concept')[0]!];
        return Math.hypot(ax - bx, ay - by);
      };
      const before = spread();
      const at = discs(widget, 'person')[0]!;
      await clickAt(at);
      await clickAt(at);
      await pause(700);
      expect(requests).to.deep.equal([]);
      expect(selection(widget)!.id).to.equal('newton');
      expect(spread()).to.be.above(before * 1.1);
    });

    it('selects a connection on a click, with its sentence and its evidence', async () => {
      const widget = await mountGraph();
      const [[px, py], [tx, ty]] = [discs(widget, 'person')[0]!, discs(widget, 'concept')[0]!];
      // The curve passes a little beside the middle.
      const [dx, dy] = [tx - px, ty - py];
      for (const bend of [0, 0.05, -0.05, 0.03, -0.03, 0.07, -0.07]) {
        await clickAt([px + dx * 0.45 + dy * bend, py + dy * 0.45 - dx * bend]);
        if (selection(widget)) break;
      }
      expect(selection(widget)?.kind).to.equal('connection');
      await widget.updateComplete;
      const card = parts(widget, 'card')[0]!;
      expect(card.textContent.replace(/\s+/g, ' ')).to.contain('Isaac Newton explained tide');
      expect(card.textContent).to.contain('Isaac Newton explained why');
      parts(widget, 'time')[0]!.click();
      expect(widget.session!.state.playback.time).to.equal(40);
    });

    it('moves what is dragged, without selecting it', async () => {
      const widget = await mountGraph();
      const [x, y] = discs(widget, 'person')[0]!;
      const goal: Point = [x + (x > 380 ? -90 : 90), y];
      await moveTo([x, y]);
      await sendMouse({ type: 'down' });
      await moveTo([(x + goal[0]) / 2, y]);
      await moveTo(goal);
      await sendMouse({ type: 'up' });
      await moveTo([2, 2]);
      await pause(500);
      const [moved] = discs(widget, 'person');
      expect(moved![0]).to.be.closeTo(goal[0], 8);
      expect(selection(widget)).to.equal(null);
    });

    it('lets go of what is dragged out of its frame at once, and keeps it in sight', async () => {
      const widget = await mountGraph();
      const [x, y] = discs(widget, 'person')[0]!;
      const { right } = frameOf(widget).getBoundingClientRect();
      await moveTo([x, y]);
      await sendMouse({ type: 'down' });
      await moveTo([right + 60, y]);
      await sendMouse({ type: 'up' });
      expect(frameOf(widget).classList.contains('dragging')).to.equal(false);
      await moveTo([right - 300, y + 60]);
      await moveTo([right - 340, y + 90]);
      await moveTo([2, 2]);
      await pause(500);
      const [moved] = discs(widget, 'person');
      expect(moved![0]).to.be.within(right - 40, right);
      expect(moved![1]).to.be.closeTo(y, 8);
      expect(selection(widget)).to.equal(null);
    });

    it('lets the page scroll by the wheel, says how to zoom, and zooms with Ctrl', async () => {
      const widget = await mountGraph();
      const canvas = root(widget).querySelector('canvas')!;
      const turn = (ctrlKey: boolean) => {
        const init = { deltaY: -60, ctrlKey, bubbles: true, cancelable: true, composed: true };
        const event = new WheelEvent('wheel', init);
        canvas.dispatchEvent(event);
        return event.defaultPrevented;
      };
      const spread = () => {
        const [[ax, ay], [bx, by]] = discs(widget, 'place') as [Point, Point];
        return Math.hypot(ax - bx, ay - by);
      };
      const before = spread();
      expect(turn(false)).to.equal(false);
      await widget.updateComplete;
      expect(find(widget, '.hint').checkVisibility()).to.equal(true);
      expect(getComputedStyle(canvas).touchAction).to.equal('pan-y');
      find<HTMLButtonElement>(widget, '[aria-label="Zoom out"]').click();
      await pause(600);
      expect(spread()).to.be.below(before * 0.85);
      expect(turn(true)).to.equal(true);
    });

    it('leaves a kind out by the legend, on the map and in the list', async () => {
      const widget = await mountGraph();
      const [places] = parts(widget, 'chip');
      places!.click();
      await widget.updateComplete;
      await pause(500);
      expect(places!.ariaPressed).to.equal('false');
      expect(discs(widget, 'place')).to.have.length(0);
      expect(parts(widget, 'item')).to.have.length(2);
      places!.click();
      await pause(500);
      expect(discs(widget, 'place')).to.have.length(2);
    });

    it('suggests what is typed, and selects what is chosen', async () => {
      const widget = await mountGraph();
      const searches: string[] = [];
      widget.addEventListener('vl-search', ({ detail }) =>
        searches.push(`${detail.query} ${detail.count}`),
      );
      parts(widget, 'search')[0]!.focus();
      await sendKeys({ type: 'lun' });
      expect(searches).to.deep.equal(['l 1', 'lu 1', 'lun 1']);
      const options = [...root(widget).querySelectorAll('[role=option]')];
      expect(options.map((it) => it.textContent.trim().replace(/\s+/g, ' '))).to.deep.equal([
        'Moon Place',
      ]);
      await expectAccessible(widget);
      await sendKeys({ press: 'ArrowDown' });
      expect(parts(widget, 'search')[0]!.getAttribute('aria-activedescendant')).to.equal(
        'option-0',
      );
      await sendKeys({ press: 'Enter' });
      expect(selection(widget)).to.deep.equal({ kind: 'entity', id: 'moon' });
    });

    it('selects nothing while a word is composed, and says when nothing is found', async () => {
      const widget = await mountGraph();
      const field = parts<HTMLInputElement>(widget, 'search')[0]!;
      field.focus();
      await sendKeys({ type: 'moon' });
      const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
      expect(selection(widget)).to.equal(null);
      await sendKeys({ type: 'zzz' });
      await widget.updateComplete;
      expect(said(widget)).to.equal('Nothing matches “moonzzz”.');
      expect(find(widget, '.missed').checkVisibility()).to.equal(true);
      await expectAccessible(widget);
      field.blur();
      await widget.updateComplete;
      expect(root(widget).querySelector('.missed')).to.equal(null);
    });

    it('finds the path between two, and says it', async () => {
      const widget = await mountGraph();
      widget.session!.select({ kind: 'entity', id: 'moon' });
      await widget.updateComplete;
      find<HTMLButtonElement>(widget, '.path-button').click();
      await widget.updateComplete;
      expect(said(widget)).to.equal('Choose where the path from Moon leads.');
      await pause(500);
      root(widget)
        .querySelectorAll<HTMLButtonElement>('.twin .entity')
        .forEach((button) => {
          if (button.textContent.trim() === 'Sun') button.click();
        });
      await widget.updateComplete;
      expect(said(widget)).to.equal('Path in 2 steps: Moon, tide, Sun');
      const path = find(widget, '.path').textContent.replace(/\s+/g, ' ').trim();
      expect(path).to.equal(
        'Path in 2 steps Moon causes , outgoing tide strengthens , undirected Sun',
      );
      expect(selection(widget)!.id).to.equal('moon');
      await expectAccessible(widget);
      widget.session!.select(null);
      await widget.updateComplete;
      expect(root(widget).querySelectorAll('.path')).to.have.length(0);
    });

    it('is walked by keyboard, with each step said', async () => {
      const widget = await mountGraph();
      frameOf(widget).focus();
      await sendKeys({ press: 'ArrowRight' });
      await widget.updateComplete;
      expect(said(widget)).to.equal('tide, Concept, 3 connections');
      await sendKeys({ press: 'Enter' });
      expect(selection(widget)).to.deep.equal({ kind: 'entity', id: 'tide' });
      // From what is selected, Enter walks on.
      await sendKeys({ press: 'Enter' });
      await widget.updateComplete;
      expect(said(widget)).to.equal('Moon, Place, 1 connection');
      await sendKeys({ press: 'Enter' });
      expect(selection(widget)!.id).to.equal('moon');
      await sendKeys({ press: 'Escape' });
      expect(selection(widget)).to.equal(null);
      const steps = new Set<string>();
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        await sendKeys({ press: 'Home' });
        await sendKeys({ press: key });
        await widget.updateComplete;
        steps.add(said(widget));
      }
      expect(steps.size).to.be.above(2);
    });

    it('is walked by the direction on the screen, also where text runs from right to left', async () => {
      const widget = await mountGraph();
      widget.parentElement!.dir = 'rtl';
      frameOf(widget).focus();
      const walked = async (key: string): Promise<string> => {
        await sendKeys({ press: 'Home' });
        await sendKeys({ press: key });
        await widget.updateComplete;
        return said(widget);
      };
      const [[x, y], [tideX, tideY]] = [discs(widget, 'person')[0]!, discs(widget, 'concept')[0]!];
      const [dx, dy] = [x - tideX, y - tideY];
      const aside = dx > 0 ? 'ArrowRight' : 'ArrowLeft';
      const along = Math.abs(dx) > Math.abs(dy) ? aside : dy > 0 ? 'ArrowDown' : 'ArrowUp';
      expect(await walked(along)).to.match(/^Isaac Newton/);
    });

    it('emphasises what is selected elsewhere', async () => {
      const widget = await mountGraph();
      widget.session!.select({ kind: 'topic', id: widget.session!.state.document!.topics[0]!.id });
      await widget.updateComplete;
      await pause(500);
      expect(discs(widget, 'person')).to.have.length(1);
      expect(discs(widget, 'place')).to.have.length(0);
      expect(parts(widget, 'card')).to.have.length(0);
    });
  });

  describe('requests', () => {
    it('asks to select, and stays as it is when the page cancels', async () => {
      const widget = await mountGraph();
      const requests: SelectRequestEvent['detail'][] = [];
      widget.parentElement!.addEventListener('vl-select', (event) => {
        requests.push(event.detail);
        event.preventDefault();
      });
      await clickAt(discs(widget, 'person')[0]!);
      expect(requests).to.deep.equal([{ kind: 'entity', id: 'newton' }]);
      expect(selection(widget)).to.equal(null);
    });
  });

  describe('holds out', () => {
    it('keeps several maps on one page apart', async () => {
      const one = await mountGraph();
      const two = await mountGraph();
      frameOf(two).scrollIntoView({ block: 'center' });
      await frames();
      await clickAt(discs(two, 'person')[0]!);
      expect(selection(two)).to.deep.equal({ kind: 'entity', id: 'newton' });
      expect(selection(one)).to.equal(null);
      const before = pixels(two);
      one.remove();
      await frames(4);
      expect(pixels(two).length).to.equal(before.length);
      await resetMouse();
      await pause(300);
      expect(discs(two, 'person').length).to.equal(1);
    });

    it('comes and goes fifty times without leaving listeners', async () => {
      const widget = await mountGraph();
      const holder = widget.parentElement!;
      const listeners = countListeners();
      for (let i = 0; i < 50; i += 1) {
        widget.remove();
        expect(root(widget).querySelectorAll('canvas, .probes')).to.have.length(0);
        holder.append(widget);
        if (i % 5 === 0) await until(() => root(widget).querySelector('canvas'), 'the map');
      }
      await until(() => root(widget).querySelector('.ready canvas'), 'the map');
      widget.remove();
      const left = listeners.count();
      listeners.stop();
      expect(left).to.equal(0);
      holder.append(widget);
      await until(() => root(widget).querySelector('.ready canvas'), 'the map');
      await pause(400);
      expect(discs(widget, 'person')).to.have.length(1);
      await clickAt(discs(widget, 'person')[0]!);
      expect(selection(widget)!.id).to.equal('newton');
    });

    it('takes any ids and labels', async () => {
      const ids = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
      const entities = ids.map((id) => ({ id, name: id, type: id }));
      const spaces = { id: 'spaces', name: ` ${' '.repeat(1_000_000)}x`, type: 'person' };
      const connections = ids.map((id) => ({
        source: id,
        target: 'spaces',
        label: '\n'.repeat(1e6),
      }));
      const widget = await mountGraph({ ...sample, entities: [...entities, spaces], connections });
      expect(parts(widget, 'item')).to.have.length(5);
      expect(discs(widget, 'person')).to.have.length(1);
    });

    it('is drawn when it is shown that was created hidden', async () => {
      const widget = await mount<EntityGraph>('entity-graph', sample);
      widget.hidden = true;
      widget.remove();
      const holder = document.createElement('div');
      document.body.append(holder);
      holder.append(widget);
      await pause(200);
      expect(root(widget).querySelectorAll('canvas')).to.have.length(0);
      widget.hidden = false;
      await until(() => root(widget).querySelector('.ready canvas'), 'the map');
      await pause(400);
      expect(discs(widget, 'person')).to.have.length(1);
      // And hidden again, resized, and shown.
      holder.hidden = true;
      holder.style.inlineSize = '420px';
      await pause(100);
      holder.hidden = false;
      await pause(400);
      expect(discs(widget, 'person')).to.have.length(1);
      holder.remove();
    });

    it('moves nothing by animation where motion is reduced', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      try {
        const widget = await mountGraph();
        find<HTMLButtonElement>(widget, '[aria-label="Zoom in"]').click();
        await frames(3);
        const once = pixels(widget).join();
        await pause(300);
        expect(pixels(widget).join() === once).to.equal(true);
      } finally {
        await emulateMedia({ reducedMotion: 'no-preference' });
      }
    });
  });

  it('is accessible as a map, with a card, and as a list', async () => {
    const widget = await mountGraph();
    await expectAccessible(widget);
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await widget.updateComplete;
    await expectAccessible(widget);
    const { id } = widget.session!.state.document!.connections[0]!;
    widget.session!.select({ kind: 'connection', id });
    await widget.updateComplete;
    await expectAccessible(widget);
    find<HTMLButtonElement>(widget, '.tools > .button').click();
    await widget.updateComplete;
    await expectAccessible(widget);
  });

  it('localises its counts', async () => {
    const data = { ...sample, entities: sample.entities.slice(0, 1), connections: [] };
    const widget = await mountGraph(data);
    expect(parts(widget, 'count')[0]!.textContent).to.equal('1 entity · 0 connections');
  });

  it('stays quiet while nothing of its own changes, and lights what is talked about', async () => {
    const widget = await mountGraph();
    widget.session!.seek(15);
    await pause(100);
    const dark = pixels(widget).join();
    expect(await mutationsDuring(widget, () => widget.session!.seek(16))).to.equal(0);
    expect(await mutationsDuring(widget, () => widget.session!.seek(5))).to.equal(0);
    await pause(200);
    expect(pixels(widget).join() === dark).to.equal(false);
  });
});
