/**
 * Our own pictograms: one path each on a field of 48 by 48, drawn with a line of 3. The build also writes them as files for the server's pages.
 * A pictogram stands beside a word, never instead of one.
 */
export const pictograms = {
  help: 'M24 42C12 33 5 26 5 17a9 9 0 0 1 19-3 9 9 0 0 1 19 3c0 9-7 16-19 25Z',
  rights: 'M12 5h18l8 8v30H12ZM30 5v8h8M18 22h14M18 29h14M18 36h8',
  tell: 'M6 8h36v25H22l-10 9v-9H6ZM14 17h20M14 24h13',
  messages: 'M5 11h38v27H5ZM5 12l19 15 19-15',
  safety: 'M24 4l16 6v12c0 11-7 18-16 22C15 40 8 33 8 22V10ZM17 23l5 6 9-11',
  phone: 'M14 5h20v38H14ZM21 37h6',
  call: 'M12 5l7 1 3 9-5 4c2 5 6 9 11 11l4-5 9 3 1 7c0 4-4 7-8 6C19 38 9 28 6 14c-1-5 2-9 6-9Z',
  'level-3': 'M24 5 45 42H3ZM24 18v12M24 35v2',
  ear: 'M14 20a11 11 0 0 1 22 0c0 9-8 9-8 16 0 8-11 8-12 1M19 21a6 6 0 0 1 11 0c0 5-5 4-5 9',
  warn: 'M8 20v10h6l16 9V11l-16 9ZM36 18c4 4 4 10 0 14M41 13c7 7 7 17 0 24M14 30l3 11h5l-2-9',
  compass: 'M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40M32 16l-5 11-11 5 5-11Z',
  sexual: 'M14 26V12a3 3 0 0 1 6 0v-4a3 3 0 0 1 6 0v4a3 3 0 0 1 6 0v4a3 3 0 0 1 6 0v14c0 8-5 14-12 14-8 0-11-4-18-15a3 3 0 0 1 5-3Z',
  physical: 'M24 4l4 11 10-6-3 11 10 4-10 5 4 11-11-5-4 10-4-10-11 5 4-11L3 24l10-4-3-11 10 6Z',
  blackmail: 'M13 5h22v38H13ZM24 12v14M24 31v1',
  money: 'M4 12h40v24H4ZM24 18a6 6 0 1 0 0 12 6 6 0 1 0 0-12M10 24h1M37 24h1',
  threats: 'M6 8h36v25H22l-10 9v-9H6ZM24 13v9M24 27v1',
  stalking: 'M3 24s8-13 21-13 21 13 21 13-8 13-21 13S3 24 3 24M24 18a6 6 0 1 0 0 12 6 6 0 1 0 0-12',
  condom: 'M24 5c-8 0-12 6-12 13v20h24V18c0-7-4-13-12-13ZM8 38h32M24 5V2M5 5l38 38',
  words: 'M5 7h26v19H18l-7 7v-7H5ZM36 16h7v18h-4v7l-7-7H20',
  other: 'M10 24h1M24 24h1M38 24h1',
  'level-1': 'M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40M16 19v1M32 19v1M16 31h16',
  'level-2': 'M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40M16 18v2M32 18v2M15 34c5-6 13-6 18 0',
  home: 'M5 23 24 6l19 17M10 20v23h28V20M20 43V30h8v13',
  hotel: 'M5 10v32M5 34h38v8M43 34v-6c0-4-3-6-7-6H20v12M8 27a5 5 0 1 0 10 0 5 5 0 1 0-10 0',
  car: 'M5 34V25l6-12h26l6 12v9ZM5 25h38M10 34v6h5v-6M33 34v6h5v-6M12 30h2M34 30h2',
  outside: 'M24 43V29M12 29h24L24 15ZM15 19h18L24 5Z',
  online: 'M4 8h40v26H4ZM16 42h16M24 34v8',
  person: 'M24 5a8 8 0 1 0 0 16 8 8 0 1 0 0-16M8 43c0-11 7-16 16-16s16 5 16 16',
  family: 'M17 6a6 6 0 1 0 0 12 6 6 0 1 0 0-12M5 42V33c0-7 5-11 12-11s12 4 12 11v9M36 22a4 4 0 1 0 0 8 4 4 0 1 0 0-8M29 42c0-6 3-9 7-9s7 3 7 9',
  work: 'M5 15h38v26H5ZM17 15V8h14v7M5 27h38',
  bank: 'M24 5 5 17h38ZM11 18v20M24 18v20M37 18v20M5 42h38',
  tax: 'M11 5h26v38H11ZM17 12h14v6H17ZM18 26h1M24 26h1M30 26h1M18 35h1M24 35h1M30 35h1',
  doctor: 'M18 5h12v13h13v12H30v13H18V30H5V18h13Z',
  law: 'M24 5v38M14 43h20M8 12h32M8 12 3 27h11ZM40 12l-6 15h11Z',
  bed: 'M5 12v30M5 34h38v8M43 34V24H5M12 24v-6h12v6',
  nothing: 'M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40M10 10l28 28',
  unknown: 'M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40M18 19c0-8 12-8 12 0 0 5-6 5-6 10M24 34v1',
  yes: 'M7 25l11 12L41 11',
  no: 'M10 10l28 28M38 10 10 38',
  code: 'M5 14h38v20H5ZM12 24h1M20 24h1M28 24h1M36 24h1',
  calendar: 'M6 10h36v33H6ZM6 19h36M15 5v9M33 5v9',
} as const;

export type PictogramName = keyof typeof pictograms;

/** Whether a questionnaire's pictogram is one we have; a name we do not know is left out, since the word stands beside it. */
export function isPictogram(name: string): name is PictogramName {
  return Object.hasOwn(pictograms, name);
}
