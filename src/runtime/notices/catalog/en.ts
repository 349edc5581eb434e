/** The texts in English. `{name}` stands for a value; each string of `body` is a paragraph. */
import type { Texts } from './texts.ts';

export const en: Texts = {
  'email-code': {
    subject: 'Your code',
    body: [
      'Your code is {code}. It is valid for {minutes} minutes.',
      'Enter it where you were asked for it. If you did not ask for a code, you need do nothing.',
    ],
  },
  'telephone-code': {
    subject: 'Your code',
    body: ['Your code is {code}. It is valid for {minutes} minutes.'],
  },
  invitation: {
    subject: 'You are invited',
    body: [
      'You are invited to work on customer identification as {role}.',
      'Open this link before {expires} to set up your sign-in:',
      '{link}',
    ],
  },
  'owner-invitation': {
    subject: '{organization}: complete your part',
    body: [
      '{entity} named you as one of the people who own or control it. It is a customer of {organization}, which must know who these people are.',
      'Open this link before {expires} to complete your own part. We will send a code to this address:',
      '{link}',
      '{entity} does not see what you enter, only whether you are done. If you do not know {entity}, do nothing.',
    ],
  },
  'application-link': {
    subject: '{organization}: your application',
    body: [
      'You have begun an application at {organization}. What you entered is saved.',
      'Come back to it by this link until {expires}, on any device. We will send a code to this address:',
      '{link}',
      'If you did not apply, you need do nothing.',
    ],
  },
  'asked-again': {
    subject: '{organization}: something is needed from you',
    body: [
      '{organization} has looked at what you gave and needs something more from you. What it is, why, and what counts is behind this link.',
      'It opens until {expires}, on any device. We will send a code to this address:',
      '{link}',
      'What you gave is saved. An earlier link does not open any more.',
    ],
  },
  'sign-in-link': {
    subject: 'Your sign-in link',
    body: [
      'Open this link before {expires} to go on:',
      '{link}',
      'If you did not ask for it, you need do nothing: without this link nothing changes.',
    ],
  },
  'customer-message': {
    subject: '{subject}',
    body: ['{words}', 'You can see what is open, answer, and appeal here:', '{link}'],
  },
  'clocks-warned': {
    subject: 'Deadlines near: {count}',
    body: ['These deadlines are near:', '{list}', 'All clocks, the most urgent first:', '{link}'],
  },
  'clocks-breached': {
    subject: 'Deadlines passed: {count}',
    body: [
      'These deadlines have passed and are recorded as breached:',
      '{list}',
      'All clocks, the most urgent first:',
      '{link}',
    ],
  },
  'webhook-delivery-dead': {
    subject: 'A webhook endpoint does not answer',
    body: [
      'The endpoint {endpoint} could not be told of the event {event} in {attempts} attempts. No further attempt is made.',
      'See what it answered, and deliver again by hand:',
      '{link}',
    ],
  },
};
