import { expect } from 'chai';
import '../../../src/define/transcript-view.js';
import {
  asked,
  linesOf,
  mountTranscript,
  openMenu,
  plays,
  press,
} from '../../helpers/transcript.js';

describe('<transcript-view> copies', () => {
  it('a link to the line that is spoken then, whenever the menu was opened', async () => {
    const widget = await mountTranscript(linesOf(60));
    await openMenu(widget);
    plays(widget, 41);
    const request = asked(widget);
    press(widget, 'Copy link');
    expect(new URL((await request).text!).hash).to.equal('#t=40,42');
  });
});
