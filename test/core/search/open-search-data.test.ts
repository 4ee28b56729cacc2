import { describe, expect, test } from 'vitest';

import { openSearchData } from '../../../src/core/search/open-search-data.ts';
import { searchEntries, type SearchEntry } from '../../../src/core/search/search-entries.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

const japanese = '東京の計画';
const stock = '在庫管理を改善する';
const chinese = '库存计划';
const tower = '東京タワーのデータベース';
const korean = '재고를 관리한다';
const joined = '한국어로드맵을 쓴다';
const thai = 'จัดการสต็อกสินค้า';
const arabic = 'إدارة المَخزون';
const texts: Readonly<Record<string, string>> = {
  'A shelf': 'A shop is where the shelf is. Half of the shelves.',
  'Order bread': 'Ordered daily by telephone, delivered at dawn: measuring what is made.',
  'Café für alle': 'Große Übersicht, naïve Lagerbestände',
  [japanese]: '新しい計画を立てる。在庫の数を数える。',
  [stock]: '在庫管理の改善。東京都で。ﾃﾞｰﾀ',
  [chinese]: '自强不息，厚德载物。这是一段简单的测试文本',
  [tower]: '',
  [korean]: '서울에서 시작',
  [joined]: '',
  [thai]: 'วางแผนการสั่งซื้อ',
  [arabic]: 'كِتَابٌ جديد',
  'İstanbul IŞIK': 'ılık',
  'План складов': 'Заказы и счёт',
  'Release API-12, v2.1': 'C++ and C#, .NET, #123 for @ada 🚀, ＡＢＣ１２',
};

/** What is found by a query, by title, the best first. */
const found: readonly (readonly [query: string, ...titles: string[]])[] = [
  ['apple'],
  ['shelf', 'A shelf'],
  ['SHEL', 'A shelf'],
  ['half', 'A shelf'],
  ['elf'],
  ['orders', 'Order bread'],
  ['ordering', 'Order bread'],
  ['delivering', 'Order bread'],
  ['measure', 'Order bread'],
  ['bread shelf'],
  ['bread daily', 'Order bread'],
  ['"shop is"', 'A shelf'],
  ['“Shop is where”', 'A shelf'],
  ['"shop where"'],
  ['"the shelf i"'],
  ['"the shelf i', 'A shelf'],
  ['(shelf),', 'A shelf'],
  ['cafe', 'Café für alle'],
  ['CAFE\u0301', 'Café für alle'],
  ['grosse übersicht', 'Café für alle'],
  ['lager', 'Café für alle'],
  ['bestand'],
  ['計画', japanese],
  ['新しい計画', japanese],
  ['東京', japanese, tower, stock],
  ['京都'],
  ['在庫', stock, japanese],
  ['在庫計画', japanese],
  ['タワー', tower],
  ['ベース', tower],
  ['データ', tower, stock],
  ['ース'],
  ['タベ'],
  ['库存', chinese],
  ['测试', chinese],
  ['厚德载物', chinese],
  ['재고', korean],
  ['관리', korean],
  ['로드맵', joined],
  ['한국어로드맵', joined],
  ['어'],
  ['สต็อก', thai],
  ['สินค้า', thai],
  ['مخزون', arabic],
  ['المخزون', arabic],
  ['كتاب', arabic],
  ['istanbul', 'İstanbul IŞIK'],
  ['ışık', 'İstanbul IŞIK'],
  ['ILIK', 'İstanbul IŞIK'],
  ['склад', 'План складов'],
  ['счет', 'План складов'],
  ['api-12', 'Release API-12, v2.1'],
  ['API12', 'Release API-12, v2.1'],
  ['api-13'],
  ['v2.1', 'Release API-12, v2.1'],
  ['v21'],
  ['c++', 'Release API-12, v2.1'],
  ['c#', 'Release API-12, v2.1'],
  ['d++'],
  ['#123', 'Release API-12, v2.1'],
  ['@ada', 'Release API-12, v2.1'],
  ['.net', 'Release API-12, v2.1'],
  ['🚀', 'Release API-12, v2.1'],
  ['abc12', 'Release API-12, v2.1'],
  ['?'],
  ['a', 'A shelf', 'Release API-12, v2.1', 'Café für alle', 'Order bread'],
];

describe('searching', () => {
  test.each(found)('%s', (query, ...titles) => {
    const { search } = opened(texts);
    expect(search(query).map(({ entry }) => entry.title)).toEqual(titles);
  });

  test('finds everything, from far to near, while nothing is looked for', () => {
    const { search } = opened(texts);
    expect(search(' ').map(({ entry }) => entry.title)).toEqual(Object.keys(texts));
  });

  test('ranks a title before a text, a whole word before its beginning, and what is meant first', () => {
    const { search } = opened({
      'On the shelf': '',
      Bread: 'A shelf, and a shelf beside the shelf.',
      Shelf: '',
      'The shelfmark': '',
      'Shelf life': '',
    });
    expect(search('shelf').map(({ entry, isInText }) => [entry.title, isInText])).toEqual([
      ['Shelf', false],
      ['Shelf life', false],
      ['On the shelf', false],
      ['The shelfmark', false],
      ['Bread', true],
    ]);
  });

  test('finds words in the forms that their language gives them', () => {
    const forms: readonly (readonly [language: string, word: string, other: string])[] = [
      ['de', 'Bestellungen', 'Bestellung'],
      ['fr', 'livraisons', 'livraison'],
      ['es', 'entregas', 'entrega'],
      ['it', 'consegne', 'consegna'],
      ['pt-BR', 'entregas', 'entrega'],
      ['nl', 'winkels', 'winkel'],
      ['sv', 'butikerna', 'butik'],
      ['ru', 'заказа', 'заказы'],
      ['en', "shop's", 'shops'],
      ['en-GB', 'deliveries', 'delivery'],
      ['en', 'making', 'makes'],
      ['en', 'planning', 'plan'],
    ];
    for (const [language, word, other] of forms) {
      const search = (title: string) =>
        openSearchData({ language, entries: [entry(title)] }).search;
      expect([word, search(other)(word).length]).toEqual([word, 1]);
      expect([other, search(word)(other).length]).toEqual([other, 1]);
    }
  });

  test.each([
    ['en', 'plans', 'Plane'],
    ['en', 'string', 'Strategy'],
    ['en', 'news', 'Next'],
    ['de', 'Rosen', 'Rost'],
    ['xx', 'orders', 'order'],
  ])('keeps other words apart: in %s, "%s" is not %s', (language, word, other) => {
    expect(openSearchData({ language, entries: [entry(other)] }).search(word)).toEqual([]);
  });
});

describe('a suggestion', () => {
  test.each([
    ['shlef', 'shelf'],
    ['recieve shelf', 'shelf'],
    ['shop shlef', 'shop shelf'],
    ['Shop, shlef', 'Shop, shelf'],
    ['bred', 'bread'],
    ['bestand', 'lagerbestände'],
    ['bread shelf', 'bread'],
    ['zzzzz', undefined],
    ['xylophone', undefined],
    ['q', undefined],
    ['?', undefined],
    ['计', undefined],
    ['帳管理', undefined],
  ])('for %s is %s', (query, suggestion) => {
    expect(opened(texts).suggest(query)).toBe(suggestion);
  });

  test('never is what was typed, as a reader sees it, and always has results', () => {
    const { search, suggest } = opened(texts);
    const words = [
      'Shélf',
      'CAFÉ',
      'BREAD  orders',
      'ＡＢＣ',
      'İstanbu1',
      'v2.2',
      'c+',
      'shop breads',
    ];
    for (const query of words.filter((each) => search(each).length === 0)) {
      const suggestion = suggest(query);
      expect(suggestion?.toLowerCase()).not.toBe(query.toLowerCase());
      if (suggestion !== undefined) expect(search(suggestion)).not.toEqual([]);
    }
  });
});

test('what is searched is set as the pages are, and is plain data', () => {
  const { roadmap } = roadmapOf({
    ...minimal,
    'slices/a.md': `---\ntitle: Don't wait\nintent: never-run-out\nstatus: ready\nowner: "@ada"\n---\n\n"Soon"\n`,
  });
  const data = roadmap && searchEntries(roadmap);
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  expect(data?.entries.find(({ address }) => address === '/slices/a/')).toEqual({
    address: '/slices/a/',
    title: 'Don’t wait',
    text: '“Soon” @ada',
    filters: { kind: ['slice'], horizon: ['now'], status: ['ready'], owner: ['@ada'] },
  });
});

function opened(entries: Readonly<Record<string, string>>) {
  const made = Object.entries(entries).map(([title, text]) => entry(title, text));
  return openSearchData({ language: 'en', entries: made });
}

function entry(title: string, text = ''): SearchEntry {
  return { address: '/', title, text, filters: {} };
}
