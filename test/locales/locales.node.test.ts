import { expect } from 'chai';
import en from '../../src/locales/en.js';
import { bundledLocales } from '../../src/locales/index.js';
import type { Message, Messages, Plural } from '../../src/locales/messages.js';

/** Words that both languages share; everything else that reads as in English is forgotten. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  // Only placeholders and commas.
  de: ['graph.node', 'player.label', 'type.person'],
  es: ['graph.node'],
  fr: [
    'graph.node',
    'moments.count',
    'entities.mentions',
    'player.volume',
    'type.concept',
    'type.technology',
  ],
  ar: [],
};

const formsOf = (message: Message): [string, string][] =>
  Object.entries(typeof message === 'string' ? { other: message } : message);

const placeholdersOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const counted = (message: Message): message is Plural =>
  typeof message !== 'string' && message.other.includes('{count}');

/** Numbers of which each plural category of the bundled languages has some. */
const samples = [...Array(120).keys(), 1_000, 1_000_000, 2_000_000, 0.5, 1.5];

describe('locales', () => {
  it('is tested in every language that is bundled', () => {
    expect(Object.keys(bundledLocales).sort()).to.deep.equal(Object.keys(sameAsEnglish).sort());
  });

  for (const [language, load] of Object.entries(bundledLocales)) {
    describe(language, () => {
      let messages: Messages;

      before(async () => {
        messages = (await load!()).default;
      });

      it('has exactly the keys of English', () => {
        expect(Object.keys(messages)).to.have.members(Object.keys(en));
      });

      it('fills in what English fills in', () => {
        for (const [key, message] of Object.entries<Message>(en)) {
          const wanted = placeholdersOf(formsOf(message).find(([form]) => form === 'other')![1]);
          for (const [form, text] of formsOf(messages[key]!)) {
            // “One moment” needs no digit.
            const optional = ['zero', 'one', 'two'].includes(form) ? ['{count}'] : [];
            const found = placeholdersOf(text);
            expect(found, `${key} (${form})`).to.include.members(
              wanted.filter((it) => !optional.includes(it)),
            );
            expect(wanted, `${key} (${form})`).to.include.members(found);
          }
        }
      });

      it('has a text for each plural that its counts can take, and no other forms', () => {
        const rules = new Intl.PluralRules(language);
        const categories = rules.resolvedOptions().pluralCategories;
        expect(new Set(samples.map((count) => rules.select(count)))).to.have.keys(categories);
        for (const [key, message] of Object.entries(messages)) {
          if (typeof message === 'string') continue;
          const forms = Object.keys(message);
          expect(categories, key).to.include.members(forms);
          for (const category of categories) {
            expect(message[category] ?? message.other, `${key} (${category})`).to.match(/\S/);
          }
        }
      });

      it('has plurals wherever English has', () => {
        for (const [key, message] of Object.entries<Message>(en)) {
          if (typeof message !== 'string') expect(messages[key], key).to.have.property('other');
        }
      });

      it('leaves nothing in English', () => {
        const same = Object.entries<Message>(en)
          .filter(([key, message]) => {
            const texts = formsOf(message).map(([, text]) => text);
            return formsOf(messages[key]!).some(([, text]) => texts.includes(text));
          })
          .map(([key]) => key);
        expect(same).to.have.members([...sameAsEnglish[language]!]);
      });

      it('uses typographic apostrophes, quotes and dots', () => {
        for (const [key, message] of Object.entries(messages)) {
          for (const [, text] of formsOf(message)) expect(text, key).not.to.match(/['"]|\.\.\./);
        }
      });
    });
  }

  it('counts in Arabic with a noun form for each plural', async () => {
    const { default: ar } = await bundledLocales.ar!();
    const categories = new Intl.PluralRules('ar').resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(ar)) {
      if (counted(message)) expect(message, key).to.have.keys(categories);
    }
  });
});
