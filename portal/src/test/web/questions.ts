/** A questionnaire with one of everything. Tests only. */

export const QUESTIONS = {
  version: 1, id: 'g1', form: 1, channels: ['m', 'v'],
  questions: [
    { id: 'now', type: 'one', core: true, options: ['yes', 'no'], device: true, alert: { has: 'yes', card: 'danger' } },
    { id: 'what', type: 'many', core: true, options: ['money', 'words', 'none'], exclusive: ['none'], pictograms: { money: 'money' } },
    { id: 'detail', type: 'text', core: true, limit: 50, when: { question: 'what', has: 'money' } },
    { id: 'k1', type: 'one', core: true, options: ['no', 'code', 'contact'], preset: 'no' },
    { id: 'story', type: 'text', core: false, limit: 4000 },
    { id: 'car', type: 'text', core: false, limit: 2000, channels: ['m'] },
    { id: 'k2', type: 'text', core: false, limit: 500, when: { question: 'k1', has: 'contact' } },
    { id: 'where', type: 'place', core: false, options: ['region', 'unknown'], when: { question: 'what', has: ['money', 'words'] } },
    { id: 'k5', type: 'one', core: false, options: ['nothing', 'help'], consent: true, preset: 'nothing' },
  ],
};

export const WORDS = {
  version: 1, id: 'g1', language: 'nl', title: 'Vragen',
  questions: Object.fromEntries(QUESTIONS.questions.map((question) => [question.id, {
    label: `Vraag ${question.id}?`, why: 'Daarom.',
    ...(question.options && { options: Object.fromEntries(question.options.map((option) => [option, `Antwoord ${option}`])) }),
  }])),
};
