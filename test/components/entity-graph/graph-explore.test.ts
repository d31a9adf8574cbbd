import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import type { SeekRequestEvent, SelectRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import {
  discs,
  find,
  frameOf,
  mountGraph,
  pause,
  root,
  said,
  selection,
} from '../../helpers/graph.js';
import type { Point } from '../../helpers/graph.js';
import { sample } from '../../helpers/sample.js';
import { parts, shownText, until } from '../../helpers/widget.js';

const texts = (widget: Element, selector: string) =>
  [...root(widget).querySelectorAll(selector)].map((it) =>
    it.textContent.replace(/\s+/g, ' ').trim(),
  );
const press = async (widget: EntityGraph, ...keys: string[]) => {
  for (const key of keys) {
    const [name, shift] = key.split('+').reverse();
    if (shift) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: name! });
    if (shift) await sendKeys({ up: 'Shift' });
  }
  await widget.updateComplete;
};
const select = async (widget: EntityGraph, id: string) => {
  widget.session!.select({ kind: 'entity', id });
  await widget.updateComplete;
};
const button = (widget: Element, name: string) =>
  find<HTMLButtonElement>(widget, `button[aria-label="${name}"]`);
/** Chooses an entity in the list. */
const choose = async (widget: EntityGraph, name: string) => {
  const buttons = [...root(widget).querySelectorAll<HTMLButtonElement>('.twin .entity')];
  buttons.find((it) => it.textContent.trim() === name)!.click();
  await widget.updateComplete;
};

describe('<entity-graph> is explored', () => {
  afterEach(() => resetMouse());

  describe('by neighbourhood', () => {
    it('shows what is at most so many steps away, and says so', async () => {
      const widget = await mountGraph();
      expect(root(widget).querySelector('.focus')).to.equal(null);
      await select(widget, 'moon');
      expect(texts(widget, '.focus button')).to.deep.equal(['1', '2', '3', 'All']);
      button(widget, '1 step from here').click();
      await widget.updateComplete;
      expect(said(widget)).to.equal('1 step from here, 2 of 4 entities shown');
      expect(button(widget, '1 step from here').ariaPressed).to.equal('true');
      expect(texts(widget, '.twin .entity')).to.have.members(['Moon', 'tide']);
      expect(texts(widget, '[part~=chip]')).to.deep.equal([
        'Places 1 of 2',
        'Concept 1 of 1',
        'Person 0 of 1',
      ]);
      await until(() => discs(widget, 'person').length === 0, 'the neighbourhood');
      expect(discs(widget, 'concept')).to.have.length(1);
      await expectAccessible(widget);
      button(widget, 'All').click();
      await widget.updateComplete;
      expect(said(widget)).to.equal('4 of 4 entities shown');
      expect(texts(widget, '.twin .entity')).to.have.length(4);
    });

    it('follows the selection, and ends with it', async () => {
      const widget = await mountGraph();
      await select(widget, 'moon');
      button(widget, '1 step from here').click();
      await select(widget, 'tide');
      expect(texts(widget, '.twin .entity')).to.have.length(4);
      await select(widget, 'newton');
      expect(texts(widget, '.twin .entity')).to.have.members(['Isaac Newton', 'tide']);
      widget.session!.select(null);
      await widget.updateComplete;
      expect(texts(widget, '.twin .entity')).to.have.length(4);
    });

    it('is asked for by a digit, around where the keyboard is', async () => {
      const widget = await mountGraph();
      frameOf(widget).focus();
      await press(widget, 'Home', '1');
      expect(selection(widget)!.id).to.equal('tide');
      expect(said(widget)).to.equal('1 step from here, 4 of 4 entities shown');
      await press(widget, 'Escape');
      await select(widget, 'moon');
      await press(widget, '1');
      expect(said(widget)).to.equal('1 step from here, 2 of 4 entities shown');
      await press(widget, '0');
      expect(said(widget)).to.equal('4 of 4 entities shown');
    });
  });

  describe('back and forward', () => {
    it('offers the ways once something was visited, and goes them', async () => {
      const widget = await mountGraph();
      expect(button(widget, 'Back')).to.equal(null);
      await select(widget, 'moon');
      await select(widget, 'tide');
      expect(button(widget, 'Forward').ariaDisabled).to.equal('true');
      button(widget, 'Back').click();
      await widget.updateComplete;
      expect(selection(widget)!.id).to.equal('moon');
      expect(said(widget)).to.equal('Selected: Moon, Place, 1 connection');
      expect(button(widget, 'Back').ariaDisabled).to.equal('true');
      button(widget, 'Forward').click();
      await widget.updateComplete;
      expect(selection(widget)!.id).to.equal('tide');
      await expectAccessible(widget);
    });

    it('leads back to what was released, and goes by keys', async () => {
      const widget = await mountGraph();
      await select(widget, 'moon');
      await select(widget, 'tide');
      widget.session!.select(null);
      frameOf(widget).focus();
      await press(widget, 'Backspace');
      expect(selection(widget)!.id).to.equal('tide');
      await press(widget, 'Backspace');
      expect(selection(widget)!.id).to.equal('moon');
      await press(widget, 'Shift+Backspace');
      expect(selection(widget)!.id).to.equal('tide');
    });

    it('stays where it is when the page cancels', async () => {
      const widget = await mountGraph();
      await select(widget, 'moon');
      await select(widget, 'tide');
      const requests: SelectRequestEvent['detail'][] = [];
      const cancel = (event: SelectRequestEvent) => {
        requests.push(event.detail);
        event.preventDefault();
      };
      widget.addEventListener('vl-select', cancel);
      button(widget, 'Back').click();
      widget.removeEventListener('vl-select', cancel);
      expect(requests).to.deep.equal([{ kind: 'entity', id: 'moon' }]);
      expect(selection(widget)!.id).to.equal('tide');
      button(widget, 'Back').click();
      expect(selection(widget)!.id).to.equal('moon');
    });
  });

  describe('by its connections', () => {
    it('goes through those of an entity by key, opens one, and walks on', async () => {
      const widget = await mountGraph();
      frameOf(widget).focus();
      await press(widget, 'Home', 'e');
      expect(said(widget)).to.equal('Moon causes tide, incoming, 1 of 3');
      await press(widget, 'e');
      expect(said(widget)).to.equal('Sun strengthens tide, undirected, 2 of 3');
      await press(widget, 'Shift+E', 'Enter');
      const [causes] = widget.session!.state.document!.connections;
      expect(selection(widget)).to.deep.equal({ kind: 'connection', id: causes!.id });
      expect(said(widget)).to.equal('Selected: Moon causes tide, directed');
      await press(widget, 'Enter');
      expect(said(widget)).to.equal('Moon, Place, 1 connection');
    });

    it('opens one from the card of an entity', async () => {
      const widget = await mountGraph();
      await select(widget, 'newton');
      const [edge] = root(widget).querySelectorAll<HTMLElement>('.card-edge');
      expect(edge!.textContent.trim()).to.equal('explained');
      edge!.click();
      await widget.updateComplete;
      expect(selection(widget)!.kind).to.equal('connection');
      expect(shownText(widget)).to.contain('Where it is said 0:40');
    });

    it('lists each that an edge stands for, with its own evidence, which seeks', async () => {
      const [causes, ...others] = sample.connections;
      const again = { ...causes, label: 'delays', evidence: [{ start: 30, end: 40 }] };
      const data = { ...sample, connections: [causes, again, ...others] };
      const widget = await mountGraph(data);
      const seeks: SeekRequestEvent['detail'][] = [];
      widget.addEventListener('vl-seek', (event) => {
        event.preventDefault();
        seeks.push(event.detail);
      });
      const { connections } = widget.session!.state.document!;
      widget.session!.select({ kind: 'connection', id: connections[1]!.id });
      await widget.updateComplete;
      expect(texts(widget, '.edge-card [part~=title]')).to.deep.equal([
        'Moon causes tide , directed',
        'Moon delays tide , directed',
      ]);
      expect(texts(widget, '.evidence q')).to.deep.equal([
        'The Moon pulls the sea, and a tide rises.',
        'The Sun helps or hinders.',
      ]);
      parts(widget, 'time')[1]!.click();
      expect(seeks).to.deep.equal([{ time: 30, end: 40, from: 'entity-graph' }]);
      expect(widget.session!.state.playback.time).to.equal(0);
      // In the list, the edge of both is marked.
      expect(texts(widget, '.twin .edge[aria-pressed=true]')).to.include(
        'causes · delays tide, outgoing, said 2 times',
      );
      await expectAccessible(widget);
    });
  });

  describe('by filter', () => {
    const chip = (widget: Element, index: number) => parts(widget, 'chip')[index]!;
    const pressed = (widget: Element) => parts(widget, 'chip').map((it) => it.ariaPressed);

    it('says how much is left', async () => {
      const widget = await mountGraph();
      chip(widget, 0).click();
      await widget.updateComplete;
      expect(said(widget)).to.equal('2 of 4 entities shown');
    });

    it('leaves one kind alone by a double click, and never nothing', async () => {
      const widget = await mountGraph();
      chip(widget, 1).click();
      chip(widget, 1).click();
      chip(widget, 1).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      await widget.updateComplete;
      expect(pressed(widget)).to.deep.equal(['false', 'true', 'false']);
      chip(widget, 1).click();
      await widget.updateComplete;
      expect(pressed(widget)).to.deep.equal(['true', 'true', 'true']);
      chip(widget, 2).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
      await widget.updateComplete;
      expect(pressed(widget)).to.deep.equal(['false', 'false', 'true']);
    });

    it('leaves one kind alone by a key, and names all of many kinds when asked', async () => {
      const entities = Array.from({ length: 45 }, (_, index) => ({
        id: `n${index}`,
        name: `N${index}`,
        type: ['Person', 'person', ' PERSON '][index] ?? `kind ${index}`,
      }));
      const widget = await mountGraph({ ...sample, entities, connections: [] });
      expect(texts(widget, '[part~=chip]')[0]).to.equal('People 3');
      expect(parts(widget, 'chip')).to.have.length(40);
      const more = find<HTMLButtonElement>(widget, '[part~=legend] .button:not([part])');
      more.focus();
      more.click();
      await widget.updateComplete;
      await pause(0);
      expect(parts(widget, 'chip')).to.have.length(43);
      expect(root(widget).activeElement).to.equal(parts(widget, 'chip')[40]);
      const enter = { key: 'Enter', shiftKey: true, bubbles: true, cancelable: true };
      parts(widget, 'chip')[40]!.dispatchEvent(new KeyboardEvent('keydown', enter));
      await widget.updateComplete;
      expect(texts(widget, '.twin .entity')).to.have.length(1);
    });

    it('brings a kind back of which one is chosen', async () => {
      const widget = await mountGraph();
      chip(widget, 2).click();
      await select(widget, 'newton');
      expect(pressed(widget)).to.deep.equal(['true', 'true', 'true']);
    });
  });

  describe('in spite of what is left out', () => {
    const listed = (widget: Element) => texts(widget, '.twin .entity');
    const hide = async (widget: EntityGraph, index: number) => {
      parts(widget, 'chip')[index]!.click();
      await widget.updateComplete;
    };

    it('shows both ends of a connection, and says so', async () => {
      const widget = await mountGraph();
      await hide(widget, 0);
      expect(listed(widget)).to.not.include('Moon');
      const [causes] = widget.session!.state.document!.connections;
      widget.session!.select({ kind: 'connection', id: causes!.id });
      await widget.updateComplete;
      expect(listed(widget)).to.include('Moon');
      expect(said(widget)).to.equal('Selected: Moon causes tide, directed. 4 of 4 entities shown');
    });

    it('shows a connection that is not in the neighbourhood that is shown', async () => {
      const widget = await mountGraph();
      await select(widget, 'moon');
      button(widget, '1 step from here').click();
      await widget.updateComplete;
      const explained = widget.session!.state.document!.connections[2]!;
      widget.session!.select({ kind: 'connection', id: explained.id });
      await widget.updateComplete;
      expect(listed(widget)).to.have.length(4);
    });

    it('finds a path to what is hidden', async () => {
      const widget = await mountGraph();
      await select(widget, 'moon');
      await hide(widget, 2);
      await hide(widget, 1);
      find<HTMLButtonElement>(widget, '.path-button').click();
      await widget.updateComplete;
      parts(widget, 'search')[0]!.focus();
      await sendKeys({ type: 'newton' });
      await press(widget, 'Enter');
      expect(said(widget)).to.equal(
        'Path in 2 steps: Moon, tide, Isaac Newton. 4 of 4 entities shown',
      );
    });

    it('shows so far also what is selected and comes up later', async () => {
      const widget = await mountGraph();
      button(widget, 'The graph so far').click();
      await until(() => root(widget).querySelector('.timeline'), 'the timeline');
      const slider = find<HTMLInputElement>(widget, '.timeline input');
      slider.value = '5';
      slider.dispatchEvent(new Event('input'));
      await widget.updateComplete;
      expect(listed(widget)).to.have.members(['Moon', 'tide']);
      await select(widget, 'newton');
      await widget.updateComplete;
      expect(listed(widget)).to.have.members(['Moon', 'tide', 'Isaac Newton']);
      widget.session!.select(null);
      await widget.updateComplete;
      await widget.updateComplete;
      expect(listed(widget)).to.have.members(['Moon', 'tide']);
    });
  });

  describe('by keyboard alone', () => {
    it('finds a path from one to another', async () => {
      const widget = await mountGraph();
      frameOf(widget).focus();
      await press(widget, 'Home', 'e', 'Enter', 'Enter', 'p');
      expect(said(widget)).to.equal('Choose where the path from Moon leads.');
      await choose(widget, 'Isaac Newton');
      expect(said(widget)).to.equal('Path in 2 steps: Moon, tide, Isaac Newton');
      frameOf(widget).focus();
      await press(widget, 'Escape');
      expect(root(widget).querySelector('.path')).to.equal(null);
    });

    it('goes to the list and back by one key, and stays at what is selected', async () => {
      const widget = await mountGraph();
      await select(widget, 'sun');
      frameOf(widget).focus();
      await press(widget, 'l');
      await pause(50);
      expect(root(widget).activeElement!.textContent.trim()).to.equal('Sun');
      await expectAccessible(widget);
      await press(widget, 'l');
      await pause(50);
      expect(root(widget).activeElement).to.equal(frameOf(widget));
    });

    it('comes to the search, and shows and says all keys', async () => {
      const widget = await mountGraph();
      frameOf(widget).focus();
      await press(widget, '?');
      expect(texts(widget, '.keys dt')).to.include.members(['Enter', 'E', 'L']);
      expect(said(widget)).to.contain('E: through the connections');
      await expectAccessible(widget);
      await press(widget, 'Escape');
      expect(root(widget).querySelector('.keys')).to.equal(null);
      await press(widget, '?');
      find(widget, '.keys button').focus();
      await press(widget, 'Enter');
      expect(root(widget).querySelector('.keys')).to.equal(null);
      expect(root(widget).activeElement).to.equal(frameOf(widget));
      await press(widget, '?');
      frameOf(widget).blur();
      await widget.updateComplete;
      expect(root(widget).querySelector('.keys')).to.equal(null);
      frameOf(widget).focus();
      await press(widget, '/');
      expect(root(widget).activeElement).to.equal(parts(widget, 'search')[0]);
    });
  });

  it('lists a few connections of an entity with many, and all when asked', async () => {
    const leaves = Array.from({ length: 30 }, (_, index) => `leaf ${index}`);
    const widget = await mountGraph({
      ...sample,
      entities: ['hub', ...leaves].map((name) => ({ name, type: 'concept' })),
      connections: leaves.map((name) => ({ source: 'hub', target: name, label: 'has' })),
    });
    const [hub] = parts(widget, 'item');
    expect(hub!.querySelectorAll('.edge')).to.have.length(12);
    const rest = hub!.querySelector<HTMLElement>('.rest')!;
    expect(rest.textContent.trim()).to.equal('18 more');
    rest.click();
    await widget.updateComplete;
    expect(hub!.querySelectorAll('.edge')).to.have.length(30);
  });

  it('keeps within 360 pixels, with what there is no room for in a menu', async () => {
    await setViewport({ width: 360, height: 700 });
    try {
      const widget = await mountGraph();
      widget.parentElement!.style.inlineSize = 'auto';
      await select(widget, 'moon');
      await pause(100);
      expect(document.documentElement.scrollWidth).to.equal(360);
      const zoom = button(widget, 'Zoom in');
      expect(zoom.checkVisibility()).to.equal(false);
      const more = button(widget, 'More tools');
      more.click();
      expect(zoom.checkVisibility()).to.equal(true);
      for (const it of root(widget).querySelectorAll('button')) {
        if (!it.checkVisibility() || it.tabIndex < 0) continue;
        expect(it.getBoundingClientRect().height, it.outerHTML).to.be.at.least(24);
      }
      await expectAccessible(widget);
      more.focus();
      await press(widget, 'Escape');
      expect(zoom.checkVisibility()).to.equal(false);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

describe('<entity-graph> under fingers', () => {
  const touch = (widget: Element, type: string, pointerId: number, [x, y]: Point) => {
    const at = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
    const init = {
      ...at,
      pointerId,
      pointerType: 'touch',
      isPrimary: pointerId === 5,
      button: 0,
      buttons: 1,
    };
    root(widget).querySelector('canvas')!.dispatchEvent(new PointerEvent(type, init));
  };
  const spread = (widget: Element) => {
    const [[ax, ay], [bx, by]] = discs(widget, 'place') as [Point, Point];
    return Math.hypot(ax - bx, ay - by);
  };

  it('zooms by two, also where one of them began on a node', async () => {
    const widget = await mountGraph();
    const before = spread(widget);
    const [x, y] = discs(widget, 'concept')[0]!;
    touch(widget, 'pointerdown', 5, [x, y]);
    touch(widget, 'pointerdown', 6, [x + 100, y]);
    touch(widget, 'pointermove', 6, [x + 80, y]);
    touch(widget, 'pointermove', 6, [x + 60, y]);
    touch(widget, 'pointerup', 6, [x + 60, y]);
    touch(widget, 'pointerup', 5, [x, y]);
    await pause(300);
    expect(spread(widget)).to.be.below(before * 0.8);
    expect(selection(widget)).to.equal(null);
    // And afterwards one finger chooses again.
    const node = discs(widget, 'concept')[0]!;
    touch(widget, 'pointerdown', 5, node);
    touch(widget, 'pointerup', 5, node);
    expect(selection(widget)!.id).to.equal('tide');
  });

  it('moves what one holds, and else takes the map along', async () => {
    const widget = await mountGraph();
    const [start] = discs(widget, 'person');
    const drag = async (from: Point, hold: number) => {
      touch(widget, 'pointerdown', 5, from);
      await pause(hold);
      for (const by of [15, 30, 45]) touch(widget, 'pointermove', 5, [from[0] - by, from[1]]);
      touch(widget, 'pointerup', 5, [from[0] - 45, from[1]]);
      await pause(300);
    };
    const far = spread(widget);
    const gap = () => discs(widget, 'person')[0]![0] - discs(widget, 'concept')[0]![0];
    const before = gap();
    await drag(start!, 0);
    const [panned] = discs(widget, 'person');
    expect(panned![0]).to.be.closeTo(start![0] - 45, 4);
    expect(gap()).to.be.closeTo(before, 2);
    await drag(panned!, 400);
    expect(gap()).to.be.closeTo(before - 45, 4);
    expect(spread(widget)).to.be.closeTo(far, 2);
    expect(selection(widget)).to.equal(null);
  });

  it('says how to zoom when one scrolls the page', async () => {
    const widget = await mountGraph();
    touch(widget, 'pointerdown', 5, [60, 300]);
    touch(widget, 'pointercancel', 5, [60, 300]);
    await widget.updateComplete;
    expect(find(widget, '.hint').checkVisibility()).to.equal(true);
  });
});
