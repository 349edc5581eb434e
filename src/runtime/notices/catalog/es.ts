/** The texts in Spanish. `{name}` stands for a value; each string of `body` is a paragraph. */
import type { Texts } from './texts.ts';

export const es: Texts = {
  'email-code': {
    subject: 'Su código',
    body: [
      'Su código es {code}. Es válido durante {minutes} minutos.',
      'Introdúzcalo donde se le pidió. Si no ha pedido ningún código, no tiene que hacer nada.',
    ],
  },
  'telephone-code': {
    subject: 'Su código',
    body: ['Su código es {code}. Es válido durante {minutes} minutos.'],
  },
  invitation: {
    subject: 'Tiene una invitación',
    body: [
      'Se le invita a trabajar en la identificación de clientes con la función: {role}.',
      'Abra este enlace antes del {expires} para preparar su acceso:',
      '{link}',
    ],
  },
  'owner-invitation': {
    subject: '{organization}: complete sus datos',
    body: [
      '{entity} le ha nombrado como una de las personas a las que pertenece o que la controlan. Es cliente de {organization}, que debe saber quiénes son esas personas.',
      'Abra este enlace antes del {expires} para completar sus datos. Le enviaremos un código a esta dirección:',
      '{link}',
      '{entity} no verá lo que usted escriba: solo si ha terminado. Si no conoce a {entity}, no haga nada.',
    ],
  },
  'application-link': {
    subject: '{organization}: su solicitud',
    body: [
      'Ha empezado una solicitud en {organization}. Lo que ha introducido está guardado.',
      'Puede volver a ella con este enlace hasta el {expires}, en cualquier dispositivo. Enviaremos un código a esta dirección:',
      '{link}',
      'Si no la ha presentado usted, no tiene que hacer nada.',
    ],
  },
  'asked-again': {
    subject: '{organization}: necesitamos algo de usted',
    body: [
      '{organization} ha examinado lo que dio y necesita algo más de usted. Qué es, por qué y qué vale está tras este enlace.',
      'Se abre hasta el {expires}, en cualquier dispositivo. Enviaremos un código a esta dirección:',
      '{link}',
      'Lo que dio está guardado. Un enlace anterior ya no se abre.',
    ],
  },
  'sign-in-link': {
    subject: 'Su enlace de acceso',
    body: [
      'Abra este enlace antes del {expires} para continuar:',
      '{link}',
      'Si no lo ha pedido, no tiene que hacer nada: sin este enlace nada cambia.',
    ],
  },
  'customer-message': {
    subject: '{subject}',
    body: ['{words}', 'Aquí puede ver lo que está pendiente, responder y recurrir:', '{link}'],
  },
  'clocks-warned': {
    subject: 'Plazos próximos: {count}',
    body: ['Estos plazos están próximos:', '{list}', 'Todos los plazos, los más urgentes primero:', '{link}'],
  },
  'clocks-breached': {
    subject: 'Plazos vencidos: {count}',
    body: [
      'Estos plazos han vencido y constan como incumplidos:',
      '{list}',
      'Todos los plazos, los más urgentes primero:',
      '{link}',
    ],
  },
  'webhook-delivery-dead': {
    subject: 'Un destino de webhooks no responde',
    body: [
      'No se pudo comunicar el evento {event} al destino {endpoint} en {attempts} intentos. No habrá más intentos.',
      'Vea qué respondió y vuelva a enviarlo a mano:',
      '{link}',
    ],
  },
};
