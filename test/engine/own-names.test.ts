import { describe, expect, it } from 'vitest';
import { readPack } from '../../build/pack.ts';
import { documentOfText } from '../../engine/document-of-text.ts';
import { readPolicy } from '../../engine/read.ts';
import { loadRules } from '../../engine/rules.ts';

const rules = loadRules(readPack());
const actors = (text: string): string[] => {
  const found: string[] = [];
  const document = documentOfText(text, { sha256: '', source: { route: 'file' }, lang: 'en' });
  readPolicy(document, rules, ({ check, verdict }) => {
    if (check.rule.id === 'collection/contact') found.push(verdict.actor);
  });
  return found;
};

describe('the name of a company', () => {
  const says = 'Reddit collects your e-mail address.';
  it('is the company in its own policy', () => {
    const own = `Reddit Privacy Policy\n\n${'Reddit wants you to understand what Reddit does. '.repeat(5)}\n\n${says}`;
    expect(actors(own)).toEqual(['company']);
  });
  it('is a third party in the policy of another', () => {
    const other = `Privacy Policy of a shop\n\nYou may sign in through Reddit. We sell tea and nothing but tea.\n\n${says}`;
    expect(actors(other)).toEqual([]);
  });
});

describe('what the author calls itself', () => {
  const recipients = (text: string): string[] => {
    const found: string[] = [];
    const document = documentOfText(text, { sha256: '', source: { route: 'file' }, lang: 'en' });
    readPolicy(document, rules, ({ check }) => found.push(check.rule.id));
    return found.filter((id) => id.startsWith('sharing/'));
  };
  const keeps = 'The Service Provider may process your personal data.';
  it('is the company', () =>
    expect(
      recipients(
        `This policy is for the app made by Quince (hereby referred to as "Service Provider") for you.\n\n${keeps}`,
      ),
    ).toEqual([]));
  it('is somebody else where nobody calls itself so', () => expect(recipients(keeps)).not.toEqual([]));
});

describe('data that are part of a name', () => {
  const says = 'Harbour Images collects your e-mail address.';
  it('are the company in its own policy', () => {
    const own = `Harbour Images Privacy Policy\n\n${'Harbour Images wants you to understand what Harbour Images does. '.repeat(5)}\n\n${says}`;
    expect(actors(own)).toEqual(['company']);
  });
  it("are nobody where the name is not the author's", () => expect(actors(says)).toEqual(['nobody']));
});
