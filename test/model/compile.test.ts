import { expect, it } from 'vitest';
import { compile } from '../../src/model/compile';
import { parseQuestion, readyQuestions, type Question } from '../../src/model/questions';

const formula = (text: string): Question => ({ kind: 'formula', text });

it('questions and formulas come back in the order asked, each with its id', async () => {
  const questions = [...readyQuestions('chips', 2028), formula('share("us","all",2028) * 2'), formula('abs(1) > 0')];
  const compiled = await compile(questions, 2028);
  if ('problem' in compiled) throw new Error(compiled.problem);
  expect(compiled.map(({ id }) => id).slice(3)).toEqual([
    'other-above-10/chips/2028',
    'share("us","all",2028) * 2',
    'abs(1) > 0',
  ]);
  expect(compiled.map(({ kind }) => kind)).toEqual(['truth', 'truth', 'truth', 'truth', 'number', 'truth']);
});

it('a formula at fault is named with its place', async () => {
  const question = parseQuestion('share("us","all",2030)', 2028) as Question;
  expect(await compile([question], 2028)).toEqual({
    id: 'share("us","all",2030)',
    problem: 'The third thing in share may be a year, 2024 to 2028, or a quarter such as 2027.25',
    position: 18,
  });
});
