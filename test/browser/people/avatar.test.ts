/** Marks for people. */
import { expect } from '@open-wc/testing';
import { avatar, avatarStack, hueOf, initialsOf, type Pictured } from '../../../src/elements/primitives/avatar.js';
import { avatarStyles, hues } from '../../../src/elements/primitives/avatar.styles.js';
import { adoptStyles } from '../../../src/elements/primitives/adopt-styles.js';
import { contrast, groundOf } from '../themes/contrast.js';
import { click, has, shown, squash, words, type ControlHost } from '../combobox/scene.js';

const drawn = async (render: (host: ControlHost) => ReturnType<typeof avatar>) => {
  const { host } = await shown((made) => ({ render: () => render(made) }));
  adoptStyles(host, avatarStyles);
  return host;
};

const crowd = (count: number): readonly Pictured[] =>
  Array.from({ length: count }, (_, index) => ({ id: `u${index}`, name: `Person ${index}` }));

const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=';

describe('initials', () => {
  it('are the first letters of the first and the last word, in capitals, with their marks', () => {
    const of = (name: string) => initialsOf({ id: 'x', name });
    expect([of('Ana Ruiz'), of('ana maria de ruiz'), of('Ángel'), of('  Óscar  Ünal ')]).to.deep.equal([
      'AR',
      'AR',
      'Á',
      'ÓÜ',
    ]);
  });

  it('are one letter where scripts have no capitals', () => {
    expect([initialsOf({ id: 'x', name: '田中 浩' }), initialsOf({ id: 'x', name: 'فاطمة بنعلي' })]).to.deep.equal([
      '田',
      'ف',
    ]);
  });

  it('come from the address or the id where there is no name, and are never nothing', () => {
    expect([
      initialsOf({ id: 'x', name: ' ', email: 'ben@example.org' }),
      initialsOf({ id: 'qa-7' }),
      initialsOf({ id: '…' }),
    ]).to.deep.equal(['B', 'Q', '?']);
  });
});

describe('an avatar', () => {
  it('has the same colour for the same id, and not one for all', () => {
    expect(hueOf('ana')).to.equal(hueOf('ana'));
    expect(new Set(crowd(200).map(({ id }) => hueOf(id))).size).to.equal(hues);
  });

  for (const theme of ['light', 'dark']) {
    it(`is read in every colour, ${theme}`, async () => {
      const host = await drawn(() => avatarStack(crowd(80), { words, shown: 80 }) as ReturnType<typeof avatar>);
      host.style.colorScheme = theme;
      const found = [...host.shadowRoot!.querySelectorAll('.avatar')].map((each) =>
        contrast(getComputedStyle(each).color, groundOf(each)),
      );
      expect(found).to.have.length(80);
      expect(Math.min(...found)).to.be.at.least(4.5);
    });
  }

  it('is a picture only where the host allows pictures, and initials where there is none', async () => {
    const person = { id: 'ana', name: 'Ana Ruiz', avatar: picture };
    const without = await drawn(() => avatar(person));
    expect(without.shadowRoot!.querySelector('img') === null).to.equal(true);
    const host = await drawn(() => avatar(person, { images: true }));
    expect(host.shadowRoot!.querySelector('img')?.getAttribute('src')).to.equal(picture);
    expect(squash(host.shadowRoot!.querySelector('.avatar')?.textContent)).to.equal('AR');
  });

  it('of somebody unknown is a dashed ring', async () => {
    const host = await drawn(() => avatar({ id: 'gone', unknown: true }, { images: true }));
    const { borderTopStyle } = getComputedStyle(host.shadowRoot!.querySelector('.avatar')!);
    expect(borderTopStyle).to.equal('dashed');
  });
});

describe('a stack of avatars', () => {
  const stack = (people: readonly Pictured[], onMore?: () => void) =>
    drawn(() => avatarStack(people, { words, ...(onMore && { onMore }) }) as ReturnType<typeof avatar>);

  it('shows three and counts the rest; all of them are named', async () => {
    const host = await stack(crowd(7));
    expect(squash(host.shadowRoot!.querySelector('.avatar-stack')?.textContent)).to.equal('P P P +4');
    const names = host.shadowRoot!.querySelector('[role="img"]')?.getAttribute('aria-label');
    expect(names).to.equal('Person 0, Person 1, Person 2, Person 3, Person 4, Person 5, and Person 6');
    await expect(host).to.be.accessible();
  });

  it('counts nobody where there are three', async () => {
    const host = await stack(crowd(3));
    expect(host.shadowRoot!.querySelectorAll('.avatar')).to.have.length(3);
  });

  it('leads to the others where the host can show them', async () => {
    let asked = 0;
    const host = await stack(crowd(4), () => (asked += 1));
    const name = '+1 Person 0, Person 1, Person 2, and Person 3';
    expect(has(host, name)).to.equal(true);
    await click(host, name);
    expect(asked).to.equal(1);
    await expect(host).to.be.accessible();
  });
});
